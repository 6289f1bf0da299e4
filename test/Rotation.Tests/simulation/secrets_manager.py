"""The part of Secrets Manager that rotates: it makes a pending version and calls the steps, all again after a failure.

moto has the secrets and their versions. Its RotateSecret cannot be used: it takes a finished rotation for one that is
under way, and calls functions in containers only.
"""

import time
import uuid

from moto.secretsmanager.models import secretsmanager_backends

STEPS = ("createSecret", "setSecret", "testSecret", "finishSecret")


class Rotation:
    """One secret and the function that rotates it."""

    def __init__(self, client, name: str, value: str, handler):
        self.client, self._handler = client, handler
        self.arn = client.create_secret(Name=name, SecretString=value)["ARN"]
        self._record().rotation_requested = self._record().rotation_enabled = True

    def start(self, value: str | None = None) -> str:
        """RotateSecret: a pending version that has no value yet; or, where one is pending, that one again."""
        versions = self._record().versions
        for version, known in versions.items():
            if "AWSPENDING" in known["version_stages"]:
                if "AWSCURRENT" not in known["version_stages"]:
                    return version
                known["version_stages"].remove("AWSPENDING")
        version = str(uuid.uuid4())
        versions[version] = {"createdate": int(time.time()), "version_id": version, "version_stages": ["AWSPENDING"]}
        if value is not None:
            versions[version]["secret_string"] = value
        return version

    def call(self, step: str, version: str | None, **changes) -> None:
        event = {"SecretId": self.arn, "Step": step, "ClientRequestToken": version, **changes}
        self._handler(event)

    def run(self, steps=STEPS) -> str:
        version = self.start()
        for step in steps:
            self.call(step, version)
        return version

    def value(self, stage: str = "AWSCURRENT") -> str:
        return self.client.get_secret_value(SecretId=self.arn, VersionStage=stage)["SecretString"]

    def give_up(self, version: str) -> None:
        """What somebody does who takes the label of a rotation away that does not come to an end."""
        self.client.update_secret_version_stage(
            SecretId=self.arn, VersionStage="AWSPENDING", RemoveFromVersionId=version
        )

    def roll_back(self) -> None:
        """What somebody does who wants the previous password back."""
        stages = self.client.describe_secret(SecretId=self.arn)["VersionIdsToStages"]
        current = next(v for v, labels in stages.items() if "AWSCURRENT" in labels)
        previous = next(v for v, labels in stages.items() if "AWSPREVIOUS" in labels)
        self.client.update_secret_version_stage(
            SecretId=self.arn, VersionStage="AWSCURRENT", MoveToVersionId=previous, RemoveFromVersionId=current
        )

    def age(self, created: int, rotated: int | None = None, due: int | None = None) -> None:
        """Lets the secret have been created that many days ago, and rotated; and be due, in days from now."""
        record = self._record()
        record.created_date = self._days_ago(created)
        record.last_rotation_date = None if rotated is None else self._days_ago(rotated)
        record.next_rotation_date = None if due is None else self._days_ago(-due)

    @staticmethod
    def _days_ago(days: int) -> float:
        return time.time() - days * 24 * 3600 - 60

    def disable(self) -> None:
        self._record().rotation_enabled = False

    def _record(self):
        return secretsmanager_backends["123456789012"]["us-east-1"].secrets[self.arn]
