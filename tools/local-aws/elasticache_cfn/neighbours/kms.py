"""KMS keys: moto's CloudFormation cannot update one, and forgets that deletion is only scheduled."""

from json import dumps
from typing import Any

from moto.kms.models import Key, kms_backends

_DEFAULT_WAITING_DAYS = 30


def install() -> None:
    create = Key.create_from_cloudformation_json.__func__

    def create_with_waiting_days(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> Key:
        declared = json["Properties"]
        # moto hands the template's tags to an API that spells them TagKey and TagValue, and fails.
        bare = {key: value for key, value in declared.items() if key != "Tags"}
        key = create(cls, name, {**json, "Properties": bare}, *args, **kwargs)
        key.policy = _as_text(declared["KeyPolicy"])
        key.waiting_days = declared.get("PendingWindowInDays", _DEFAULT_WAITING_DAYS)
        _replace_tags(key, declared.get("Tags", []))
        return key

    Key.create_from_cloudformation_json = classmethod(create_with_waiting_days)
    Key.update_from_cloudformation_json = classmethod(_update)
    Key.delete = _schedule_deletion


def _update(
    cls: type,
    original_resource: Key,
    new_resource_name: str,
    cloudformation_json: dict[str, Any],
    account_id: str,
    region_name: str,
) -> Key:
    key, properties = original_resource, cloudformation_json["Properties"]
    key.policy = _as_text(properties["KeyPolicy"])
    key.description = properties.get("Description", "")
    key.key_rotation_status = properties.get("EnableKeyRotation", False)
    key.enabled = properties.get("Enabled", True)
    key.waiting_days = properties.get("PendingWindowInDays", _DEFAULT_WAITING_DAYS)
    _replace_tags(key, properties.get("Tags", []))
    return key


def _as_text(policy: dict[str, Any] | str) -> str:
    # DescribeKey and the like parse it; moto stores the template's object as it is.
    return policy if isinstance(policy, str) else dumps(policy)


def _schedule_deletion(self: Key, account_id: str, region_name: str) -> None:
    kms_backends[account_id][region_name].schedule_key_deletion(self.id, self.waiting_days)


def _replace_tags(key: Key, tags: list[dict[str, str]]) -> None:
    tagger = kms_backends[key.account_id][key.region].tagger
    tagger.delete_all_tags_for_resource(key.id)
    tagger.tag_resource(key.id, [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in tags])
