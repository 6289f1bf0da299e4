"""SSM parameters: moto's CloudFormation knows none of their attributes, and expects their tags in another shape."""

from typing import Any

from moto.cloudformation.exceptions import UnformattedGetAttTemplateException
from moto.ssm.models import Parameter


def install() -> None:
    _accept_tags()
    Parameter.has_cfn_attr = classmethod(lambda cls, attribute: attribute in ("Type", "Value"))
    # The CDK's bootstrap stack puts its version's value into an output.
    Parameter.get_cfn_attribute = _attribute


def _accept_tags() -> None:
    """In a template the tags of this type are a map, where moto takes a list."""
    create = Parameter.create_from_cloudformation_json.__func__

    def create_with_tags(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> Parameter:
        tags = [{"Key": key, "Value": value} for key, value in json["Properties"].get("Tags", {}).items()]
        properties = {"Name": name, **json["Properties"], "Tags": tags}
        return create(cls, name, {**json, "Properties": properties}, *args, **kwargs)

    Parameter.create_from_cloudformation_json = classmethod(create_with_tags)


def _attribute(self: Parameter, attribute_name: str) -> str:
    if attribute_name == "Value":
        return self.value
    if attribute_name == "Type":
        return self.parameter_type
    raise UnformattedGetAttTemplateException()
