"""Physical names for resources that the template does not name."""

import re
import secrets
import string

_RANDOM_LENGTH = 12
_MAXIMUM_LENGTH = {
    "AWS::ElastiCache::CacheCluster": 50,
    "AWS::ElastiCache::ParameterGroup": 255,
    "AWS::ElastiCache::ReplicationGroup": 40,
    "AWS::ElastiCache::ServerlessCache": 40,
    "AWS::ElastiCache::SubnetGroup": 255,
    "AWS::ElastiCache::User": 40,
    "AWS::ElastiCache::UserGroup": 40,
}


def generated(resource_type: str, stack_name: str, logical_id: str) -> str | None:
    """`stack-logicalid-random` within ElastiCache's limits; None for types that moto names itself."""
    maximum = _MAXIMUM_LENGTH.get(resource_type)
    if maximum is None:
        return None
    suffix = "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(_RANDOM_LENGTH))
    readable = re.sub("[^a-z0-9]+", "-", f"{stack_name}-{logical_id}".lower())
    return f"{readable[: maximum - _RANDOM_LENGTH - 1].rstrip('-')}-{suffix}"
