"""`AWS::SecretsManager::Secret`, which moto's CloudFormation does not know, over moto's own Secrets Manager."""

import json
from typing import Any

from moto.core.common_models import CloudFormationModel
from moto.secretsmanager.models import FakeSecret, secretsmanager_backends

_DEFAULT_LENGTH = 32


class Secret(CloudFormationModel):
    def __init__(self, secret: FakeSecret, properties: dict[str, Any]):
        self._secret = secret
        self._properties = properties

    @property
    def physical_resource_id(self) -> str:
        return self._secret.arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return "Name"

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SecretsManager::Secret"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self._secret.arn

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "Secret":
        backend, properties = secretsmanager_backends[account_id][region_name], cloudformation_json["Properties"]
        backend.create_secret(
            name=resource_name,
            secret_string=_value(backend, properties),
            secret_binary=None,
            description=properties.get("Description"),
            tags=properties.get("Tags", []),
            kms_key_id=properties.get("KmsKeyId"),
            client_request_token=None,
            replica_regions=properties.get("ReplicaRegions", []),
            force_overwrite=False,
        )
        return cls(backend.secrets[resource_name], properties)

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "Secret",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "Secret":
        """A new value only if the template asks for another one: a new description must not rotate a password."""
        secret, properties = original_resource._secret, cloudformation_json["Properties"]
        backend = secretsmanager_backends[account_id][region_name]
        if _source(properties) != _source(original_resource._properties):
            backend.put_secret_value(secret.arn, _value(backend, properties), None, None, ["AWSCURRENT"])
        secret = backend.secrets[secret.arn]
        secret.update(properties.get("Description"), properties.get("Tags"), properties.get("KmsKeyId"))
        return cls(secret, properties)

    def delete(self, account_id: str, region_name: str) -> None:
        """CloudFormation takes the replicas away first; the service refuses to delete a secret that has some."""
        backend = secretsmanager_backends[account_id][region_name]
        regions = [replica["Region"] for replica in self._properties.get("ReplicaRegions", [])]
        backend.remove_regions_from_replication(self._secret.arn, regions)
        backend.delete_secret(self._secret.arn, None, True)


def _source(properties: dict[str, Any]) -> tuple[Any, Any]:
    return properties.get("SecretString"), properties.get("GenerateSecretString")


def _value(backend: Any, properties: dict[str, Any]) -> str | None:
    options = properties.get("GenerateSecretString")
    if options is None:
        return properties.get("SecretString")
    password = backend.get_random_password(
        password_length=int(options.get("PasswordLength", _DEFAULT_LENGTH)),
        exclude_characters=options.get("ExcludeCharacters", ""),
        exclude_numbers=options.get("ExcludeNumbers", False),
        exclude_punctuation=options.get("ExcludePunctuation", False),
        exclude_uppercase=options.get("ExcludeUppercase", False),
        exclude_lowercase=options.get("ExcludeLowercase", False),
        include_space=options.get("IncludeSpace", False),
        require_each_included_type=options.get("RequireEachIncludedType", True),
    )
    password = json.loads(password)["RandomPassword"]
    if "SecretStringTemplate" not in options:
        return password
    return json.dumps({**json.loads(options["SecretStringTemplate"]), options["GenerateStringKey"]: password})


class RotationSchedule(CloudFormationModel):
    """`AWS::SecretsManager::RotationSchedule`: the secret says that it is rotated; no function runs."""

    def __init__(self, secret: FakeSecret):
        self._secret = secret

    @property
    def physical_resource_id(self) -> str:
        return self._secret.arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SecretsManager::RotationSchedule"

    @classmethod
    def create_from_cloudformation_json(
        cls, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **kwargs: Any
    ) -> "RotationSchedule":
        properties = cloudformation_json["Properties"]
        secret = secretsmanager_backends[account_id][region_name].secrets[properties["SecretId"]]
        rules = properties.get("RotationRules", {})
        # RotateSecret of moto would call the function.
        secret.rotation_requested = secret.rotation_enabled = True
        secret.rotation_lambda_arn = properties.get("RotationLambdaARN", "")
        secret.auto_rotate_after_days = int(rules.get("AutomaticallyAfterDays", 0))
        secret.rotation_schedule = rules.get("ScheduleExpression")
        return cls(secret)

    @classmethod
    def update_from_cloudformation_json(
        cls,
        original_resource: "RotationSchedule",
        new_resource_name: str,
        cloudformation_json: dict[str, Any],
        account_id: str,
        region_name: str,
    ) -> "RotationSchedule":
        return cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)

    def delete(self, account_id: str, region_name: str) -> None:
        self._secret.rotation_enabled = False


def install() -> None:
    """moto tells of a schedule only after how many days a secret is rotated."""
    describe = FakeSecret.to_dict

    def describe_with_schedule(self: FakeSecret) -> dict[str, Any]:
        told = describe(self)
        schedule = getattr(self, "rotation_schedule", None)
        if schedule and "RotationRules" in told:
            told["RotationRules"] = {"ScheduleExpression": schedule}
        return told

    FakeSecret.to_dict = describe_with_schedule
