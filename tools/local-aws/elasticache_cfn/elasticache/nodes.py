"""Cache clusters as `describe-cache-clusters` shows them: by themselves, or as the nodes of a replication group."""

import inspect
from typing import Any

from moto.core.utils import utcnow
from moto.elasticache.models import CacheCluster, ElastiCacheBackend

from .backend import CacheParameterGroup
from .rules import flag


def new_cluster(backend: ElastiCacheBackend, cluster_id: str, node_type: str) -> CacheCluster:
    """Bare: moto asks for each parameter of its API, and `show` sets what a template says."""
    arguments = dict.fromkeys(inspect.signature(backend.create_cache_cluster).parameters)
    return backend.create_cache_cluster(
        **{**arguments, "cache_cluster_id": cluster_id, "cache_node_type": node_type}
    )


def show(
    cluster: CacheCluster,
    properties: dict[str, Any],
    engine: str,
    engine_version: str,
    parameter_group: CacheParameterGroup,
    security_group_ids: list[str],
) -> None:
    """Sets what caches of both kinds have. moto's responses read these attributes by the API's names."""
    cluster.engine, cluster.engine_version = engine, engine_version
    cluster.cache_node_type = properties.get("CacheNodeType")
    cluster.preferred_maintenance_window = properties.get("PreferredMaintenanceWindow")
    cluster.auto_minor_version_upgrade = flag(properties, "AutoMinorVersionUpgrade", default=True)
    cluster.cache_subnet_group_name = properties.get("CacheSubnetGroupName")
    cluster.cache_parameter_group = {
        "CacheParameterGroupName": parameter_group.cache_parameter_group_name,
        "ParameterApplyStatus": "in-sync",
        "CacheNodeIdsToReboot": [],
    }
    cluster.security_groups = [
        {"SecurityGroupId": group_id, "Status": "active"} for group_id in security_group_ids
    ]
    topic = properties.get("NotificationTopicArn")
    cluster.notification_configuration = {"TopicArn": topic, "TopicStatus": "active"} if topic else None
    cluster.snapshot_retention_limit = int(properties.get("SnapshotRetentionLimit", 0))
    cluster.snapshot_window = properties.get("SnapshotWindow")
    cluster.transit_encryption_enabled = flag(properties, "TransitEncryptionEnabled")
    cluster.network_type = properties.get("NetworkType", "ipv4")
    cluster.ip_discovery = properties.get("IpDiscovery", "ipv4")
    cluster.log_delivery_configurations = log_deliveries(properties)


def cache_node(node_id: str, zone: str | None, endpoint: dict[str, Any]) -> dict[str, Any]:
    return {
        "CacheNodeId": node_id,
        "CacheNodeStatus": "available",
        "CacheNodeCreateTime": utcnow(),
        "Endpoint": endpoint,
        "ParameterGroupStatus": "in-sync",
        "CustomerAvailabilityZone": zone,
    }


def log_deliveries(properties: dict[str, Any]) -> list[dict[str, Any]]:
    deliveries = properties.get("LogDeliveryConfigurations", [])
    return [{**delivery, "Status": "active"} for delivery in deliveries]
