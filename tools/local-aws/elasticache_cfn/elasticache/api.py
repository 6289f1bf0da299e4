"""The describe operations that moto's ElastiCache lacks."""

from collections.abc import Iterable
from typing import Any

from moto.core.responses import ActionResult, PaginatedResult
from moto.elasticache.responses import ElastiCacheResponse

from . import global_replication_group
from .backend import Refused, parameter_group


def install() -> None:
    for operation in (
        describe_cache_clusters,
        describe_cache_parameter_groups,
        describe_cache_parameters,
        describe_global_replication_groups,
        describe_serverless_cache_snapshots,
        describe_serverless_caches,
        describe_user_groups,
    ):
        setattr(ElastiCacheResponse, operation.__name__, operation)


def describe_cache_clusters(self: ElastiCacheResponse) -> ActionResult:
    """moto ignores the filter for clusters outside replication groups."""
    clusters = self.elasticache_backend.describe_cache_clusters(self._get_param("CacheClusterId"))
    if self._get_bool_param("ShowCacheClustersNotInReplicationGroups"):
        clusters = [cluster for cluster in clusters if not getattr(cluster, "replication_group_id", None)]
    return PaginatedResult({"CacheClusters": clusters})


def describe_cache_parameter_groups(self: ElastiCacheResponse) -> ActionResult:
    backend, name = self.elasticache_backend, self._get_param("CacheParameterGroupName")
    groups = [parameter_group(backend, name)] if name else list(backend.cache_parameter_groups.values())
    return ActionResult({"CacheParameterGroups": groups})


def describe_cache_parameters(self: ElastiCacheResponse) -> ActionResult:
    """Only what a group sets: the defaults of the families, hundreds of them, are not simulated."""
    group = parameter_group(self.elasticache_backend, self._get_param("CacheParameterGroupName"))
    source = "system" if group.is_default else "user"
    wanted = self._get_param("Source") in (None, source)
    parameters = [
        {"ParameterName": name, "ParameterValue": value, "Source": source, "IsModifiable": not group.is_default}
        for name, value in group.parameters.items()
        if wanted
    ]
    return ActionResult({"Parameters": parameters})


def describe_global_replication_groups(self: ElastiCacheResponse) -> ActionResult:
    """The service leaves the members out unless it is asked for them."""
    account_id, group_id = self.elasticache_backend.account_id, self._get_param("GlobalReplicationGroupId")
    members = [] if self._get_bool_param("ShowMemberInfo") else ["Members"]
    groups = global_replication_group.describe(account_id, group_id)
    shown = [{name: value for name, value in group.items() if name not in members} for group in groups]
    return ActionResult({"GlobalReplicationGroups": shown})


def describe_serverless_caches(self: ElastiCacheResponse) -> ActionResult:
    caches, name = self.elasticache_backend.serverless_caches, self._get_param("ServerlessCacheName")
    return ActionResult({"ServerlessCaches": _selected(caches, name, "ServerlessCache")})


def describe_serverless_cache_snapshots(self: ElastiCacheResponse) -> ActionResult:
    snapshots = self.elasticache_backend.serverless_cache_snapshots
    name = self._get_param("ServerlessCacheSnapshotName")
    return ActionResult({"ServerlessCacheSnapshots": _selected(snapshots, name, "ServerlessCacheSnapshot")})


def describe_user_groups(self: ElastiCacheResponse) -> ActionResult:
    groups, name = self.elasticache_backend.user_groups, self._get_param("UserGroupId")
    return ActionResult({"UserGroups": _selected(groups, name, "UserGroup")})


def _selected(stored: dict[str, Any], name: str | None, kind: str) -> Iterable[Any]:
    if name and name not in stored:
        raise Refused(f"{kind} {name} not found.", f"{kind}NotFoundFault")
    return [stored[name]] if name else list(stored.values())
