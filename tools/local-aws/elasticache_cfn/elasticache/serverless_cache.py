"""`AWS::ElastiCache::ServerlessCache`, which moto's backend does not have."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.core.utils import utcnow

from . import serverless_cache_snapshot, topology
from .backend import Refused, arn
from .resource import ElastiCacheResource
from .rules import check_identifier, check_network

_PORTS = {"redis": (6379, 6380), "valkey": (6379, 6380), "memcached": (11211, None)}
_ECPU_LIMITS = range(1000, 15_000_001)


class ServerlessCache(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::ServerlessCache"
    NAME_PROPERTY = "ServerlessCacheName"
    STORE = "serverless_caches"
    ATTRIBUTES = (
        "ARN",
        "CreateTime",
        "Endpoint.Address",
        "Endpoint.Port",
        "FullEngineVersion",
        "ReaderEndpoint.Address",
        "ReaderEndpoint.Port",
        "Status",
    )

    @property
    def _cache(self) -> dict[str, Any]:
        return self.backend.serverless_caches[self.name]

    def _create(self) -> None:
        check_identifier(self.name, "The parameter ServerlessCacheName")
        self._check_snapshots()
        self._show({"CreateTime": utcnow(), "label": topology.new_label()})

    def _update(self, before: dict[str, Any]) -> None:
        self._show(self._cache)

    def _delete(self) -> None:
        if "FinalSnapshotName" in self.properties:
            # The service stores every name in lower case.
            final = self.properties["FinalSnapshotName"].lower()
            serverless_cache_snapshot.create(self.backend, final, self.name, self.properties.get("KmsKeyId"))
        del self.backend.serverless_caches[self.name]

    def _show(self, kept: dict[str, Any]) -> None:
        properties, engine = self.properties, self.properties["Engine"]
        self._check()
        address = f"{self.name}-{kept['label']}.serverless.{self.backend.region_name}.cache.amazonaws.com"
        port, reader_port = _PORTS[engine]
        copied = (
            *("Engine", "MajorEngineVersion", "CacheUsageLimits", "KmsKeyId", "SecurityGroupIds", "SubnetIds"),
            *("UserGroupId", "SnapshotRetentionLimit", "DailySnapshotTime", "NetworkType", "Description"),
        )
        self.backend.serverless_caches[self.name] = {
            **{name: properties[name] for name in copied if name in properties},
            "ServerlessCacheName": self.name,
            "Status": "available",
            "ARN": self._arns()[0],
            "Endpoint": topology.endpoint(address, port),
            "ReaderEndpoint": topology.endpoint(address, reader_port) if reader_port else None,
            "CreateTime": kept["CreateTime"],
            "label": kept["label"],
        }

    def _check(self) -> None:
        check_network(self.backend, self.properties.get("SecurityGroupIds", []))
        if self.properties["Engine"] not in _PORTS:
            raise Refused(f"Invalid Cache Engine: {self.properties['Engine']}")
        limits = self.properties.get("CacheUsageLimits", {}).get("ECPUPerSecond", {})
        for bound in ("Minimum", "Maximum"):
            # As its own sentence says, 0 removes the limit.
            if int(limits.get(bound, 0)) and int(limits[bound]) not in _ECPU_LIMITS:
                raise Refused(
                    "Invalid value for ECPUPerSecond limit. Must be between 1000 and 15000000. "
                    "You can set the value to zero to remove the limit."
                )

    def _check_snapshots(self) -> None:
        known = {snapshot.arn for snapshot in self.backend.snapshots.values()}
        known |= {snapshot["ARN"] for snapshot in self.backend.serverless_cache_snapshots.values()}
        for source in self.properties.get("SnapshotArnsToRestore", []):
            if ":s3:::" not in source and source not in known:
                raise Refused(f"Snapshot {source} not found.", "ServerlessCacheSnapshotNotFoundFault")

    def _arns(self) -> list[str]:
        return [arn(self.backend, "serverlesscache", self.name)]

    def _attributes(self) -> dict[str, Any]:
        cache = self._cache
        reader = cache["ReaderEndpoint"] or {}
        return {
            "ARN": cache["ARN"],
            "CreateTime": cache["CreateTime"].isoformat(),
            "Endpoint.Address": cache["Endpoint"]["Address"],
            "Endpoint.Port": cache["Endpoint"]["Port"],
            "ReaderEndpoint.Address": reader.get("Address"),
            "ReaderEndpoint.Port": reader.get("Port"),
            "Status": cache["Status"],
        }
