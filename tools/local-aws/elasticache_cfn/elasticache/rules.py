# Long: Every request that the service refuses, with the words of its answer.
"""What the service and its CloudFormation handlers refuse, in their own sentences.

A modest set: the refusals that somebody has seen on real AWS. Everything else is accepted.
"""

import re
from typing import Any

from moto.ec2.models import ec2_backends
from moto.elasticache.models import ElastiCacheBackend
from moto.kms.models import kms_backends

from ..versions import version
from . import engines, topology
from .backend import CacheParameterGroup, Refused

_IDENTIFIER = re.compile(r"[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*")
_AUTH_TOKEN = re.compile(r"[A-Za-z0-9!&#$^<>-]{16,128}")
_BACKUP_WINDOW = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_PATTERN = f"({'|'.join(_DAYS)}):([01]\\d|2[0-3]):([0-5]\\d)"
_MAINTENANCE_WINDOW = re.compile(f"{_DAY_PATTERN}-{_DAY_PATTERN}")
_MINUTES_PER_DAY = 24 * 60
_MINUTES_PER_WEEK = 7 * _MINUTES_PER_DAY
_SHORTEST_WINDOW = 60
_TRANSIT_MODE_SINCE = (7, 0)
_SLOW_LOG_SINCE = (6, 0)


class CombinationRefused(Refused):
    def __init__(self, message: str):
        super().__init__(message, "InvalidParameterCombination")


def flag(properties: dict[str, Any], name: str, default: bool = False) -> bool:
    """A boolean of a template, which may be written as a string."""
    return str(properties.get(name, default)).lower() == "true"


def check_identifier(name: str, kind: str) -> None:
    if not _IDENTIFIER.fullmatch(name):
        raise Refused(
            f"{kind} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, "
            "digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens."
        )


def check_version(engine: str, engine_version: str) -> None:
    if not engines.has_version(engine, engine_version):
        raise CombinationRefused(f"Cannot find version {engine_version} for {engine}")


def check_family(group: CacheParameterGroup, engine: str, engine_version: str) -> None:
    expected = engines.family(engine, engine_version)
    if group.engine != engine:
        raise CombinationRefused(f"{group.engine} parameter group is not applicable to engine {engine}")
    if group.cache_parameter_group_family != expected:
        raise CombinationRefused(
            f"Expected a parameter group of family {expected} "
            f"but found one of family {group.cache_parameter_group_family}"
        )


def check_network(backend: ElastiCacheBackend, security_group_ids: list[str]) -> None:
    ec2 = ec2_backends[backend.account_id][backend.region_name]
    for group_id in security_group_ids:
        if ec2.get_security_group_from_id(group_id) is None:
            raise Refused(f"The security group '{group_id}' does not exist", "InvalidVPCNetworkStateFault")


def check_zones(zones: list[str | None], subnet_group: Any | None) -> None:
    if subnet_group is None:
        return
    available = {subnet["subnet_availability_zone"]["Name"] for subnet in subnet_group.subnets}
    for zone in zones:
        if zone and zone not in available:
            raise Refused(
                f"No subnet is present in the cache subnet group for availability zone {zone}.",
                "InvalidVPCNetworkStateFault",
            )


def check_port(properties: dict[str, Any]) -> None:
    port = int(properties.get("Port", 6379))
    if not (1150 <= port <= 65535) or port == 8005:
        raise Refused(f"Invalid endpoint port: {port}. Valid range is 1150-8004,8006-65535")


def check_backups(properties: dict[str, Any]) -> None:
    limit = int(properties.get("SnapshotRetentionLimit", 0))
    if not 0 <= limit <= 35:
        raise Refused(f"Invalid snapshot retention limit: {limit}. Retention limit must be between 0 and 35.")
    backup = _backup_window(properties.get("SnapshotWindow"))
    maintenance = _maintenance_window(properties.get("PreferredMaintenanceWindow"))
    if backup and maintenance and _overlap(backup, maintenance):
        raise CombinationRefused("The snapshot window and maintenance window must not overlap.")


def _backup_window(text: str | None) -> tuple[int, int] | None:
    """Start and length in minutes."""
    if not text:
        return None
    match = _BACKUP_WINDOW.fullmatch(text)
    if not match:
        raise Refused(
            "Invalid backup window format. Should be specified as a range hh24:mi-hh24:mi (24H Clock UTC)"
        )
    start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
    length = (end - start) % _MINUTES_PER_DAY
    if length < _SHORTEST_WINDOW:
        raise Refused("Snapshot window must be at least 60 minutes.")
    return start, length


def _maintenance_window(text: str | None) -> tuple[int, int] | None:
    """Start in the week and length, in minutes."""
    if not text:
        return None
    match = _MAINTENANCE_WINDOW.fullmatch(text)
    if not match:
        raise Refused(
            "Invalid maintenance window format. Should be specified as a range ddd:hh24:mi-ddd:hh24:mi (24H Clock UTC)"
        )
    start, end = _minute_of_week(*match.groups()[:3]), _minute_of_week(*match.groups()[3:])
    length = (end - start) % _MINUTES_PER_WEEK
    if length < _SHORTEST_WINDOW:
        raise Refused("Maintenance window must be at least 60 minutes.")
    return start, length


