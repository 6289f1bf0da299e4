"""TestFailover and the events that tell of it: the roles change at once, the events follow within a second."""

from datetime import timedelta
from typing import Any

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.elasticache.models import ElastiCacheBackend
from moto.elasticache.responses import ElastiCacheResponse

from .backend import Refused

# The service counts shards within 24 hours.
_MOST_PER_DAY = 15
_DAY = timedelta(days=1)


def install() -> None:
    ElastiCacheResponse.test_failover = _test_failover
    ElastiCacheResponse.describe_events = _describe_events


def _test_failover(self: ElastiCacheResponse) -> ActionResult:
    backend, group_id, shard_id = (
        self.elasticache_backend,
        self._get_param("ReplicationGroupId"),
        self._get_param("NodeGroupId"),
    )
    if group_id not in backend.replication_groups:
        raise Refused(f"ReplicationGroup {group_id} not found.", "ReplicationGroupNotFoundFault")
    group = backend.replication_groups[group_id]
    shard = next((one for one in group.node_groups if one["NodeGroupId"] == shard_id), None)
    if shard is None:
        raise Refused(f"Node group {shard_id} not found.", "NodeGroupNotFoundFault")
    if group.automatic_failover != "enabled" or len(shard["NodeGroupMembers"]) < 2:
        raise Refused(
            "Test failover is only available with automatic failover and a replica.", "TestFailoverNotAvailableFault"
        )
    _count(backend)
    _promote(backend, group, shard)
    return ActionResult({"ReplicationGroup": group})


def _count(backend: ElastiCacheBackend) -> None:
    now = utcnow()
    recent = [moment for moment in getattr(backend, "test_failovers", []) if now - moment < _DAY]
    if len(recent) >= _MOST_PER_DAY:
        raise Refused(
            "The customer has exceeded the allowed rate of API calls.", "APICallRateForCustomerExceededFault"
        )
    backend.test_failovers = [*recent, now]


def _promote(backend: ElastiCacheBackend, group: Any, shard: dict[str, Any]) -> None:
    members = shard["NodeGroupMembers"]
    old = next((one for one in members if one["CurrentRole"] == "primary"), members[0])
    new = next(one for one in members if one is not old)
    if old["CurrentRole"]:
        old["CurrentRole"], new["CurrentRole"] = "replica", "primary"
    failed, promoted = old["CacheClusterId"], new["CacheClusterId"]
    completed = f"Failover from primary node {failed} to replica node {promoted} completed"
    group_id = group.replication_group_id
    told = (
        (group_id, "replication-group", f"Test Failover API called for node group {shard['NodeGroupId']}"),
        (failed, "cache-cluster", completed),
        (group_id, "replication-group", completed),
        (failed, "cache-cluster", "Recovering cache nodes 0001"),
        (failed, "cache-cluster", "Finished recovery for cache nodes 0001"),
    )
    events = getattr(backend, "cache_events", [])
    backend.cache_events = events + [
        {
            "SourceIdentifier": source,
            "SourceType": kind,
            "Message": message,
            "Date": utcnow() + timedelta(milliseconds=150 * number),
        }
        for number, (source, kind, message) in enumerate(told)
    ]


def _describe_events(self: ElastiCacheResponse) -> ActionResult:
    source, kind, now = self._get_param("SourceIdentifier"), self._get_param("SourceType"), utcnow()
    events = [
        event
        for event in getattr(self.elasticache_backend, "cache_events", [])
        if event["Date"] <= now and source in (None, event["SourceIdentifier"]) and kind in (None, event["SourceType"])
    ]
    return ActionResult({"Events": events})
