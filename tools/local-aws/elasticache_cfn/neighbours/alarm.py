"""`AWS::CloudWatch::Alarm`, which moto's CloudFormation does not know, over moto's own CloudWatch."""

from typing import Any

from moto.cloudwatch.models import Dimension, Metric, MetricDataQuery, MetricStat, cloudwatch_backends
from moto.cloudwatch.models import Alarm as MotoAlarm
from moto.core.common_models import CloudFormationModel


class Alarm(CloudFormationModel):
    def __init__(self, alarm: MotoAlarm):
        self._alarm = alarm

    @property
    def physical_resource_id(self) -> str:
        return self._alarm.name

    @staticmethod
    def cloudformation_name_type() -> str:
        return "AlarmName"

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::CloudWatch::Alarm"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Arn"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._alarm.alarm_arn

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "Alarm":
        properties = cloudformation_json["Properties"]
        alarm = cloudwatch_backends[account_id][region_name].put_metric_alarm(
            name=resource_name,
            namespace=properties.get("Namespace"),
            metric_name=properties.get("MetricName"),
            comparison_operator=properties["ComparisonOperator"],
            evaluation_periods=int(properties["EvaluationPeriods"]),
            period=properties.get("Period"),
            threshold=properties.get("Threshold"),
            statistic=properties.get("Statistic"),
            extended_statistic=properties.get("ExtendedStatistic"),
            description=properties.get("AlarmDescription"),
            dimensions=properties.get("Dimensions", []),
            metric_data_queries=[_query(metric) for metric in properties.get("Metrics", [])] or None,
            datapoints_to_alarm=properties.get("DatapointsToAlarm"),
            alarm_actions=properties.get("AlarmActions", []),
            ok_actions=properties.get("OKActions", []),
            insufficient_data_actions=properties.get("InsufficientDataActions", []),
            actions_enabled=properties.get("ActionsEnabled", True),
            treat_missing_data=properties.get("TreatMissingData"),
            unit=properties.get("Unit"),
            tags=properties.get("Tags", []),
        )
        return cls(alarm)

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "Alarm",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "Alarm":
        """PutMetricAlarm overwrites an alarm of the same name."""
        return cls.create_from_cloudformation_json(
            original_resource.physical_resource_id, cloudformation_json, account_id, region_name
        )

    def delete(self, account_id: str, region_name: str) -> None:
        cloudwatch_backends[account_id][region_name].delete_alarms([self._alarm.name])


def _query(metric: dict[str, Any]) -> MetricDataQuery:
    return MetricDataQuery(
        query_id=metric["Id"],
        label=metric.get("Label"),
        period=metric.get("Period"),
        return_data=metric.get("ReturnData", True),
        expression=metric.get("Expression"),
        metric_stat=_statistic(metric["MetricStat"]) if "MetricStat" in metric else None,
    )


def _statistic(stat: dict[str, Any]) -> MetricStat:
    metric = stat["Metric"]
    dimensions = [Dimension(one["Name"], one["Value"]) for one in metric.get("Dimensions", [])]
    return MetricStat(
        metric=Metric(metric["MetricName"], metric["Namespace"], dimensions),
        period=stat["Period"],
        stat=stat["Stat"],
        unit=stat.get("Unit"),
    )