def _minute_of_week(day: str, hours: str, minutes: str) -> int:
    return _DAYS.index(day) * _MINUTES_PER_DAY + int(hours) * 60 + int(minutes)


def _overlap(backup: tuple[int, int], maintenance: tuple[int, int]) -> bool:
    """The backup window recurs each day; both may pass midnight, and the end of the week."""
    backup_start, backup_length = backup
    start, length = maintenance
    for day in range(len(_DAYS)):
        distance = (day * _MINUTES_PER_DAY + backup_start - start) % _MINUTES_PER_WEEK
        if distance < length or distance + backup_length > _MINUTES_PER_WEEK:
            return True
    return False


def check_replication_group(
    backend: ElastiCacheBackend,
    properties: dict[str, Any],
    engine: str,
    engine_version: str,
    parameter_group: CacheParameterGroup,
) -> None:
    check_version(engine, engine_version)
    check_family(parameter_group, engine, engine_version)
    check_port(properties)
    check_backups(properties)
    check_network(backend, properties.get("SecurityGroupIds", []))
    _check_topology(properties, parameter_group.is_cluster_enabled)
    _check_data_tiering(properties)
    _check_encryption(backend, properties, engine, engine_version)
    _check_auth_token(properties)
    _check_logs(properties, engine, engine_version)


def check_replication_engine(engine: str) -> None:
    if engine not in ("redis", "valkey"):
        raise CombinationRefused("Specified engine does not support replication.")


def _check_topology(properties: dict[str, Any], clustered: bool) -> None:
    shards, nodes = topology.shard_count(properties), topology.smallest_shard(properties)
    # The handler, unlike the API, turns failover on when the template does not mention it.
    failover = flag(properties, "AutomaticFailoverEnabled", default=True)
    if not 0 <= int(properties.get("ReplicasPerNodeGroup", 0)) <= 5:
        raise Refused("The number of replicas per node group must be within 0 and 5.")
    if shards > 1 and "NumCacheClusters" in properties:
        raise CombinationRefused("NumCacheClusters can only be specified for one node group")
    if shards > 1 and not clustered:
        raise CombinationRefused(
            "Use a parameter group with cluster-enabled parameter to create more than one node group."
        )
    if clustered and not failover:
        raise Refused("Redis with cluster mode enabled cannot be created with auto failover turned off")
    if not clustered and failover and nodes < 2:
        raise CombinationRefused(
            "Automatic failover requires 2 or more cache clusters. "
            "Create more cache clusters or disable automatic failover."
            if "AutomaticFailoverEnabled" in properties
            else "When using automatic failover, there must be at least 2 cache clusters in the replication group."
        )
    zones = properties.get("PreferredCacheClusterAZs", [])
    if zones and len(zones) != int(properties.get("NumCacheClusters", 0)):
        raise CombinationRefused(
            "When specifying preferred availability zones, the number of cache clusters must be specified "
            "and must match the number of preferred availability zones."
        )
    if clustered and "SnapshottingClusterId" in properties:
        raise CombinationRefused("Cannot set snapshotting cluster for cluster mode enabled replication group.")


def _check_data_tiering(properties: dict[str, Any]) -> None:
    node_type, tiered = properties.get("CacheNodeType", ""), flag(properties, "DataTieringEnabled")
    if engines.has_data_tiering(node_type) and not tiered:
        raise CombinationRefused(f"When using the {node_type} node type, you must enable data tiering.")
    if tiered and not engines.has_data_tiering(node_type):
        raise CombinationRefused(f"Data tiering is not supported for the node type {node_type}.")


def _check_encryption(
    backend: ElastiCacheBackend, properties: dict[str, Any], engine: str, engine_version: str
) -> None:
    tls = flag(properties, "TransitEncryptionEnabled")
    if "TransitEncryptionMode" in properties and version(engine_version) < _TRANSIT_MODE_SINCE:
        raise CombinationRefused(
            f"Transit encryption mode is not supported for engine version {engine_version}. "
            "Please use engine version 7.0.5 or higher."
        )
    if properties.get("UserGroupIds") and not tls:
        raise CombinationRefused(
            "User group based access control requires encryption-in-transit to be enabled on the replication group."
        )
    key = properties.get("KmsKeyId")
    if key and not flag(properties, "AtRestEncryptionEnabled"):
        raise CombinationRefused("Please enable encryption at rest to use Customer Managed CMK")
    kms = kms_backends[backend.account_id][backend.region_name]
    if key and kms.any_id_to_key_id(key) not in kms.keys:
        raise Refused(f"KMS key does not exist with key id {key}")


