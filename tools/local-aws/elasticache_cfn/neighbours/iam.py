"""IAM roles: CloudFormation detaches the managed policies of a role that it deletes; moto refuses to delete it."""

from typing import Any

from moto.iam.models import Role, iam_backends
from moto.utilities.utils import get_partition


def install() -> None:
    delete = Role.delete_from_cloudformation_json.__func__

    def delete_detached(cls: type, name: str, json: dict[str, Any], account_id: str, region_name: str) -> None:
        for role in iam_backends[account_id][get_partition(region_name)].roles.values():
            if role.name == name:
                for policy in list(role.managed_policies.values()):
                    policy.detach_from(role)
        delete(cls, name, json, account_id, region_name)

    Role.delete_from_cloudformation_json = classmethod(delete_detached)
