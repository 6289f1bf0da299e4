"""`AWS::ElastiCache::ReplicationGroup`."""

import inspect
import secrets
from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.core.utils import utcnow
from moto.elasticache.models import ElastiCacheBackend
from moto.elasticache.models import ReplicationGroup as MotoReplicationGroup

from ..versions import version
from . import backend as store
from . import engines, global_replication_group, nodes, rules, topology
from .resource import ElastiCacheResource
from .rules import flag


class ReplicationGroup(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::ReplicationGroup"
    NAME_PROPERTY = "ReplicationGroupId"
    STORE = "replication_groups"
    ATTRIBUTES = tuple(
        f"{endpoint}.{part}"
        for endpoint in ("ConfigurationEndPoint", "PrimaryEndPoint", "ReaderEndPoint")
        for part in ("Address", "Port")
    )

    def __init__(self, backend: ElastiCacheBackend, name: str, properties: dict[str, Any]):
        super().__init__(backend, name, {**global_replication_group.inherited(backend, properties), **properties})

    @property
    def _group(self) -> MotoReplicationGroup:
        return self.backend.replication_groups[self.name]

    @property
    def _engine(self) -> str:
        return self.properties.get("Engine", "redis").lower()

    @property
    def _engine_version(self) -> str:
        return str(self.properties.get("EngineVersion") or engines.default_version(self._engine))

    @property
    def _parameter_group(self) -> store.CacheParameterGroup:
        clustered = topology.shard_count(self.properties) > 1 or self.properties.get("ClusterMode") == "enabled"
        default = engines.default_group_name(engines.family(self._engine, self._engine_version), clustered)
        return store.parameter_group(self.backend, self.properties.get("CacheParameterGroupName", default))

    @property
    def _is_compatible(self) -> bool:
        """Clients find the group both ways while it moves to cluster mode."""
        return self.properties.get("ClusterMode") == "compatible"

    @property
    def _is_clustered(self) -> bool:
        mode = self.properties.get("ClusterMode")
        return mode == "enabled" if mode else self._parameter_group.is_cluster_enabled

    def _create(self) -> None:
        self._check()
        self._check_snapshot()
        arguments = dict.fromkeys(inspect.signature(self.backend.create_replication_group).parameters)
        self.backend.create_replication_group(**{**arguments, "replication_group_id": self.name})
        self._group.address_label = topology.new_label()
        self._group.auth_token_last_modified_date = utcnow() if "AuthToken" in self.properties else None
        self._show()
        global_replication_group.join(self.backend, self.name, self.properties)

    def _update(self, before: dict[str, Any]) -> None:
        self._check()
        rules.check_replication_group_update(before, self.properties, self._is_clustered)
        if before.get("AuthToken") != self.properties.get("AuthToken"):
            self._group.auth_token_last_modified_date = utcnow()
        self._show()

    def _delete(self) -> None:
        global_replication_group.leave(self.backend, self.name)
        for member in self._group.member_clusters:
            del self.backend.cache_clusters[member]
        del self.backend.replication_groups[self.name]

    def create_final_snapshot(self) -> None:
        """What `DeletionPolicy: Snapshot` and `UpdateReplacePolicy: Snapshot` ask for."""
        snapshot = self.backend.create_snapshot(
            snapshot_name=f"{self.name}-snapshot-{secrets.token_hex(4)}",
            replication_group_id=self.name,
            cache_cluster_id=None,
            kms_key_id=self.properties.get("KmsKeyId"),
            tags=self.properties.get("Tags", []),
        )
        # moto looks for these on the group; the service keeps them on its nodes.
        snapshot.preferred_maintenance_window = self.properties.get("PreferredMaintenanceWindow")
        snapshot.engine_version = self._engine_version

    def _check(self) -> None:
        rules.check_identifier(self.name, "Replication Group ID specified")
        rules.check_replication_engine(self._engine)
        rules.check_version(self._engine, self._engine_version)
        rules.check_node_type(self.properties.get("CacheNodeType"))
        rules.check_replication_group(
            self.backend, self.properties, self._engine, self._engine_version, self._parameter_group
        )
        rules.check_zones([node.zone for shard in self._shards() for node in shard.nodes], self._subnet_group())

    def _check_snapshot(self) -> None:
        source = self.properties.get("SnapshotName")
        if source and source not in self.backend.snapshots:
            raise store.Refused(f"Snapshot {source} not found.", "SnapshotNotFoundFault")

    def _subnet_group(self) -> Any | None:
        return store.subnet_group(self.backend, self.properties.get("CacheSubnetGroupName"))

    def _shards(self) -> list[topology.Shard]:
        subnet_group = self._subnet_group()
        subnets = subnet_group.subnets if subnet_group else []
        zones = [subnet["subnet_availability_zone"]["Name"] for subnet in subnets]
        return topology.shards(self.name, self.properties, self._is_clustered, zones)

    def _addresses(self) -> topology.Addresses:
        tls = flag(self.properties, "TransitEncryptionEnabled")
        return topology.Addresses(self.name, self._group.address_label, self.backend.region_name, tls)

    @property
    def _port(self) -> int:
        return int(self.properties.get("Port", engines.DEFAULT_PORTS[self._engine]))

    def _show(self) -> None:
        """Sets everything that `describe-replication-groups` shows from the template's properties."""
        group, properties, engine = self._group, self.properties, self._engine
        tls = flag(properties, "TransitEncryptionEnabled")
        group.description = properties["ReplicationGroupDescription"]
        group.engine, group.engine_version = engine, self._engine_version
        group.cache_node_type = properties.get("CacheNodeType")
        group.port = self._port
        group.automatic_failover = _enabled(flag(properties, "AutomaticFailoverEnabled", default=True))
        group.multi_az = _enabled(flag(properties, "MultiAZEnabled"))
        group.cluster_enabled = self._is_clustered
        group.cluster_mode = properties.get("ClusterMode") or _enabled(self._is_clustered)
        group.snapshot_retention_limit = int(properties.get("SnapshotRetentionLimit", 0))
        group.snapshot_window = properties.get("SnapshotWindow")
        group.snapshotting_cluster_id = properties.get("SnapshottingClusterId")
        group.transit_encryption_enabled = tls
        group.transit_encryption_mode = properties.get("TransitEncryptionMode") or self._default_transit_mode(tls)
        group.at_rest_encryption_enabled = flag(properties, "AtRestEncryptionEnabled", default=engine == "valkey")
        group.kms_key_id = properties.get("KmsKeyId")
        group.auth_token_enabled = "AuthToken" in properties
        group.user_group_ids = properties.get("UserGroupIds", [])
        group.auto_minor_version_upgrade = flag(properties, "AutoMinorVersionUpgrade", default=True)
        group.data_tiering = _enabled(flag(properties, "DataTieringEnabled"))
        group.network_type = properties.get("NetworkType", "ipv4")
        group.ip_discovery = properties.get("IpDiscovery", "ipv4")
        group.log_delivery_configurations = nodes.log_deliveries(properties)
        group.cache_subnet_group_name = properties.get("CacheSubnetGroupName")
        group.cache_parameter_group_name = self._parameter_group.cache_parameter_group_name
        self._show_topology()

    def _default_transit_mode(self, tls: bool) -> str | None:
        known = self._engine == "valkey" or version(self._engine_version) >= (7,)
        return "required" if tls and known else None

    def _show_topology(self) -> None:
        group, shards, addresses = self._group, self._shards(), self._addresses()
        group.node_groups = [self._node_group(shard, addresses) for shard in shards]
        group.configuration_endpoint = (
            topology.endpoint(addresses.cluster, self._port) if self._is_clustered or self._is_compatible else None
        )
        former = set(group.member_clusters) & self.backend.cache_clusters.keys()
        members = [node for shard in shards for node in shard.nodes]
        group.member_clusters = [node.member_id for node in members]
        for member_id in former - set(group.member_clusters):
            del self.backend.cache_clusters[member_id]
        for node in members:
            self._show_member(node, addresses)

    def _node_group(self, shard: topology.Shard, addresses: topology.Addresses) -> dict[str, Any]:
        single = not self._is_clustered
        return {
            "NodeGroupId": shard.shard_id,
            "Status": "available",
            "Slots": shard.slots,
            "PrimaryEndpoint": topology.endpoint(addresses.primary, self._port) if single else None,
            "ReaderEndpoint": topology.endpoint(addresses.reader, self._port) if single else None,
            "NodeGroupMembers": [
                {
                    "CacheClusterId": node.member_id,
                    "CacheNodeId": "0001",
                    "PreferredAvailabilityZone": node.zone,
                    "CurrentRole": node.role,
                    "ReadEndpoint": topology.endpoint(addresses.node(node.member_id), self._port) if single else None,
                }
                for node in shard.nodes
            ],
        }

    def _show_member(self, node: topology.Node, addresses: topology.Addresses) -> None:
        cluster = self.backend.cache_clusters.get(node.member_id) or nodes.new_cluster(
            self.backend, node.member_id, self.properties.get("CacheNodeType")
        )
        nodes.show(
            cluster,
            self.properties,
            self._engine,
            self._engine_version,
            self._parameter_group,
            self.properties.get("SecurityGroupIds", []),
        )
        cluster.replication_group_id = self.name
        cluster.num_cache_nodes = 1
        cluster.preferred_availability_zone = node.zone
        cluster.auth_token_enabled = self._group.auth_token_enabled
        cluster.auth_token_last_modified_date = self._group.auth_token_last_modified_date
        cluster.at_rest_encryption_enabled = self._group.at_rest_encryption_enabled
        cluster.transit_encryption_mode = self._group.transit_encryption_mode
        cluster.replication_group_log_delivery_enabled = bool(self._group.log_delivery_configurations)
        endpoint = topology.endpoint(addresses.node(node.member_id), self._port)
        cluster.cache_nodes = [nodes.cache_node("0001", node.zone, endpoint)]

    def _arns(self) -> list[str]:
        """The service puts a group's tags on its nodes, too."""
        members = [self.backend.cache_clusters[member].arn for member in self._group.member_clusters]
        return [self._group.arn, *members]

    def _attributes(self) -> dict[str, Any]:
        addresses = self._addresses()
        cluster = {"ConfigurationEndPoint.Address": addresses.cluster, "ConfigurationEndPoint.Port": self._port}
        if self._is_clustered:
            return cluster
        return {
            **(cluster if self._is_compatible else {}),
            "PrimaryEndPoint.Address": addresses.primary,
            "PrimaryEndPoint.Port": self._port,
            "ReaderEndPoint.Address": addresses.reader,
            "ReaderEndPoint.Port": self._port,
        }


def _enabled(value: bool) -> str:
    return "enabled" if value else "disabled"