def _check_auth_token(properties: dict[str, Any]) -> None:
    token = properties.get("AuthToken")
    if token is None:
        return
    if not flag(properties, "TransitEncryptionEnabled"):
        raise CombinationRefused("The AUTH token is only supported when encryption-in-transit is enabled")
    if not properties.get("CacheSubnetGroupName"):
        raise CombinationRefused("Redis Auth can only be enabled within an Amazon VPC")
    if not _AUTH_TOKEN.fullmatch(token):
        raise Refused("Invalid AuthToken provided.")


def _check_logs(properties: dict[str, Any], engine: str, engine_version: str) -> None:
    slow = any(log.get("LogType") == "slow-log" for log in properties.get("LogDeliveryConfigurations", []))
    if slow and version(engine_version) < _SLOW_LOG_SINCE:
        raise CombinationRefused(f"slow-log log delivery is not available for this {engine} engine version.")


def check_replication_group_update(before: dict[str, Any], after: dict[str, Any], clustered: bool) -> None:
    old, new = before.get("Engine", "redis"), after.get("Engine", "redis")
    # The service refuses both; its words are not known.
    if (old, new) == ("valkey", "redis"):
        raise CombinationRefused("The engine cannot be changed from valkey to redis.")
    if old == new and () < version(after.get("EngineVersion")) < version(before.get("EngineVersion")):
        raise CombinationRefused(
            f"The engine version cannot be downgraded from {before['EngineVersion']} to {after['EngineVersion']}."
        )
    if not clustered and topology.shard_count(before) != topology.shard_count(after):
        raise CombinationRefused("Operation is only applicable for cluster mode enabled replication groups")
    turned_on = not flag(before, "AutomaticFailoverEnabled", default=True)
    if not clustered and turned_on and flag(after, "AutomaticFailoverEnabled", default=True) and _single(before):
        # The replica that the same update adds is not there yet when the service looks.
        # https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/383
        raise CombinationRefused("Replication group must have at least one read replica to enable autofailover.")
    modes = (before.get("ClusterMode"), after.get("ClusterMode"))
    if modes[0] == "enabled" and modes[1] in ("compatible", "disabled"):
        raise CombinationRefused("Cluster mode cannot be changed from enabled.")
    if clustered and topology.smallest_shard(after) < 2:
        raise CombinationRefused("Replication group must have at least one read replica to enable autofailover.")
    turned_on = not int(before.get("SnapshotRetentionLimit", 0)) and int(after.get("SnapshotRetentionLimit", 0))
    if not clustered and turned_on and "SnapshottingClusterId" not in after:
        raise CombinationRefused(
            "Must specify both SnapshotRetentionLimit and SnapshottingClusterId to turn on snapshots"
        )


def _single(properties: dict[str, Any]) -> bool:
    return topology.smallest_shard(properties) < 2


def check_cache_cluster(
    backend: ElastiCacheBackend,
    properties: dict[str, Any],
    engine: str,
    engine_version: str,
    parameter_group: CacheParameterGroup,
) -> None:
    check_version(engine, engine_version)
    check_family(parameter_group, engine, engine_version)
    check_port(properties)
    check_network(backend, properties.get("VpcSecurityGroupIds", []))
    if engine == "redis":
        _check_redis_cluster(properties, parameter_group)
    else:
        _check_memcached(properties)


def check_node_type(node_type: str | None) -> None:
    if node_type and not engines.is_node_type(node_type):
        raise Refused(f"Invalid Cache Node Type: {node_type}.")


def check_cache_cluster_engine(engine: str) -> None:
    if engine == "valkey":
        raise Refused(
            "This API doesn't support Valkey engine. Please use CreateReplicationGroup API for Valkey cluster creation."
        )
    if not engines.is_engine(engine):
        raise Refused(f"Invalid Cache Engine: {engine}")


def _check_redis_cluster(properties: dict[str, Any], parameter_group: CacheParameterGroup) -> None:
    check_backups(properties)
    if int(properties["NumCacheNodes"]) != 1:
        raise CombinationRefused("NumCacheNodes should be 1 if engine is redis")
    if parameter_group.is_cluster_enabled:
        raise CombinationRefused("Cluster mode should be disabled in parameter group, but found it is enabled.")
    if flag(properties, "TransitEncryptionEnabled"):
        raise CombinationRefused("Encryption feature is not supported for engine REDIS.")


def _check_memcached(properties: dict[str, Any]) -> None:
    nodes, zones = int(properties["NumCacheNodes"]), properties.get("PreferredAvailabilityZones", [])
    _maintenance_window(properties.get("PreferredMaintenanceWindow"))
    if "SnapshotRetentionLimit" in properties:
        raise CombinationRefused(
            "Engine does not support snapshotting. Snapshot retention limit parameter should not be specified."
        )
    if "SnapshotName" in properties or "SnapshotArns" in properties:
        raise CombinationRefused("Restoring a snapshot is not supported for this engine type")
    if properties.get("AZMode") == "cross-az" and nodes < 2:
        raise CombinationRefused("Must specify at least two cache nodes in order to specify AZ Mode of 'cross-az'.")
    if zones and len(zones) != nodes:
        raise CombinationRefused(
            "Must specify the same number of preferred availability zones as requested number of nodes"
        )
