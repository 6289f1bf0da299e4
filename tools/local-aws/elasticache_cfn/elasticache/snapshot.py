"""`AWS::ElastiCache::Snapshot`: copies of replication groups and clusters."""

from typing import Any

from moto.core.common_models import CloudFormationModel

from .backend import arn
from .resource import ElastiCacheResource
from .rules import check_identifier


class Snapshot(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::Snapshot"
    NAME_PROPERTY = "SnapshotName"
    STORE = "snapshots"
    ATTRIBUTES = ("Arn", "Engine", "EngineVersion", "SnapshotStatus")

    @property
    def physical_resource_id(self) -> str:
        return self._arns()[0]

    def _create(self) -> None:
        check_identifier(self.name, "Snapshot name")
        self.backend.create_snapshot(
            snapshot_name=self.name,
            replication_group_id=self.properties.get("ReplicationGroupId"),
            cache_cluster_id=self.properties.get("CacheClusterId"),
            kms_key_id=self.properties.get("KmsKeyId"),
            tags=None,
        )

    def _update(self, before: dict[str, Any]) -> None:
        """Nothing but tags changes in place."""

    def _delete(self) -> None:
        del self.backend.snapshots[self.name]

    def _arns(self) -> list[str]:
        return [arn(self.backend, "snapshot", self.name)]

    def _attributes(self) -> dict[str, Any]:
        snapshot = self.backend.snapshots[self.name]
        return {
            "Arn": snapshot.arn,
            "Engine": snapshot.engine,
            "EngineVersion": snapshot.engine_version,
            "SnapshotStatus": snapshot.snapshot_status,
        }
