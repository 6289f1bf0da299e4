"""Service Quotas: moto knows no quotas of ElastiCache, nor how to list those of an account."""

import json

from moto.servicequotas.responses import ServiceQuotasResponse

# https://docs.aws.amazon.com/general/latest/gr/elasticache-service.html
_ELASTICACHE = {
    "L-DFE45DF3": ("Nodes per Region", 300),
    "L-AF354865": ("Nodes per cluster (cluster mode enabled)", 90),
    "L-8C334AD1": ("Nodes per cluster (Memcached)", 60),
    "L-3F15A733": ("Parameter groups per Region", 300),
    "L-3E7F7726": ("Subnet groups per Region", 300),
    "L-BBCDAECC": ("Serverless caches per Region", 40),
    "L-80E085C7": ("Users per Region", 2000),
    "L-AD484FC5": ("User groups per Region", 200),
}


def install() -> None:
    ServiceQuotasResponse.list_service_quotas = _list_service_quotas


def _list_service_quotas(self: ServiceQuotasResponse) -> str:
    known = _ELASTICACHE if json.loads(self.body).get("ServiceCode") == "elasticache" else {}
    quotas = [
        {"ServiceCode": "elasticache", "QuotaCode": code, "QuotaName": name, "Value": value, "Adjustable": True}
        for code, (name, value) in known.items()
    ]
    return json.dumps({"Quotas": quotas})
