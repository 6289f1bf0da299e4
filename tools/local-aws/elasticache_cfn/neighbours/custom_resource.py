"""Custom resources. moto runs their functions in Docker and, where there is none, waits for the answer for ever."""

from typing import Any

from moto.cloudformation.exceptions import ValidationError
from moto.core.common_models import CloudFormationModel
from moto.ec2.models import ec2_backends


def class_for(resource_type: str) -> type[CloudFormationModel]:
    return RestrictDefaultSecurityGroup if resource_type == "Custom::VpcRestrictDefaultSG" else NotRun


class NotRun(CloudFormationModel):
    """Fails the deployment at once with a sentence, instead of hanging."""

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "NotRun":
        raise ValidationError(
            message=f"{kwargs['ResourceType']} needs its Lambda function to run, and this server runs no functions"
        )

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::CloudFormation::CustomResource"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return True


class RestrictDefaultSecurityGroup(CloudFormationModel):
    """What the function behind the CDK's `restrictDefaultSecurityGroup` does: it empties a VPC's default group."""

    def __init__(self, group: Any, physical_resource_id: str):
        self._group = group
        self._removed = (group.ingress_rules, group.egress_rules)
        self.physical_resource_id = physical_resource_id
        group.ingress_rules, group.egress_rules = [], []

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "RestrictDefaultSecurityGroup":
        group_id = cloudformation_json["Properties"]["DefaultSecurityGroupId"]
        group = ec2_backends[account_id][region_name].get_security_group_from_id(group_id)
        return cls(group, resource_name)

    def delete(self, account_id: str, region_name: str) -> None:
        self._group.ingress_rules, self._group.egress_rules = self._removed

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "Custom::VpcRestrictDefaultSG"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return False
