"""Security groups: moto's CloudFormation ignores egress rules, replaces groups on update and never deletes a rule."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.ec2.exceptions import InvalidSecurityGroupNotFoundError
from moto.ec2.models import ec2_backends
from moto.ec2.models.security_groups import SecurityGroup, SecurityGroupRule


def install() -> None:
    create = SecurityGroup.create_from_cloudformation_json.__func__

    def create_with_rules(
        cls: type, name: str, json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> SecurityGroup:
        declared = json["Properties"]
        bare = {key: value for key, value in declared.items() if key != "SecurityGroupIngress"}
        group = create(cls, name, {**json, "Properties": bare}, account_id, region_name, **kwargs)
        _apply_inline_rules(group, declared)
        return group

    SecurityGroup.create_from_cloudformation_json = classmethod(create_with_rules)
    SecurityGroup.update_from_cloudformation_json = classmethod(_update)
    # moto shows the description of a rule only if its peer is a range of addresses.
    SecurityGroupRule.description = property(
        lambda rule: rule.ip_range.get("Description") or rule.source_group.get("Description")
    )


def _update(
    cls: type,
    original_resource: SecurityGroup,
    new_resource_name: str,
    cloudformation_json: dict[str, Any],
    account_id: str,
    region_name: str,
) -> SecurityGroup:
    """In place, and without touching rules that resources of their own have added."""
    group = original_resource
    for rule in group.inline_rules:
        _remove(group, rule)
    _apply_inline_rules(group, cloudformation_json["Properties"])
    return group


def _apply_inline_rules(group: SecurityGroup, properties: dict[str, Any]) -> None:
    if properties.get("SecurityGroupEgress"):
        # EC2 allows everything out of a new group; CloudFormation removes that as soon as the template names a rule.
        group.egress_rules = []
    group.inline_rules = [
        _add(group, rule, is_egress)
        for key, is_egress in (("SecurityGroupIngress", False), ("SecurityGroupEgress", True))
        for rule in properties.get(key, [])
    ]


def _add(group: SecurityGroup, properties: dict[str, Any], is_egress: bool) -> SecurityGroupRule:
    peer_key = "DestinationSecurityGroupId" if is_egress else "SourceSecurityGroupId"
    description = {"Description": properties["Description"]} if "Description" in properties else {}
    ranges = {key: properties[key] for key in ("CidrIp", "CidrIpv6") if key in properties}
    peer = properties.get(peer_key)
    if peer and not group.ec2_backend.get_security_group_from_id(peer):
        raise InvalidSecurityGroupNotFoundError(peer)
    rule = SecurityGroupRule(
        group.ec2_backend,
        properties["IpProtocol"],
        group.id,
        properties.get("FromPort", -1),
        properties.get("ToPort", -1),
        {**ranges, **description} if ranges else None,
        {"GroupId": peer, "UserId": group.owner_id, **description} if peer else None,
        is_egress=is_egress,
    )
    (group.add_egress_rule if is_egress else group.add_ingress_rule)(rule)
    return rule


def _remove(group: SecurityGroup, rule: SecurityGroupRule) -> None:
    group.ingress_rules = [kept for kept in group.ingress_rules if kept is not rule]
    group.egress_rules = [kept for kept in group.egress_rules if kept is not rule]


class _SeparateRule:
    """A rule that is a resource of its own."""

    IS_EGRESS: bool

    def __init__(self, group: SecurityGroup, rule: SecurityGroupRule):
        self._group = group
        self._rule = rule

    @property
    def physical_resource_id(self) -> str:
        return self._rule.id

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._rule.id

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "_SeparateRule":
        properties = cloudformation_json["Properties"]
        group = ec2_backends[account_id][region_name].get_security_group_from_id(properties["GroupId"])
        if group is None:
            raise InvalidSecurityGroupNotFoundError(properties["GroupId"])
        return cls(group, _add(group, properties, cls.IS_EGRESS))

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "_SeparateRule",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "_SeparateRule":
        """Only the description is not create-only."""
        rule, text = original_resource._rule, cloudformation_json["Properties"].get("Description")
        for peer in (rule.ip_range, rule.source_group):
            if peer:
                peer["Description"] = text
        return original_resource

    def delete(self, account_id: str, region_name: str) -> None:
        _remove(self._group, self._rule)


class SecurityGroupIngress(_SeparateRule, CloudFormationModel):
    IS_EGRESS = False

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::EC2::SecurityGroupIngress"


class SecurityGroupEgress(_SeparateRule, CloudFormationModel):
    IS_EGRESS = True

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::EC2::SecurityGroupEgress"
