"""VPC resources: moto creates them from CloudFormation, but deletes few of them and drops some properties."""

from collections.abc import Callable
from typing import Any

from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models import ec2_backends
from moto.ec2.models.route_tables import Route
from moto.ec2.models.subnets import SubnetRouteTableAssociation
from moto.ec2.models.vpcs import VPC

from ..elasticache.placement import subnets_in_use

_Deletion = Callable[[Any, Any, dict[str, Any]], object]


def _delete_route(backend: Any, route: Any, properties: dict[str, Any]) -> None:
    backend.delete_route(properties["RouteTableId"], properties.get("DestinationCidrBlock"))


def _delete_association(backend: Any, association: Any, properties: dict[str, Any]) -> None:
    table = backend.get_route_table(association.route_table_id)
    for association_id, subnet_id in list(table._associations.items()):
        if subnet_id == association.subnet_id:
            backend.disassociate_route_table(association_id)
    backend.subnet_associations.pop(f"{association.route_table_id}:{association.subnet_id}")


def _delete_nat_gateway(backend: Any, gateway: Any, properties: dict[str, Any]) -> None:
    backend.delete_nat_gateway(gateway.id)
    # moto leaves the gateway's network interface behind.
    backend.delete_network_interface(gateway._eni.id)


def _detach_gateway(backend: Any, attachment: Any, properties: dict[str, Any]) -> None:
    if "InternetGatewayId" in properties:
        backend.detach_internet_gateway(properties["InternetGatewayId"], properties["VpcId"])
    else:
        backend.detach_vpn_gateway(properties["VpnGatewayId"], properties["VpcId"])


def _delete_subnet(backend: Any, subnet: Any, properties: dict[str, Any]) -> None:
    if subnet.id in subnets_in_use(backend.account_id, backend.region_name):
        raise EC2ClientError(
            "DependencyViolation", f"The subnet '{subnet.id}' has dependencies and cannot be deleted."
        )
    backend.delete_subnet(subnet.id)


_DELETIONS: dict[str, _Deletion] = {
    "AWS::EC2::EIP": lambda backend, address, _: backend.release_address(allocation_id=address.allocation_id),
    "AWS::EC2::FlowLog": lambda backend, log, _: backend.delete_flow_logs([log.id]),
    "AWS::EC2::InternetGateway": lambda backend, gateway, _: backend.delete_internet_gateway(gateway.id),
    "AWS::EC2::NatGateway": _delete_nat_gateway,
    "AWS::EC2::Route": _delete_route,
    "AWS::EC2::RouteTable": lambda backend, table, _: backend.delete_route_table(table.id),
    "AWS::EC2::Subnet": _delete_subnet,
    "AWS::EC2::SubnetRouteTableAssociation": _delete_association,
    "AWS::EC2::VPCEndpoint": lambda backend, endpoint, _: backend.delete_vpc_endpoints([endpoint.id]),
    "AWS::EC2::VPCGatewayAttachment": _detach_gateway,
}


def delete(resource_type: str, model: Any, definition: dict[str, Any], account_id: str, region: str) -> bool:
    """Whether the type is one of those that moto's CloudFormation forgets to delete."""
    deletion = _DELETIONS.get(resource_type)
    if deletion is None:
        return False
    deletion(ec2_backends[account_id][region], model, definition["Properties"])
    return True


def install() -> None:
    _keep_dns_properties()
    _associate_route_tables()
    _replace_routes()


def _replace_routes() -> None:
    """moto's CloudFormation creates a route with another target beside the one that there is, and fails."""

    def update(
        cls: type, original_resource: Route, new_resource_name: str, cloudformation_json: dict[str, Any],
        account_id: str, region_name: str,
    ) -> Route:
        properties = cloudformation_json["Properties"]
        return ec2_backends[account_id][region_name].replace_route(
            route_table_id=properties["RouteTableId"],
            destination_cidr_block=properties.get("DestinationCidrBlock"),
            gateway_id=properties.get("GatewayId"),
            nat_gateway_id=properties.get("NatGatewayId"),
        )

    Route.update_from_cloudformation_json = classmethod(update)


def _keep_dns_properties() -> None:
    """moto's CloudFormation ignores `EnableDnsHostnames` and `EnableDnsSupport`."""
    create = VPC.create_from_cloudformation_json.__func__

    def create_with_dns(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> VPC:
        vpc = create(cls, name, json, *args, **kwargs)
        vpc.enable_dns_hostnames = json["Properties"].get("EnableDnsHostnames", False)
        vpc.enable_dns_support = json["Properties"].get("EnableDnsSupport", True)
        return vpc

    VPC.create_from_cloudformation_json = classmethod(create_with_dns)


def _associate_route_tables() -> None:
    """moto's CloudFormation records the association, but the route table never hears of it."""
    create = SubnetRouteTableAssociation.create_from_cloudformation_json.__func__

    def create_and_associate(
        cls: type, name: str, json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> SubnetRouteTableAssociation:
        association = create(cls, name, json, account_id, region_name, **kwargs)
        ec2_backends[account_id][region_name].associate_route_table(
            association.route_table_id, subnet_id=association.subnet_id
        )
        return association

    SubnetRouteTableAssociation.create_from_cloudformation_json = classmethod(create_and_associate)
