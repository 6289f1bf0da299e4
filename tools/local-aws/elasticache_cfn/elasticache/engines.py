"""What the simulation knows of engines and node types: facts.json, which a test keeps equal to the tables of src/Model."""

import json
import pathlib
from typing import Any

_FACTS = json.loads(pathlib.Path(__file__).with_name("facts.json").read_text(encoding="utf-8"))
_ENGINES: dict[str, dict[str, str]] = _FACTS["engines"]
_FAMILIES: dict[str, dict[str, Any]] = _FACTS["families"]
_NODE_TYPES: dict[str, dict[str, Any]] = _FACTS["nodeTypes"]

DEFAULT_PORTS = {"redis": 6379, "valkey": 6379, "memcached": 11211}

# The service takes it for the newest 6.
_NEWEST_6 = ("redis", "6.x", "redis6.x")


def is_engine(engine: str) -> bool:
    return engine in _ENGINES


def has_version(engine: str, engine_version: str) -> bool:
    return engine_version in _ENGINES[engine] or (engine, engine_version) == _NEWEST_6[:2]


def default_version(engine: str) -> str:
    """What the service picks when a template names no version: the newest."""
    return list(_ENGINES[engine])[-1]


def versions() -> list[tuple[str, str, str]]:
    """Engine, version and family of everything that is offered."""
    return [(engine, number, name) for engine, numbers in _ENGINES.items() for number, name in numbers.items()]


def node_types() -> list[str]:
    return list(_NODE_TYPES)


def family(engine: str, engine_version: str) -> str | None:
    """The family of an engine version; None for one that does not exist."""
    return _NEWEST_6[2] if (engine, engine_version) == _NEWEST_6[:2] else _ENGINES[engine].get(engine_version)


def is_family(family_name: str) -> bool:
    return family_name in _FAMILIES


def engine_of(family_name: str) -> str:
    return _FAMILIES[family_name]["engine"]


def is_node_type(node_type: str) -> bool:
    return node_type in _NODE_TYPES


def has_data_tiering(node_type: str) -> bool:
    return _NODE_TYPES.get(node_type, {}).get("dataTiering", False)


def default_group_name(family_name: str, cluster_mode: bool) -> str:
    return f"default.{family_name}{'.cluster.on' if cluster_mode else ''}"


def default_groups() -> dict[str, tuple[str, bool]]:
    """The parameter groups that each account has: family and whether cluster mode is on, by name."""
    plain = {default_group_name(name, False): (name, False) for name in _FAMILIES}
    clustered = {
        default_group_name(name, True): (name, True) for name, facts in _FAMILIES.items() if facts["clusterMode"]
    }
    return plain | clustered
