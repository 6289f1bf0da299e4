"""One resource of a stack: how it is created, updated and deleted through moto's classes."""

from dataclasses import dataclass
from typing import Any

from moto.cloudformation import parsing
from moto.cloudformation.exceptions import UnsupportedAttribute, ValidationError
from moto.cloudformation.parsing import ResourceMap
from moto.core.common_models import CloudFormationModel
from moto.ec2.models import ec2_backends
from moto.ec2.models.core import TaggedEC2Resource

from ..neighbours import custom_resource, network, taken
from . import names, template
from .replacement import changed_properties

# Types whose `Tags` property is a list of keys and values and whose service shows the stack's tags.
_TAGGED_TYPES = (
    "AWS::ElastiCache::",
    "AWS::CloudWatch::Alarm",
    "AWS::KMS::Key",
    "AWS::Logs::LogGroup",
    "AWS::SecretsManager::Secret",
    "AWS::SNS::Topic",
)


@dataclass
class Deployed:
    """A resource that exists: its definition with functions resolved (but never a secret), and moto's object."""

    logical_id: str
    definition: dict[str, Any]
    model: Any

    @property
    def type(self) -> str:
        return self.definition["Type"]

    @property
    def physical_id(self) -> str:
        return getattr(self.model, "physical_resource_id", None) or self.logical_id

    @property
    def deletion_policy(self) -> str:
        return self.definition.get("DeletionPolicy", "Delete")


class Placeholder:
    """A resource of a type that nothing here simulates: it has an id, so that others can refer to it."""

    def __init__(self, resource_type: str, physical_id: str):
        self.resource_type = resource_type
        self.physical_resource_id = physical_id

    def get_cfn_attribute(self, attribute: str) -> str:
        return f"{self.physical_resource_id}.{attribute}"


