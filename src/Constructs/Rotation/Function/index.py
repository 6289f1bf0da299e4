"""Rotates the AUTH token of a replication group, or the password of a user, for AWS Secrets Manager.

Secrets Manager calls the four steps in order, and all of them again when one failed; so each can be repeated at any
point. https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html

Which kind of password it is, and where, says the environment:
  SECRET_FIELD   the field of the secret's JSON object that holds the password; the whole text is, where it is left out
  GROUP_ID       the replication group
  ENDPOINTS      HOST:PORT, comma-separated, of a cache that is no replication group
  USER_ID        the user; without one, it is the AUTH token of the group
  USER_NAME      what the user is called when it connects
"""

import logging
import os

import boto3
from botocore.config import Config

from passwords import AuthToken, UserPassword
from problems import RotationError
from secret import Secret
from waiting import Deadline

logger = logging.getLogger()
logger.setLevel(logging.INFO)

# Without a way to the service, fail with the address instead of waiting for the end of the function's time.
CLIENT = Config(connect_timeout=5, read_timeout=30, retries={"mode": "standard", "max_attempts": 4})


def handler(event, context):
    """A step of a rotation; `{"SecretId": ..., "Step": "revokePrevious"}`, which somebody invokes by hand; or
    `{"SecretId": ..., "Step": "requireRotated", "AtMostDays": ...}`, which comes every day where there is an alarm."""
    step = event["Step"]
    deadline = Deadline(context.get_remaining_time_in_millis)
    secret = Secret(boto3.client("secretsmanager", config=CLIENT), event["SecretId"], os.environ.get("SECRET_FIELD"))
    password = _password(boto3.client("elasticache", config=CLIENT), deadline)
    if step == "requireRotated":
        require_rotated(secret, event["AtMostDays"])
    elif step == "revokePrevious":
        revoke_previous(secret, password)
    elif step in STEPS:
        version = event["ClientRequestToken"]
        if _is_due(secret, version, step):
            STEPS[step](secret, password, version)
    else:
        raise RotationError(f"there is no step {step!r}: Secrets Manager calls {', '.join(STEPS)}")
    logger.info("%s of %s: done", step, secret.id)


def create_secret(secret, password, version):
    """Makes a password and keeps it as the pending version."""
    if secret.value(version) is None:
        secret.put(version, password.make(secret))


def set_secret(secret, password, version):
    """Makes the cache accept the pending password beside the current one."""
    password.add(secret, version, _pending(secret, version))


def test_secret(secret, password, version):
    """Connects with the pending password; with the current one in a trial that has no pending one."""
    pending = secret.value(version)
    password.require_accepted(pending if pending is not None else secret.current())
    if not password.is_accepted(secret.current()):
        # Somebody changed it behind the secret's back. Going on is what helps the clients.
        logger.warning("the cache refuses the current password of %s, not the pending one", secret.id)


def finish_secret(secret, password, version):
    """Hands the pending password out to clients. The one before it stays valid until the next rotation."""
    # An update of the cache may have come between. What is refused never becomes current.
    password.require_accepted(_pending(secret, version))
    secret.make_current(version)


def revoke_previous(secret, password):
    """Makes the cache refuse the previous password now rather than at the next rotation."""
    if secret.is_rotating():
        raise RotationError("a rotation is under way: revoke the previous password when it is done")
    password.keep_only_current(secret)


def require_rotated(secret, at_most_days):
    """Fails, and so sets the alarm off, where no rotation has succeeded for too long."""
    days = secret.days_since_rotation()
    if days > at_most_days:
        raise RotationError(f"{secret.id} has not been rotated for {days} days, and should be within {at_most_days}")


STEPS = {
    "createSecret": create_secret,
    "setSecret": set_secret,
    "testSecret": test_secret,
    "finishSecret": finish_secret,
}


def _is_due(secret, version, step):
    is_enabled, stages = secret.rotates(version)
    if not is_enabled:
        raise RotationError(f"rotation is not enabled for {secret.id}")
    if stages is None:
        raise RotationError(f"{secret.id} has no version {version}: start with RotateSecret")
    if "AWSCURRENT" in stages:
        # Finished already. A trial of the configuration may test what is current.
        return step == "testSecret"
    if "AWSPENDING" not in stages:
        raise RotationError(f"version {version} of {secret.id} is not pending: it was abandoned for another")
    return True


def _pending(secret, version):
    value = secret.value(version)
    if value is None:
        raise RotationError(f"version {version} of {secret.id} has no value yet: createSecret comes first")
    return value


def _password(elasticache, deadline):
    group, endpoints = os.environ.get("GROUP_ID"), os.environ.get("ENDPOINTS")
    if user := os.environ.get("USER_ID"):
        return UserPassword(elasticache, deadline, group, endpoints, user, os.environ["USER_NAME"])
    return AuthToken(elasticache, deadline, group, endpoints)
