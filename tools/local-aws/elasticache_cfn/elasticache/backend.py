"""What moto's ElastiCache backend does not keep: parameter groups, user groups, global datastores, and serverless
caches with their snapshots."""

import re
from dataclasses import dataclass, field
from typing import Any

from moto.elasticache.exceptions import ElastiCacheException
from moto.elasticache.models import ElastiCacheBackend

from . import engines


class Refused(ElastiCacheException):
    """An error with a code and a sentence of the service."""

    def __init__(self, message: str, code: str = "InvalidParameterValue"):
        super().__init__(code, message)


@dataclass
class CacheParameterGroup:
    arn: str
    cache_parameter_group_name: str
    cache_parameter_group_family: str
    description: str
    parameters: dict[str, str] = field(default_factory=dict)
    is_global: bool = False

    @property
    def is_cluster_enabled(self) -> bool:
        return self.parameters.get("cluster-enabled") == "yes"

    @property
    def engine(self) -> str:
        return engines.engine_of(self.cache_parameter_group_family)

    @property
    def is_default(self) -> bool:
        return self.cache_parameter_group_name.startswith("default.")


def install() -> None:
    initialize = ElastiCacheBackend.__init__

    def initialize_with_more(self: ElastiCacheBackend, region_name: str, account_id: str) -> None:
        initialize(self, region_name, account_id)
        self.user_groups = {}
        self.global_replication_groups = {}
        self.serverless_caches = {}
        self.serverless_cache_snapshots = {}
        self.cache_parameter_groups = {
            name: _default_group(self, name, family, clustered)
            for name, (family, clustered) in engines.default_groups().items()
        }
        # moto lists the tags of five kinds of resources only.
        self.arn_regex = re.compile(r"^arn:aws[\w-]*:elasticache:[^:]*:[0-9]*:[a-z]+:.+$")

    ElastiCacheBackend.__init__ = initialize_with_more


def _default_group(backend: ElastiCacheBackend, name: str, family: str, clustered: bool) -> CacheParameterGroup:
    return CacheParameterGroup(
        arn=arn(backend, "parametergroup", name),
        cache_parameter_group_name=name,
        cache_parameter_group_family=family,
        description=f"Default parameter group for {family}{' with cluster mode on' if clustered else ''}",
        parameters={"cluster-enabled": "yes"} if clustered else {},
    )


def arn(backend: ElastiCacheBackend, kind: str, name: str) -> str:
    return f"arn:{backend.partition}:elasticache:{backend.region_name}:{backend.account_id}:{kind}:{name}"


def parameter_group(backend: ElastiCacheBackend, name: str) -> CacheParameterGroup:
    if name not in backend.cache_parameter_groups:
        raise Refused(f"CacheParameterGroup not found: {name}", "CacheParameterGroupNotFound")
    return backend.cache_parameter_groups[name]


def subnet_group(backend: ElastiCacheBackend, name: str | None) -> Any | None:
    """None where the template names none: the account's default group is not simulated."""
    return backend.describe_cache_subnet_groups(name)[0] if name else None


def replace_tags(backend: ElastiCacheBackend, resource_arn: str, tags: list[dict[str, str]]) -> None:
    backend.tagging_service.delete_all_tags_for_resource(resource_arn)
    backend.tagging_service.tag_resource(resource_arn, tags)
