"""Route 53: moto's CloudFormation makes every zone public, and leaves it behind."""

from typing import Any

from moto.route53.models import FakeZone, route53_backends
from moto.utilities.utils import get_partition


def install() -> None:
    create = FakeZone.create_from_cloudformation_json.__func__

    def create_with_vpcs(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> FakeZone:
        zone, vpcs = create(cls, name, json, *args, **kwargs), json["Properties"].get("VPCs", [])
        zone.private_zone = bool(vpcs)
        for vpc in vpcs:
            zone.add_vpc(vpc["VPCId"], vpc["VPCRegion"])
        return zone

    FakeZone.create_from_cloudformation_json = classmethod(create_with_vpcs)
    FakeZone.delete = _delete


def _delete(self: FakeZone, account_id: str, region_name: str) -> None:
    route53_backends[account_id][get_partition(region_name)].delete_hosted_zone(self.id)
