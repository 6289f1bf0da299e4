"""SNS: moto's CloudFormation drops a topic's tags, replaces topics on update, and does not know subscriptions."""

from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.sns.models import Subscription, Topic, sns_backends


def install() -> None:
    create, attribute = Topic.create_from_cloudformation_json.__func__, Topic.get_cfn_attribute

    def create_with_tags(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> Topic:
        topic = create(cls, name, json, *args, **kwargs)
        _show(topic, json["Properties"])
        return topic

    Topic.create_from_cloudformation_json = classmethod(create_with_tags)
    Topic.update_from_cloudformation_json = classmethod(_update)
    Topic.has_cfn_attr = classmethod(lambda cls, name: name in ("TopicArn", "TopicName"))
    Topic.get_cfn_attribute = lambda self, name: self.arn if name == "TopicArn" else attribute(self, name)


def _update(
    cls: type,
    original_resource: Topic,
    new_resource_name: str,
    cloudformation_json: dict[str, Any],
    account_id: str,
    region_name: str,
) -> Topic:
    """moto creates the topic anew, which loses its subscriptions."""
    _show(original_resource, cloudformation_json["Properties"])
    return original_resource


def _show(topic: Topic, properties: dict[str, Any]) -> None:
    topic.display_name = properties.get("DisplayName", "")
    topic.kms_master_key_id = properties.get("KmsMasterKeyId", "")
    topic._tags = {tag["Key"]: tag["Value"] for tag in properties.get("Tags", [])}


class TopicSubscription(CloudFormationModel):
    """`AWS::SNS::Subscription`, which moto's CloudFormation does not know."""

    def __init__(self, subscription: Subscription):
        self._subscription = subscription

    @property
    def physical_resource_id(self) -> str:
        return self._subscription.arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SNS::Subscription"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Arn"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._subscription.arn

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "TopicSubscription":
        properties = cloudformation_json["Properties"]
        backend = sns_backends[account_id][region_name]
        return cls(backend.subscribe(properties["TopicArn"], properties["Endpoint"], properties["Protocol"]))

    def delete(self, account_id: str, region_name: str) -> None:
        sns_backends[account_id][region_name].unsubscribe(self._subscription.arn)
