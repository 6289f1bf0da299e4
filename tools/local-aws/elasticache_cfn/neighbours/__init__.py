"""What moto's CloudFormation lacks in the other services that a cache's stack uses.

Importing `alarm`, `experiment`, `scaling`, `secret`, `security_group` and `sns` registers their types with moto.
"""

from . import alarm, dns, events, experiment, functions, iam, kms, logs, network, quotas, scaling, secret, security_group, sns, ssm  # noqa: F401


def install() -> None:
    for service in (dns, events, functions, iam, kms, logs, network, quotas, scaling, secret, security_group, sns, ssm):
        service.install()
