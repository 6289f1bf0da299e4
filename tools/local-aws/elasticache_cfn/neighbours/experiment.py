"""`AWS::FIS::ExperimentTemplate`, which moto's CloudFormation does not know, over moto's own FIS."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.fis.models import fis_backends


class ExperimentTemplate(CloudFormationModel):
    def __init__(self, template_id: str):
        self._id = template_id

    @property
    def physical_resource_id(self) -> str:
        return self._id

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::FIS::ExperimentTemplate"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._id

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "ExperimentTemplate":
        properties = cloudformation_json["Properties"]
        created = fis_backends[account_id][region_name].create_experiment_template(
            client_token=None,
            description=properties["Description"],
            stop_conditions=_lower(properties["StopConditions"]),
            targets=_lower(properties["Targets"], 1),
            actions=_lower(properties["Actions"], 1),
            role_arn=properties["RoleArn"],
            tags=properties["Tags"],
            log_configuration=_lower(properties.get("LogConfiguration")),
        )
        return cls(created["id"])

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "ExperimentTemplate",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "ExperimentTemplate":
        templates = fis_backends[account_id][region_name].experiment_templates
        other = cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)
        # In place: what was made of the new properties takes the place of the old under its id.
        template = templates.pop(other._id)
        template.id = original_resource._id
        templates[template.id] = template
        return original_resource

    def delete(self, account_id: str, region_name: str) -> None:
        fis_backends[account_id][region_name].delete_experiment_template(self._id)


def _lower(value: Any, names: int = 0) -> Any:
    """With the API's small letters, after as many levels of the user's own names."""
    if isinstance(value, list):
        return [_lower(item) for item in value]
    if isinstance(value, dict):
        if names:
            return {name: _lower(item, names - 1) for name, item in value.items()}
        return {
            name[0].lower() + name[1:]: item if name in ("Parameters", "Targets") else _lower(item)
            for name, item in value.items()
        }
    return value
