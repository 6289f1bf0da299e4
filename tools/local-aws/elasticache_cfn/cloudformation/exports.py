"""Outputs of a stack, and exports and imports between stacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.models import Stack, cloudformation_backends
from moto.cloudformation.parsing import Export, Output, OutputMap

from . import template


@dataclass(frozen=True)
class PublishedOutputs:
    """What moto reads from a stack. Its own map evaluates at each look, which fails once a resource is deleted."""

    evaluated: list[Output]
    exports: list[Export]

    def values(self) -> list[Output]:
        return self.evaluated


def publish(stack: Stack) -> None:
    """Evaluates outputs and exports and makes them public; refuses to touch an export that another stack imports."""
    current = OutputMap(stack.resource_map, stack.template_dict, stack.stack_id)
    outputs = PublishedOutputs([output for output in current.values() if output], current.exports)
    published = cloudformation_backends[stack.account_id][stack.region_name].exports
    new = {export.name: export for export in outputs.exports}
    for name, export in new.items():
        if name in published and published[name].exporting_stack_id != stack.stack_id:
            raise ValidationError(message=f"Export with name {name} is already exported by another stack.")
    for name, export in _exports_of(stack).items():
        if name not in new or new[name].value != export.value:
            _refuse_if_imported(stack, name, "updated" if name in new else "deleted")
    withdraw(stack)
    published.update(new)
    stack.output_map = outputs


def withdraw(stack: Stack) -> None:
    published = cloudformation_backends[stack.account_id][stack.region_name].exports
    for name in _exports_of(stack):
        del published[name]


def refuse_if_any_imported(stack: Stack) -> None:
    for name in _exports_of(stack):
        _refuse_if_imported(stack, name, "deleted")


def _exports_of(stack: Stack) -> dict[str, Any]:
    published = cloudformation_backends[stack.account_id][stack.region_name].exports
    return {name: export for name, export in list(published.items()) if export.exporting_stack_id == stack.stack_id}


def _refuse_if_imported(stack: Stack, name: str, verb: str) -> None:
    others = cloudformation_backends[stack.account_id][stack.region_name].stacks.values()
    users = [other.name for other in list(others) if other is not stack and name in set(_imports(other))]
    if users:
        raise ValidationError(message=f"Export {name} cannot be {verb} as it is in use by {', '.join(users)}")


def _imports(stack: Stack) -> Iterator[str]:
    for expression in _import_expressions(stack.template_dict):
        yield template.evaluate(expression, stack.resource_map, stack.region_name)


def _import_expressions(value: Any) -> Iterator[Any]:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and "Fn::ImportValue" in value:
        yield value["Fn::ImportValue"]
    for item in items:
        yield from _import_expressions(item)
