"""EventBridge: moto's CloudFormation refuses to delete a rule that has targets; AWS's takes them away first."""

from typing import Any

from moto.events.models import Rule, events_backends


def install() -> None:
    delete = Rule.delete_from_cloudformation_json.__func__

    def delete_with_targets(cls: type, name: str, json: dict[str, Any], account_id: str, region_name: str) -> None:
        bus = json["Properties"].get("EventBusName")
        rule = events_backends[account_id][region_name].describe_rule(name, bus)
        rule.remove_targets([target["Id"] for target in rule.targets])
        delete(cls, name, json, account_id, region_name)

    Rule.delete_from_cloudformation_json = classmethod(delete_with_targets)
