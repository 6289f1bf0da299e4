"""What a Region offers: engine versions, and node types by the question about reservations, as there is no other."""

from moto.core.responses import ActionResult
from moto.elasticache.responses import ElastiCacheResponse

from . import engines

_YEAR = 31536000


def install() -> None:
    ElastiCacheResponse.describe_cache_engine_versions = _describe_cache_engine_versions
    ElastiCacheResponse.describe_reserved_cache_nodes_offerings = _describe_offerings


def _describe_cache_engine_versions(self: ElastiCacheResponse) -> ActionResult:
    engine, wanted = self._get_param("Engine"), self._get_param("EngineVersion")
    versions = [
        {"Engine": name, "EngineVersion": number, "CacheParameterGroupFamily": family}
        for name, number, family in engines.versions()
        if engine in (None, name) and wanted in (None, number)
    ]
    return ActionResult({"CacheEngineVersions": versions})


def _describe_offerings(self: ElastiCacheResponse) -> ActionResult:
    """One offering for each node type; the service has one for each term, price and engine."""
    wanted = self._get_param("CacheNodeType")
    offerings = [
        {
            "ReservedCacheNodesOfferingId": f"offering-{node_type}",
            "CacheNodeType": node_type,
            "Duration": _YEAR,
            "ProductDescription": "redis",
            "OfferingType": "No Upfront",
        }
        for node_type in engines.node_types()
        if wanted in (None, node_type)
    ]
    return ActionResult({"ReservedCacheNodesOfferings": offerings})
