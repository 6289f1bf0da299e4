"""`AWS::ElastiCache::GlobalReplicationGroup`, which moto's backend does not have: global datastores."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.elasticache.models import ElastiCacheBackend, ReplicationGroup, elasticache_backends

from .backend import Refused
from .resource import ElastiCacheResource

# The service has such a prefix for each Region; the others are made up.
_PREFIXES = {"us-east-1": "ldgnf"}


class GlobalReplicationGroup(ElastiCacheResource, CloudFormationModel):
    TYPE = "AWS::ElastiCache::GlobalReplicationGroup"
    NAME_PROPERTY = "GlobalReplicationGroupIdSuffix"
    STORE = "global_replication_groups"
    ATTRIBUTES = ("GlobalReplicationGroupId", "Status")

    @property
    def physical_resource_id(self) -> str:
        return f"{_PREFIXES.get(self.backend.region_name, 'other')}-{self.name}"

    def _create(self) -> None:
        members = [
            {
                "ReplicationGroupId": member["ReplicationGroupId"],
                "ReplicationGroupRegion": member.get("ReplicationGroupRegion", self.backend.region_name),
                "Role": member["Role"],
                "Status": "associated",
            }
            for member in self.properties["Members"]
        ]
        primary = next(member for member in members if member["Role"] == "PRIMARY")
        self.backend.global_replication_groups[self.physical_resource_id] = {
            "GlobalReplicationGroupId": self.physical_resource_id,
            "Status": "available",
            "Members": members,
            **_facts(_group(self.backend.account_id, primary)),
        }
        self._update({})

    def _update(self, before: dict[str, Any]) -> None:
        description = self.properties.get("GlobalReplicationGroupDescription")
        self.backend.global_replication_groups[self.physical_resource_id]["GlobalReplicationGroupDescription"] = description

    def _delete(self) -> None:
        stored = self.backend.global_replication_groups[self.physical_resource_id]
        if any(member["Role"] == "SECONDARY" for member in stored["Members"]):
            # The service refuses it; its words are not known.
            raise Refused(f"{self.physical_resource_id} has secondaries.", "InvalidGlobalReplicationGroupState")
        del self.backend.global_replication_groups[self.physical_resource_id]

    def _arns(self) -> list[str]:
        """The type has no tags."""
        return []

    def _attributes(self) -> dict[str, Any]:
        return {"GlobalReplicationGroupId": self.physical_resource_id, "Status": "available"}


def inherited(backend: ElastiCacheBackend, properties: dict[str, Any]) -> dict[str, Any]:
    """The properties that a secondary has from its primary; none of a group that is no secondary."""
    if "GlobalReplicationGroupId" not in properties:
        return {}
    stored = _find(backend.account_id, properties["GlobalReplicationGroupId"])
    primary = _group(backend.account_id, next(one for one in stored["Members"] if one["Role"] == "PRIMARY"))
    clustered = {"ClusterMode": "enabled", "NumNodeGroups": len(primary.node_groups)} if primary.cluster_enabled else {}
    return {
        "Engine": primary.engine,
        "EngineVersion": primary.engine_version,
        "CacheNodeType": primary.cache_node_type,
        "AtRestEncryptionEnabled": primary.at_rest_encryption_enabled,
        "TransitEncryptionEnabled": primary.transit_encryption_enabled,
        **clustered,
    }


def join(backend: ElastiCacheBackend, group_id: str, properties: dict[str, Any]) -> None:
    if "GlobalReplicationGroupId" in properties:
        _find(backend.account_id, properties["GlobalReplicationGroupId"])["Members"].append(
            {
                "ReplicationGroupId": group_id,
                "ReplicationGroupRegion": backend.region_name,
                "Role": "SECONDARY",
                "Status": "associated",
            }
        )


def leave(backend: ElastiCacheBackend, group_id: str) -> None:
    """What happens to a secondary that is deleted; refused to a primary."""
    me = (group_id, backend.region_name)
    for stored in _all(backend.account_id):
        for member in list(stored["Members"]):
            if (member["ReplicationGroupId"], member["ReplicationGroupRegion"]) == me:
                if member["Role"] == "PRIMARY":
                    # The service refuses it; its words are not known.
                    raise Refused(f"{group_id} is the primary of a global datastore.", "InvalidReplicationGroupState")
                stored["Members"].remove(member)


def _all(account_id: str) -> list[dict[str, Any]]:
    """Those of every Region: a datastore is seen from each."""
    regions = elasticache_backends[account_id].values()
    return [stored for region in regions for stored in region.global_replication_groups.values()]


def describe(account_id: str, group_id: str | None) -> list[dict[str, Any]]:
    return [_find(account_id, group_id)] if group_id else _all(account_id)


def _find(account_id: str, group_id: str) -> dict[str, Any]:
    for stored in _all(account_id):
        if stored["GlobalReplicationGroupId"] == group_id:
            return stored
    raise Refused(f"Global Replication Group {group_id} not found.", "GlobalReplicationGroupNotFoundFault")


def _group(account_id: str, member: dict[str, Any]) -> ReplicationGroup:
    groups = elasticache_backends[account_id][member["ReplicationGroupRegion"]].replication_groups
    if member["ReplicationGroupId"] not in groups:
        raise Refused(f"ReplicationGroup {member['ReplicationGroupId']} not found.", "ReplicationGroupNotFoundFault")
    return groups[member["ReplicationGroupId"]]


def _facts(primary: ReplicationGroup) -> dict[str, Any]:
    return {
        "Engine": primary.engine,
        "EngineVersion": primary.engine_version,
        "CacheNodeType": primary.cache_node_type,
        "ClusterEnabled": primary.cluster_enabled,
        "AuthTokenEnabled": primary.auth_token_enabled,
        "AtRestEncryptionEnabled": primary.at_rest_encryption_enabled,
        "TransitEncryptionEnabled": primary.transit_encryption_enabled,
    }
