"""Reading templates: parsing, the order of deployment, and intrinsic functions."""

import json
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

import yaml
from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.parsing import clean_json
from moto.cloudformation.utils import yaml_tag_constructor
from moto.secretsmanager.models import secretsmanager_backends
from moto.ssm.models import ssm_backends

from . import zones

_SUB_NAME = re.compile(r"\$\{([^!}][^}]*)\}")
_DYNAMIC_REFERENCE = re.compile(r"\{\{resolve:(secretsmanager|ssm|ssm-secure):([^}]+)\}\}")
_SECRET_ARN_PARTS = 7


class _TemplateLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML with CloudFormation's short forms (`!Ref`, `!GetAtt`)."""


_TemplateLoader.add_multi_constructor("!", lambda loader, tag, node: yaml_tag_constructor(loader, f"!{tag}", node))
# `2012-10-17` in a policy is a string for CloudFormation, a date for YAML.
_TemplateLoader.add_constructor("tag:yaml.org,2002:timestamp", _TemplateLoader.construct_yaml_str)


def parse(body: str | dict[str, Any]) -> dict[str, Any]:
    """Parses JSON first: moto always uses the YAML parser, which takes seconds for a template of the CDK."""
    if isinstance(body, dict):
        return body
    try:
        return json.loads(body)
    except ValueError:
        return yaml.load(body, Loader=_TemplateLoader)


def references(value: Any) -> Iterator[str]:
    """The names that a part of a template refers to: logical ids, parameters and pseudo parameters."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        if key == "Ref":
            yield item
        elif key == "Fn::GetAtt":
            yield item[0] if isinstance(item, list) else item.split(".")[0]
        elif key == "Fn::Sub":
            yield from _substituted_names(item)
        else:
            yield from references(item)


def _substituted_names(sub: str | list[Any]) -> Iterator[str]:
    text, local = (sub[0], sub[1]) if isinstance(sub, list) else (sub, {})
    yield from references(list(local.values()))
    for name in _SUB_NAME.findall(text):
        if name not in local:
            yield name.split(".")[0]


def deployment_order(template: dict[str, Any]) -> list[str]:
    """Logical ids, each after everything that it refers to or depends on."""
    resources = template["Resources"]
    graph = {name: _dependencies(definition, resources) for name, definition in resources.items()}
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as cycle:
        names = ", ".join(sorted(set(cycle.args[1])))
        raise ValidationError(message=f"Circular dependency between resources: [{names}]") from cycle


def _dependencies(definition: dict[str, Any], resources: dict[str, Any]) -> list[str]:
    explicit = definition.get("DependsOn", [])
    named = [explicit] if isinstance(explicit, str) else explicit
    return [name for name in [*named, *references(definition.get("Properties", {}))] if name in resources]


def check_references(template: dict[str, Any]) -> None:
    """Refuses names that the template does not define, as CloudFormation does before it touches anything."""
    known = template["Resources"].keys() | template.get("Parameters", {}).keys()
    for section in ("Resources", "Outputs"):
        used = references(template.get(section, {}))
        unknown = sorted({name for name in used if name not in known and not name.startswith("AWS::")})
        if unknown:
            raise ValidationError(
                message=f"Template format error: Unresolved resource dependencies [{', '.join(unknown)}] "
                f"in the {section} block of the template"
            )


def evaluate(value: Any, resources: Any, region: str) -> Any:
    """Resolves intrinsic functions. `resources` is moto's resource map."""
    return clean_json(zones.resolved(value, resources, region), resources)


def with_dynamic_references(value: Any, account_id: str, region: str) -> Any:
    """Replaces `{{resolve:...}}`, which moto leaves as it is. The result is handed to the resource, never stored."""
    if isinstance(value, dict):
        return {key: with_dynamic_references(item, account_id, region) for key, item in value.items()}
    if isinstance(value, list):
        return [with_dynamic_references(item, account_id, region) for item in value]
    if not isinstance(value, str):
        return value
    return _DYNAMIC_REFERENCE.sub(lambda match: _dynamic_value(match[1], match[2], account_id, region), value)


def _dynamic_value(service: str, reference: str, account_id: str, region: str) -> str:
    if service == "secretsmanager":
        return _secret_value(reference, account_id, region)
    name = reference.split(":")[0]
    parameter = ssm_backends[account_id][region].get_parameter(name)
    if parameter is None:
        raise ValidationError(message=f"Parameters: [{name}] cannot be found.")
    return parameter.value


def _secret_value(reference: str, account_id: str, region: str) -> str:
    """`secret-id:SecretString:json-key:version-stage:version-id`, where the id may be an ARN with its own colons."""
    parts = reference.split(":")
    length = _SECRET_ARN_PARTS if parts[0] == "arn" else 1
    secret_id, rest = ":".join(parts[:length]), parts[length:] + [""] * 4
    _, json_key, stage, version = rest[:4]
    secret = secretsmanager_backends[account_id][region].get_secret_value(
        secret_id, version or None, stage or "AWSCURRENT"
    )
    text = secret["SecretString"]
    return json.loads(text)[json_key] if json_key else text
