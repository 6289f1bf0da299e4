"""`AWS::ElastiCache::CacheCluster`: Memcached, or one node of Redis OSS."""

import secrets
from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.elasticache.models import CacheCluster as MotoCacheCluster

from . import backend as store
from . import engines, nodes, rules, topology
from .resource import ElastiCacheResource
from .rules import flag


class CacheCluster(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::CacheCluster"
    NAME_PROPERTY = "ClusterName"
    STORE = "cache_clusters"
    ATTRIBUTES = tuple(
        f"{endpoint}.{part}" for endpoint in ("ConfigurationEndpoint", "RedisEndpoint") for part in ("Address", "Port")
    )

    @property
    def _cluster(self) -> MotoCacheCluster:
        return self.backend.cache_clusters[self.name]

    @property
    def _engine(self) -> str:
        return self.properties["Engine"].lower()

    @property
    def _engine_version(self) -> str:
        return str(self.properties.get("EngineVersion") or engines.default_version(self._engine))

    @property
    def _parameter_group(self) -> store.CacheParameterGroup:
        default = engines.default_group_name(engines.family(self._engine, self._engine_version), cluster_mode=False)
        return store.parameter_group(self.backend, self.properties.get("CacheParameterGroupName", default))

    @property
    def _port(self) -> int:
        return int(self.properties.get("Port", engines.DEFAULT_PORTS[self._engine]))

    def _create(self) -> None:
        self._check()
        nodes.new_cluster(self.backend, self.name, self.properties["CacheNodeType"])
        self._cluster.address_label = topology.new_label()
        self._show()

    def _update(self, before: dict[str, Any]) -> None:
        if self._engine == "memcached" and before["CacheNodeType"] != self.properties["CacheNodeType"]:
            # CloudFormation cannot do this; its words are not known.
            raise rules.CombinationRefused("The node type of a Memcached cluster cannot be changed by CloudFormation.")
        self._check()
        self._show()

    def _delete(self) -> None:
        del self.backend.cache_clusters[self.name]

    def create_final_snapshot(self) -> None:
        if self._engine != "redis":
            raise store.Refused("Engine does not support snapshotting.", "SnapshotFeatureNotSupportedFault")
        self.backend.create_snapshot(
            snapshot_name=f"{self.name}-snapshot-{secrets.token_hex(4)}",
            replication_group_id=None,
            cache_cluster_id=self.name,
            kms_key_id=None,
            tags=self.properties.get("Tags", []),
        )

    def _check(self) -> None:
        rules.check_identifier(self.name, "The parameter CacheClusterIdentifier")
        rules.check_cache_cluster_engine(self._engine)
        rules.check_version(self._engine, self._engine_version)
        rules.check_node_type(self.properties.get("CacheNodeType"))
        rules.check_cache_cluster(
            self.backend, self.properties, self._engine, self._engine_version, self._parameter_group
        )
        rules.check_zones(self._zones(), self._subnet_group())

    def _subnet_group(self) -> Any | None:
        return store.subnet_group(self.backend, self.properties.get("CacheSubnetGroupName"))

    def _zones(self) -> list[str | None]:
        """One per node: as preferred, or spread only if the template asks for it."""
        count = int(self.properties["NumCacheNodes"])
        preferred = self.properties.get("PreferredAvailabilityZones")
        if preferred:
            return preferred
        group = self._subnet_group()
        available = [subnet["subnet_availability_zone"]["Name"] for subnet in group.subnets] if group else []
        if self.properties.get("AZMode") == "cross-az" and available:
            return [available[index % len(available)] for index in range(count)]
        return [self.properties.get("PreferredAvailabilityZone") or next(iter(available), None)] * count

    def _addresses(self) -> topology.Addresses:
        tls = flag(self.properties, "TransitEncryptionEnabled")
        return topology.Addresses(self.name, self._cluster.address_label, self.backend.region_name, tls)

    def _show(self) -> None:
        cluster, zones, addresses = self._cluster, self._zones(), self._addresses()
        nodes.show(
            cluster,
            self.properties,
            self._engine,
            self._engine_version,
            self._parameter_group,
            self.properties.get("VpcSecurityGroupIds", []),
        )
        cluster.port = self._port
        cluster.num_cache_nodes = len(zones)
        cluster.preferred_availability_zone = zones[0] if len(set(zones)) == 1 else "Multiple"
        cluster.configuration_endpoint = (
            topology.endpoint(addresses.memcached, self._port) if self._engine == "memcached" else None
        )
        cluster.cache_nodes = [
            nodes.cache_node(
                f"{number:04}", zone, topology.endpoint(addresses.numbered_node(f"{number:04}"), self._port)
            )
            for number, zone in enumerate(zones, start=1)
        ]

    def _arns(self) -> list[str]:
        return [self._cluster.arn]

    def _attributes(self) -> dict[str, Any]:
        addresses = self._addresses()
        if self._engine == "memcached":
            return {"ConfigurationEndpoint.Address": addresses.memcached, "ConfigurationEndpoint.Port": self._port}
        return {"RedisEndpoint.Address": addresses.numbered_node("0001"), "RedisEndpoint.Port": self._port}
