"""`AWS::ElastiCache::ServerlessCacheSnapshot`, which moto's backend does not have."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.core.utils import utcnow
from moto.elasticache.models import ElastiCacheBackend

from .backend import Refused, arn
from .resource import ElastiCacheResource
from .rules import check_identifier


def create(backend: ElastiCacheBackend, name: str, cache_name: str, key_id: str | None) -> None:
    check_identifier(name, "The parameter ServerlessCacheSnapshotName")
    if cache_name not in backend.serverless_caches:
        raise Refused(f"ServerlessCache {cache_name} not found.", "ServerlessCacheNotFoundFault")
    if name in backend.serverless_cache_snapshots:
        raise Refused(
            f"ServerlessCacheSnapshot {name} already exists.", "ServerlessCacheSnapshotAlreadyExistsFault"
        )
    cache = backend.serverless_caches[cache_name]
    backend.serverless_cache_snapshots[name] = {
        "ServerlessCacheSnapshotName": name,
        "ARN": arn(backend, "serverlesscachesnapshot", name),
        "KmsKeyId": key_id,
        "SnapshotType": "manual",
        "Status": "available",
        "CreateTime": utcnow(),
        "BytesUsedForCache": "0",
        "ServerlessCacheConfiguration": {
            "ServerlessCacheName": cache_name,
            "Engine": cache["Engine"],
            "MajorEngineVersion": cache.get("MajorEngineVersion"),
        },
    }


class ServerlessCacheSnapshot(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::ServerlessCacheSnapshot"
    NAME_PROPERTY = "ServerlessCacheSnapshotName"
    STORE = "serverless_cache_snapshots"
    ATTRIBUTES = ("Arn", "BytesUsedForCache", "CreateTime", "SnapshotType", "Status")

    @property
    def physical_resource_id(self) -> str:
        return self._arns()[0]

    def _create(self) -> None:
        create(self.backend, self.name, self.properties["ServerlessCacheName"], self.properties.get("KmsKeyId"))

    def _update(self, before: dict[str, Any]) -> None:
        """Nothing but tags changes in place."""

    def _delete(self) -> None:
        del self.backend.serverless_cache_snapshots[self.name]

    def _arns(self) -> list[str]:
        return [arn(self.backend, "serverlesscachesnapshot", self.name)]

    def _attributes(self) -> dict[str, Any]:
        snapshot = self.backend.serverless_cache_snapshots[self.name]
        return {
            "Arn": snapshot["ARN"],
            "BytesUsedForCache": snapshot["BytesUsedForCache"],
            "CreateTime": snapshot["CreateTime"].isoformat(),
            "SnapshotType": snapshot["SnapshotType"],
            "Status": snapshot["Status"],
        }