class StackResources(ResourceMap):
    """What a stack holds. Unlike moto's map, looking at a resource never creates it."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.deployed: dict[str, Deployed] = {}

    def __getitem__(self, name: str) -> Any:
        if name in self.deployed:
            return self.deployed[name].model
        if name in self._parsed_resources:
            return self._parsed_resources[name]
        raise ValidationError(
            message=f"Unresolved resource dependencies [{name}] in the Resources block of the template"
        )

    def get(self, name: str, default: Any = None) -> Any:
        """Overridden because the inherited one knows only KeyError."""
        return self[name] if name in self.deployed or name in self._parsed_resources else default

    @property
    def resources(self) -> Any:
        return self.deployed.keys()

    def __len__(self) -> int:
        return len(self.deployed)

    def load_template(self, new: dict[str, Any], parameters: dict[str, Any]) -> None:
        """Mappings, parameters and conditions of a new template; what is deployed stays as it is."""
        self._template = new
        self._resource_json_map = new["Resources"]
        self.input_parameters = parameters
        self.resolved_parameters = {}
        self.load()

    def load_parameters(self) -> None:
        """Overridden because moto hides the parameters whose values, not names, are in this list."""
        super().load_parameters()
        self.no_echo_parameter_keys = [self.resolved_parameters[name] for name in self.no_echo_parameter_keys]

    def validate_outputs(self) -> None:
        """Overridden because the inherited one trips over types that moto does not know."""
        for output in self._template.get("Outputs", {}).values():
            attribute = output.get("Value", {}).get("Fn::GetAtt") if isinstance(output.get("Value"), dict) else None
            if attribute and not _has_attribute(self._resource_json_map[attribute[0]]["Type"], attribute[1]):
                kind = self._resource_json_map[attribute[0]]["Type"].rsplit(":", 1)[-1]
                raise UnsupportedAttribute(resource=kind, attr=attribute[1])

    def is_wanted(self, definition: dict[str, Any]) -> bool:
        condition = definition.get("Condition")
        return not condition or self.lazy_condition_map[condition]


class Provisioner:
    """Creates, updates and deletes the resources of one stack."""

    def __init__(self, stack: Any):
        self._stack = stack
        self._account_id = stack.account_id
        self._region = stack.region_name

    def resolve(self, declared: dict[str, Any], tags: dict[str, str]) -> dict[str, Any]:
        """The definition with functions resolved and the stack's tags added."""
        definition = template.evaluate(declared, self._stack.resource_map, self._region)
        definition.setdefault("Properties", {})
        if definition["Type"].startswith(_TAGGED_TYPES):
            definition["Properties"]["Tags"] = _merged_tags(definition["Properties"].get("Tags", []), tags)
        return definition

    def create(self, logical_id: str, definition: dict[str, Any]) -> Any:
        resource_class = class_for(definition["Type"])
        name = self._physical_name(logical_id, definition)
        if taken.is_taken(definition["Type"], name, self._account_id, self._region):
            raise ValidationError(
                message=f"Resource of type '{definition['Type']}' with identifier '{name}' already exists."
            )
        if resource_class is None:
            return self._identified(Placeholder(definition["Type"], name), logical_id, definition)
        model = resource_class.create_from_cloudformation_json(
            name,
            self._with_secrets(definition),
            self._account_id,
            self._region,
            LogicalId=logical_id,
            StackId=self._stack.stack_id,
            ResourceType=definition["Type"],
        )
        return self._identified(model, logical_id, definition)

    def can_update(self, deployed: Deployed, definition: dict[str, Any]) -> bool:
        """Many classes of moto have no update: CloudFormation's answer to that is to replace."""
        only_tags_change = changed_properties(deployed.definition, definition) == ["Tags"]
        return only_tags_change or class_for(deployed.type) is None or _updating_class(deployed.type) is not None

    def update(self, deployed: Deployed, definition: dict[str, Any]) -> Any:
        resource_class = _updating_class(deployed.type)
        if resource_class is None:
            return self._identified(deployed.model, deployed.logical_id, definition)
        model = resource_class.update_from_cloudformation_json(
            original_resource=deployed.model,
            new_resource_name=self._name_in(definition) or deployed.physical_id,
            cloudformation_json=self._with_secrets(definition),
            account_id=self._account_id,
            region_name=self._region,
        )
        return self._identified(model, deployed.logical_id, definition)

    def delete(self, deployed: Deployed) -> None:
        model, definition = deployed.model, deployed.definition
        resource_class = class_for(deployed.type)
        if network.delete(deployed.type, model, definition, self._account_id, self._region):
            return
        if _implements(resource_class, "delete_from_cloudformation_json"):
            resource_class.delete_from_cloudformation_json(
                deployed.physical_id, definition, self._account_id, self._region
            )
        elif hasattr(model, "delete"):
            model.delete(self._account_id, self._region)

    def _name_in(self, definition: dict[str, Any]) -> str | None:
        return definition["Properties"].get(name_property(definition["Type"]))

    def _physical_name(self, logical_id: str, definition: dict[str, Any]) -> str:
        stack, kind = self._stack.name, definition["Type"]
        return (
            self._name_in(definition)
            or names.generated(kind, stack, logical_id)
            or parsing.generate_resource_name(kind, stack, logical_id)
        )

    def _with_secrets(self, definition: dict[str, Any]) -> dict[str, Any]:
        return template.with_dynamic_references(definition, self._account_id, self._region)

    def _identified(self, model: Any, logical_id: str, definition: dict[str, Any]) -> Any:
        """Sets what moto's responses read from a resource, and the tags of what EC2 holds."""
        model.cf_resource_type = definition["Type"]
        model.logical_resource_id = logical_id
        if isinstance(model, TaggedEC2Resource):
            self._tag_in_ec2(model, logical_id, definition)
        return model

    def _tag_in_ec2(self, model: Any, logical_id: str, definition: dict[str, Any]) -> None:
        declared = definition["Properties"].get("Tags", [])
        tags = {**self._stack.tags, **{tag["Key"]: tag["Value"] for tag in declared}}
        tags |= _cloudformation_tags(self._stack, logical_id)
        ec2_backends[self._account_id][self._region].create_tags([model.physical_resource_id], tags)


def class_for(resource_type: str) -> type[CloudFormationModel] | None:
    """The class behind a type; None for a type that nobody simulates."""
    if resource_type.startswith("Custom::") or resource_type == "AWS::CloudFormation::CustomResource":
        return custom_resource.class_for(resource_type)
    return parsing.get_model_map().get(resource_type)


def _has_attribute(resource_type: str, attribute: str) -> bool:
    resource_class = class_for(resource_type)
    return resource_class is None or resource_class.has_cfn_attr(attribute)


def name_property(resource_type: str) -> str | None:
    resource_class = class_for(resource_type)
    return resource_class.cloudformation_name_type() if resource_class else None


def _updating_class(resource_type: str) -> type[CloudFormationModel] | None:
    resource_class = class_for(resource_type)
    return resource_class if _implements(resource_class, "update_from_cloudformation_json") else None


def _implements(resource_class: type[CloudFormationModel] | None, method: str) -> bool:
    """moto declares the methods abstract without making its base class an ABC."""
    return resource_class is not None and not hasattr(getattr(resource_class, method), "__isabstractmethod__")


def _merged_tags(declared: list[dict[str, str]], stack_tags: dict[str, str]) -> list[dict[str, str]]:
    """A resource's own tags win over the stack's."""
    merged = {**stack_tags, **{tag["Key"]: tag["Value"] for tag in declared}}
    return [{"Key": key, "Value": value} for key, value in merged.items()]


def _cloudformation_tags(stack: Any, logical_id: str) -> dict[str, str]:
    return {
        "aws:cloudformation:stack-name": stack.name,
        "aws:cloudformation:stack-id": stack.stack_id,
        "aws:cloudformation:logical-id": logical_id,
    }
