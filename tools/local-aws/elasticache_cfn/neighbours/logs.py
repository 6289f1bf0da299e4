"""Log groups: moto's CloudFormation cannot update one, and loses its key."""

from typing import Any

from moto.logs.models import LogGroup, logs_backends


def install() -> None:
    create = LogGroup.create_from_cloudformation_json.__func__

    def create_with_key(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> LogGroup:
        group = create(cls, name, json, *args, **kwargs)
        group.kms_key_id = json["Properties"].get("KmsKeyId")
        return group

    LogGroup.create_from_cloudformation_json = classmethod(create_with_key)
    LogGroup.update_from_cloudformation_json = classmethod(_update)


def _update(
    cls: type,
    original_resource: LogGroup,
    new_resource_name: str,
    cloudformation_json: dict[str, Any],
    account_id: str,
    region_name: str,
) -> LogGroup:
    group, properties = original_resource, cloudformation_json["Properties"]
    group.retention_in_days = properties.get("RetentionInDays")
    group.kms_key_id = properties.get("KmsKeyId")
    _replace_tags(group, properties.get("Tags", []))
    return group


def _replace_tags(group: LogGroup, tags: list[dict[str, str]]) -> None:
    tagger = logs_backends[group.account_id][group.region].tagger
    tagger.delete_all_tags_for_resource(group.arn)
    tagger.tag_resource(group.arn, tags)
