"""What a change set says: which resources change, and which of them are replaced."""

from typing import Any

from moto.cloudformation.models import Change, ChangeSet, Stack

from . import template
from .replacement import changed_properties, replacing_properties

_NO_CHANGES = (
    "The submitted information didn't contain changes. Submit different information to create a change set."
)


def changes(change_set: ChangeSet) -> list[Change]:
    """Replaces `ChangeSet.diff`, which reports neither replacement nor physical ids."""
    deployed = change_set.stack.resource_map.deployed
    old = change_set.stack.template_dict.get("Resources", {})
    new = change_set.template_dict["Resources"]
    result = [_change("Add", name, new[name]["Type"], None) for name in new if name not in old]
    for name, definition in old.items():
        physical_id = deployed[name].physical_id if name in deployed else None
        if name not in new:
            result.append(_change("Remove", name, definition["Type"], physical_id))
        elif new[name] != definition:
            result.append(_modification(name, definition, new[name], physical_id))
    return result


def _change(action: str, logical_id: str, resource_type: str, physical_id: str | None) -> Change:
    change = Change(action, logical_id, resource_type)
    change.physical_resource_id = physical_id
    return change


def _modification(name: str, old: dict[str, Any], new: dict[str, Any], physical_id: str | None) -> Change:
    change = _change("Modify", name, new["Type"], physical_id)
    changed, replacing = changed_properties(old, new), replacing_properties(old, new)
    change.replacement = "True" if replacing else "False"
    if replacing:
        change.policy_action = f"ReplaceAnd{new.get('UpdateReplacePolicy', 'Delete')}"
    change.details = [_detail(property_name, property_name in replacing) for property_name in changed]
    return change


def _detail(property_name: str, replaces: bool) -> dict[str, Any]:
    return {
        "ChangeSource": "DirectModification",
        "Evaluation": "Static",
        "Target": {
            "Attribute": "Properties",
            "Name": property_name,
            "RequiresRecreation": "Always" if replaces else "Never",
        },
    }


def settle(change_set: ChangeSet, stack: Stack) -> None:
    """Sets the status: failed with CloudFormation's sentence when there is nothing to do."""
    same = (
        change_set.change_set_type == "UPDATE"
        and template.parse(change_set.template) == stack.template_dict
        and change_set.parameters == stack.parameters
        and (change_set.tags or {}) == stack.tags
    )
    change_set.status = "FAILED" if same else "CREATE_COMPLETE"
    change_set.execution_status = "UNAVAILABLE" if same else "AVAILABLE"
    change_set.status_reason = _NO_CHANGES if same else None
