"""`AWS::ElastiCache::ParameterGroup`, which moto's backend does not have."""

from typing import Any

from moto.core.common_models import CloudFormationModel

from . import engines
from .backend import CacheParameterGroup, Refused, arn
from .resource import ElastiCacheResource


class ParameterGroup(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::ParameterGroup"
    NAME_PROPERTY = "CacheParameterGroupName"
    STORE = "cache_parameter_groups"

    @property
    def _group(self) -> CacheParameterGroup:
        return self.backend.cache_parameter_groups[self.name]

    def _create(self) -> None:
        family = self.properties["CacheParameterGroupFamily"]
        if not engines.is_family(family):
            raise Refused(f"CacheParameterGroupFamily {family} is not a valid parameter group family.")
        self._store()

    def _update(self, before: dict[str, Any]) -> None:
        old, new = (part.get("Properties", {}).get("cluster-enabled") for part in (before, self.properties))
        if old != new and self._is_used():
            raise Refused(
                "The parameter cluster-enabled cannot be changed in a parameter group that is in use.",
                "InvalidParameterValue",
            )
        self._store()

    def _store(self) -> None:
        declared = self.properties.get("Properties", {})
        self.backend.cache_parameter_groups[self.name] = CacheParameterGroup(
            arn=arn(self.backend, "parametergroup", self.name),
            cache_parameter_group_name=self.name,
            cache_parameter_group_family=self.properties["CacheParameterGroupFamily"],
            description=self.properties["Description"],
            parameters={name: str(value) for name, value in declared.items()},
        )

    def _is_used(self) -> bool:
        clusters = self.backend.cache_clusters.values()
        return any(cluster.cache_parameter_group["CacheParameterGroupName"] == self.name for cluster in clusters)

    def _delete(self) -> None:
        if self._is_used():
            raise Refused(
                f"One or more cache clusters are still members of this parameter group {self.name}, "
                "so the group cannot be deleted.",
                "InvalidCacheParameterGroupState",
            )
        del self.backend.cache_parameter_groups[self.name]

    def _arns(self) -> list[str]:
        return [self._group.arn]
