"""The secret, its versions and what they hold."""

import datetime
import json

from botocore.exceptions import ClientError

from problems import RotationError

# A staging label of our own: the version whose token the cache was last told to add. It outlives AWSPENDING, which
# somebody may take away to give a rotation up, and keeps Secrets Manager from forgetting the version.
NEWEST = "ELASTICACHE_NEWEST"


class Secret:
    def __init__(self, client, secret_id, field):
        self._client, self.id, self._field = client, secret_id, field

    def rotates(self, version):
        """Whether rotation is enabled, and the labels of a version; None where there is no such version."""
        known = self._describe()
        return bool(known.get("RotationEnabled")), known.get("VersionIdsToStages", {}).get(version)

    def days_since_rotation(self):
        """Whole days since a rotation succeeded. Before the first, none until it is due, and then those of the secret's life.

        Not those since the last change, which every attempt is that fails, too. The next date is renewed by what succeeds
        only, so a secret that was old when it got its rotation has time until then.
        """
        known = self._describe()
        now = datetime.datetime.now(datetime.timezone.utc)
        last, due = known.get("LastRotatedDate"), known.get("NextRotationDate")
        if last is None and due is not None and due > now:
            return 0
        return (now - (last or known["CreatedDate"])).days

    def is_rotating(self):
        pending = self._labelled("AWSPENDING")
        return pending is not None and pending != self._labelled("AWSCURRENT")

    def current(self):
        value = self._get(VersionStage="AWSCURRENT")
        if value is None:
            raise RotationError(f"{self.id} has no current value: give it the password that the cache has")
        return value

    def previous(self):
        """None where there has been no other."""
        return self._get(VersionStage="AWSPREVIOUS")

    def value(self, version):
        """The password of a version; None before it has been put."""
        return self._get(VersionId=version)

    def newest(self):
        """The version whose token the cache was last told to add; None before the first rotation."""
        return self._labelled(NEWEST)

    def mark_newest(self, version):
        self._move(NEWEST, version)

    def make_current(self, version):
        self._move("AWSCURRENT", version)

    def is_current(self, version):
        return version == self._labelled("AWSCURRENT")

    def put(self, version, password):
        """Keeps a password as the pending version, in the form that the current one has."""
        try:
            self._client.put_secret_value(
                SecretId=self.id,
                ClientRequestToken=version,
                SecretString=self._wrap(password),
                VersionStages=["AWSPENDING"],
            )
        except ClientError as error:
            # Another attempt at the same step was faster; a version never changes.
            if error.response["Error"]["Code"] != "ResourceExistsException":
                raise

    def _wrap(self, password):
        if not self._field:
            return password
        text = self._client.get_secret_value(SecretId=self.id, VersionStage="AWSCURRENT")["SecretString"]
        return json.dumps({**self._object(text), self._field: password})

    def _get(self, **which):
        try:
            text = self._client.get_secret_value(SecretId=self.id, **which).get("SecretString")
        except ClientError as error:
            if error.response["Error"]["Code"] != "ResourceNotFoundException":
                raise
            return None
        if text is None or not self._field:
            return text
        value = self._object(text).get(self._field)
        if not isinstance(value, str):
            raise RotationError(f"{self.id} has no text in the field {self._field!r}")
        return value

    def _object(self, text):
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            # Not what the parser says: that would quote the secret.
            raise RotationError(f"{self.id} is no JSON object, so it has no field {self._field!r}") from None
        return value

    def _move(self, label, version):
        holder = self._labelled(label)
        if holder != version:
            self._client.update_secret_version_stage(
                SecretId=self.id,
                VersionStage=label,
                MoveToVersionId=version,
                **({"RemoveFromVersionId": holder} if holder else {}),
            )

    def _labelled(self, label):
        versions = self._describe().get("VersionIdsToStages", {})
        return next((version for version, labels in versions.items() if label in labels), None)

    def _describe(self):
        return self._client.describe_secret(SecretId=self.id)
