"""What moto's CloudFormation lacks in the other services that a cache's stack uses.

Importing `alarm`, `secret`, `security_group` and `sns` registers their types with moto.
"""

from . import alarm, events, iam, kms, logs, network, secret, security_group, sns, ssm  # noqa: F401


def install() -> None:
    for service in (events, iam, kms, logs, network, security_group, sns, ssm):
        service.install()
