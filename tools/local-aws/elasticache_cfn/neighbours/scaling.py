"""Application Auto Scaling: moto's API knows neither ElastiCache nor, in CloudFormation, any of its types."""

from enum import Enum
from typing import Any

from moto.applicationautoscaling import models, responses
from moto.applicationautoscaling.models import applicationautoscaling_backends
from moto.core.common_models import CloudFormationModel

_NAMESPACES = {"ELASTICACHE": "elasticache"}
_DIMENSIONS = {
    "ELASTICACHE_CACHE_CLUSTER_NODES": "elasticache:cache-cluster:Nodes",
    "ELASTICACHE_REPLICATION_GROUP_NODE_GROUPS": "elasticache:replication-group:NodeGroups",
    "ELASTICACHE_REPLICATION_GROUP_REPLICAS": "elasticache:replication-group:Replicas",
}


def install() -> None:
    """moto refuses what its enumerations lack; they are closed, so others take their place."""
    for module in (models, responses):
        module.ServiceNamespaceValueSet = _with(module.ServiceNamespaceValueSet, _NAMESPACES)
        module.ScalableDimensionValueSet = _with(module.ScalableDimensionValueSet, _DIMENSIONS)


def _with(known: type[Enum], more: dict[str, str]) -> type[Enum]:
    return Enum(known.__name__, {**{one.name: one.value for one in known}, **more})


class ScalableTarget(CloudFormationModel):
    def __init__(self, backend: Any, properties: dict[str, Any]):
        self._backend = backend
        self._properties = properties
        self._key = (properties["ServiceNamespace"], properties["ResourceId"], properties["ScalableDimension"])

    @property
    def physical_resource_id(self) -> str:
        namespace, resource_id, dimension = self._key
        return f"{resource_id}|{dimension}|{namespace}"

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::ApplicationAutoScaling::ScalableTarget"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self.physical_resource_id

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "ScalableTarget":
        target = cls(applicationautoscaling_backends[account_id][region_name], cloudformation_json["Properties"])
        target._register()
        return target

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "ScalableTarget",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "ScalableTarget":
        original_resource._delete_actions()
        return cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)

    def delete(self, account_id: str, region_name: str) -> None:
        self._delete_actions()
        self._backend.deregister_scalable_target(*self._key)

    def _register(self) -> None:
        self._backend.register_scalable_target(
            *self._key,
            int(self._properties["MinCapacity"]),
            int(self._properties["MaxCapacity"]),
            self._properties.get("RoleARN"),
            self._properties.get("SuspendedState"),
        )
        namespace, resource_id, dimension = self._key
        for action in self._properties.get("ScheduledActions", []):
            self._backend.put_scheduled_action(
                service_namespace=namespace,
                schedule=action["Schedule"],
                timezone=action.get("Timezone"),
                scheduled_action_name=action["ScheduledActionName"],
                resource_id=resource_id,
                scalable_dimension=dimension,
                start_time=action.get("StartTime"),
                end_time=action.get("EndTime"),
                scalable_target_action=action.get("ScalableTargetAction"),
            )

    def _delete_actions(self) -> None:
        namespace, resource_id, dimension = self._key
        for action in self._properties.get("ScheduledActions", []):
            self._backend.delete_scheduled_action(namespace, action["ScheduledActionName"], resource_id, dimension)


class ScalingPolicy(CloudFormationModel):
    def __init__(self, backend: Any, policy: Any):
        self._backend = backend
        self._policy = policy

    @property
    def physical_resource_id(self) -> str:
        return self._policy.policy_arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return "PolicyName"

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::ApplicationAutoScaling::ScalingPolicy"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Arn"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._policy.policy_arn

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "ScalingPolicy":
        backend, properties = applicationautoscaling_backends[account_id][region_name], cloudformation_json["Properties"]
        resource_id, dimension, namespace = _target(properties)
        policy = backend.put_scaling_policy(
            policy_name=properties["PolicyName"],
            service_namespace=namespace,
            resource_id=resource_id,
            scalable_dimension=dimension,
            policy_body=properties.get("TargetTrackingScalingPolicyConfiguration")
            or properties.get("StepScalingPolicyConfiguration"),
            policy_type=properties["PolicyType"],
        )
        return cls(backend, policy)

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "ScalingPolicy",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "ScalingPolicy":
        """PutScalingPolicy overwrites a policy of the same name and target."""
        return cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)

    def delete(self, account_id: str, region_name: str) -> None:
        policy = self._policy
        self._backend.delete_scaling_policy(
            policy.policy_name, policy.service_namespace, policy.resource_id, policy.scalable_dimension
        )


def _target(properties: dict[str, Any]) -> list[str]:
    if "ScalingTargetId" in properties:
        return properties["ScalingTargetId"].split("|")
    return [properties[name] for name in ("ResourceId", "ScalableDimension", "ServiceNamespace")]
