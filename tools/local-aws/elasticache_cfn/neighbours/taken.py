"""Names that are taken: moto hands out what exists where CloudFormation refuses to create it again."""

from collections.abc import Callable

from moto.cloudwatch.models import cloudwatch_backends
from moto.logs.models import logs_backends
from moto.secretsmanager.models import secretsmanager_backends
from moto.sns.models import sns_backends
from moto.ssm.models import ssm_backends

_EXISTS: dict[str, Callable[[str, str, str], bool]] = {
    "AWS::CloudWatch::Alarm": lambda name, account, region: name in cloudwatch_backends[account][region].alarms,
    "AWS::Logs::LogGroup": lambda name, account, region: name in logs_backends[account][region].groups,
    "AWS::SNS::Topic": lambda name, account, region: any(
        topic.name == name for topic in list(sns_backends[account][region].topics.values())
    ),
    "AWS::SSM::Parameter": lambda name, account, region: ssm_backends[account][region].get_parameter(name) is not None,
    "AWS::SecretsManager::Secret": lambda name, account, region: name in secretsmanager_backends[account][region].secrets,
}


def is_taken(resource_type: str, name: str, account_id: str, region: str) -> bool:
    """Whether the account has a resource of the type and name."""
    exists = _EXISTS.get(resource_type)
    return exists is not None and exists(name, account_id, region)
