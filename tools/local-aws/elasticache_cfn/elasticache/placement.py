"""In which subnets caches stand."""

from moto.elasticache.models import ElastiCacheBackend, elasticache_backends


def subnets_in_use(account_id: str, region: str) -> dict[str, str]:
    """The names of caches by the subnets that hold a network interface of them."""
    backend = elasticache_backends[account_id][region]
    # Copies: other stacks are deployed at the same time.
    of_nodes = {
        subnet_id: cluster.cache_cluster_id
        for cluster in list(backend.cache_clusters.values())
        for subnet_id in _subnets_of(backend, cluster)
    }
    of_serverless = {
        subnet_id: name
        for name, cache in list(backend.serverless_caches.items())
        for subnet_id in cache.get("SubnetIds", [])
    }
    return of_nodes | of_serverless


def _subnets_of(backend: ElastiCacheBackend, cluster: object) -> set[str]:
    group = backend.cache_subnet_groups.get(cluster.cache_subnet_group_name or "")
    if group is None:
        return set()
    zones = {node["CustomerAvailabilityZone"] for node in cluster.cache_nodes}
    # The service picks one of those in a zone; here it is the first.
    of_zone = {subnet["subnet_availability_zone"]["Name"]: subnet["subnet_identifier"] for subnet in reversed(group.subnets)}
    return {of_zone[zone] for zone in zones if zone in of_zone}
