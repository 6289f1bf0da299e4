"""What the simulation needs to know about engines: creatable versions and parameter group families."""

from ..versions import version

VERSIONS = {
    "redis": ("4.0.10", "5.0.6", "6.0", "6.2", "6.x", "7.0", "7.1"),
    "valkey": ("7.2", "8.0", "8.1", "8.2", "9.0", "9.1"),
    "memcached": (
        *("1.4.5", "1.4.14", "1.4.24", "1.4.33", "1.4.34"),
        *("1.5.10", "1.5.16"),
        *("1.6.6", "1.6.12", "1.6.17", "1.6.22"),
    ),
}
DEFAULT_PORTS = {"redis": 6379, "valkey": 6379, "memcached": 11211}

_CLUSTERED_FAMILIES = ("redis3.2", "redis4.0", "redis5.0", "redis6.x", "redis7", "valkey7", "valkey8", "valkey9")
_OTHER_FAMILIES = ("memcached1.4", "memcached1.5", "memcached1.6", "redis2.6", "redis2.8")
FAMILIES = _CLUSTERED_FAMILIES + _OTHER_FAMILIES


def default_version(engine: str) -> str:
    """What the service picks when a template names no version: the newest."""
    return VERSIONS[engine][-1]


def family(engine: str, engine_version: str) -> str:
    number = version(engine_version)
    if engine == "valkey" or number >= (7,):
        return f"{engine}{number[0]}"
    if engine == "redis" and number >= (6,):
        return "redis6.x"
    return f"{engine}{number[0]}.{number[1]}"


def engine_of(family_name: str) -> str:
    return family_name.rstrip("0123456789.x")


def default_group_name(family_name: str, cluster_mode: bool) -> str:
    return f"default.{family_name}{'.cluster.on' if cluster_mode else ''}"


def default_groups() -> dict[str, tuple[str, bool]]:
    """The parameter groups that each account has: family and whether cluster mode is on, by name."""
    plain = {default_group_name(name, False): (name, False) for name in FAMILIES}
    clustered = {default_group_name(name, True): (name, True) for name in _CLUSTERED_FAMILIES}
    return plain | clustered
