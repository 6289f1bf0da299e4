"""Where the nodes of a cache are: shards, slots, zones and addresses."""

import itertools
import random
import string
from dataclasses import dataclass
from typing import Any

_SLOTS = 16384


@dataclass(frozen=True)
class Node:
    member_id: str
    shard_id: str
    zone: str | None
    role: str | None


@dataclass(frozen=True)
class Shard:
    shard_id: str
    slots: str | None
    nodes: list[Node]


def shards(group_id: str, properties: dict[str, Any], clustered: bool, zones: list[str]) -> list[Shard]:
    if not clustered:
        preferred = properties.get("PreferredCacheClusterAZs") or _cycled(zones, 0, _node_count(properties))
        return [_shard(group_id, "0001", None, preferred)]
    configurations = properties.get("NodeGroupConfiguration") or []
    count = shard_count(properties)
    configurations = configurations + [{}] * (count - len(configurations))
    return [
        _clustered_shard(group_id, index, configurations[index], properties, zones, even)
        for index, even in enumerate(_even_slots(count))
    ]


def shard_count(properties: dict[str, Any]) -> int:
    return int(properties.get("NumNodeGroups") or len(properties.get("NodeGroupConfiguration") or []) or 1)


def _node_count(properties: dict[str, Any]) -> int:
    """Nodes of one shard."""
    return int(properties.get("NumCacheClusters") or int(properties.get("ReplicasPerNodeGroup", 0)) + 1)


def smallest_shard(properties: dict[str, Any]) -> int:
    counts = [
        int(configuration["ReplicaCount"]) + 1 if "ReplicaCount" in configuration else _node_count(properties)
        for configuration in properties.get("NodeGroupConfiguration") or []
    ]
    return min(counts, default=_node_count(properties))


def _clustered_shard(
    group_id: str, index: int, configuration: dict[str, Any], properties: dict[str, Any], zones: list[str], even: str
) -> Shard:
    count = int(configuration["ReplicaCount"]) + 1 if "ReplicaCount" in configuration else _node_count(properties)
    placed = _cycled(zones, index, count)
    if "PrimaryAvailabilityZone" in configuration:
        placed[0] = configuration["PrimaryAvailabilityZone"]
    replica_zones = configuration.get("ReplicaAvailabilityZones", [])
    placed[1 : 1 + len(replica_zones)] = replica_zones
    shard_id = str(configuration.get("NodeGroupId", index + 1)).zfill(4)
    return _shard(f"{group_id}-{shard_id}", shard_id, configuration.get("Slots", even), placed, roles=False)


def _shard(prefix: str, shard_id: str, slots: str | None, zones: list[str | None], roles: bool = True) -> Shard:
    nodes = [
        # With cluster mode on, the service does not say which node is the primary.
        Node(f"{prefix}-{number:03}", shard_id, zone, ("primary" if number == 1 else "replica") if roles else None)
        for number, zone in enumerate(zones, start=1)
    ]
    return Shard(shard_id, slots, nodes)


def _cycled(zones: list[str], start: int, count: int) -> list[str | None]:
    """Spread over the zones of the subnet group; unknown without one."""
    if not zones:
        return [None] * count
    return list(itertools.islice(itertools.cycle(zones), start % len(zones), start % len(zones) + count))


def _even_slots(count: int) -> list[str]:
    size, extra = divmod(_SLOTS, count)
    ranges, start = [], 0
    for index in range(count):
        end = start + size + (1 if index < extra else 0)
        ranges.append(f"{start}-{end - 1}")
        start = end
    return ranges


@dataclass(frozen=True)
class Addresses:
    """Host names in the shapes that ElastiCache uses. They resolve to nothing."""

    cache_id: str
    label: str
    region: str
    tls: bool

    @property
    def _domain(self) -> str:
        return f"{_short(self.region)}.cache.amazonaws.com"

    @property
    def primary(self) -> str:
        if self.tls:
            return f"master.{self.cache_id}.{self.label}.{self._domain}"
        return f"{self.cache_id}.{self.label}.ng.0001.{self._domain}"

    @property
    def reader(self) -> str:
        if self.tls:
            return f"replica.{self.cache_id}.{self.label}.{self._domain}"
        return f"{self.cache_id}-ro.{self.label}.ng.0001.{self._domain}"

    @property
    def cluster(self) -> str:
        if self.tls:
            return f"clustercfg.{self.cache_id}.{self.label}.{self._domain}"
        return f"{self.cache_id}.{self.label}.clustercfg.{self._domain}"

    @property
    def memcached(self) -> str:
        return f"{self.cache_id}.{self.label}.cfg.{self._domain}"

    def node(self, member_id: str) -> str:
        if self.tls:
            return f"{member_id}.{self.cache_id}.{self.label}.{self._domain}"
        return f"{member_id}.{self.label}.0001.{self._domain}"

    def numbered_node(self, node_id: str) -> str:
        return f"{self.cache_id}.{self.label}.{node_id}.{self._domain}"


def new_label() -> str:
    """The random part of an address, which lives as long as the cache."""
    return "".join(random.choices(string.ascii_lowercase + string.digits, k=6))


def _short(region: str) -> str:
    """`eu-west-1` as `euw1`, `ap-southeast-2` as `apse2`."""
    area, *direction, number = region.split("-")
    letters = "".join(direction).replace("north", "n").replace("south", "s").replace("east", "e").replace("west", "w")
    return f"{area}{letters.replace('central', 'c')}{number}"


def endpoint(address: str, port: int) -> dict[str, Any]:
    return {"Address": address, "Port": port}
