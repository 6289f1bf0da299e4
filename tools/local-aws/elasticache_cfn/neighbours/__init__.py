"""What moto's CloudFormation lacks in the other services that a cache's stack uses.

Importing `alarm`, `scaling`, `secret`, `security_group` and `sns` registers their types with moto.
"""

from . import alarm, dns, events, functions, iam, kms, logs, network, scaling, secret, security_group, sns, ssm  # noqa: F401


def install() -> None:
    for service in (dns, events, functions, iam, kms, logs, network, scaling, security_group, sns, ssm):
        service.install()
