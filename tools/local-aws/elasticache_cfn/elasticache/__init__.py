"""ElastiCache's CloudFormation types over moto's own ElastiCache backend."""

from . import (  # noqa: F401  (importing registers the types with moto)
    api,
    backend,
    cache_cluster,
    catalogue,
    failover,
    global_replication_group,
    parameter_group,
    replication_group,
    serverless_cache,
    serverless_cache_snapshot,
    snapshot,
    subnet_group,
    user,
    user_group,
)


def install() -> None:
    backend.install()
    api.install()
    catalogue.install()
    failover.install()
