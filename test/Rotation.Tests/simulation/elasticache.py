"""ModifyReplicationGroup and ModifyUser as documented, over moto's records and real engines.

Where the documentation says nothing, the worst is assumed: a token that is given to ROTATE twice counts as two.
https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html#auth-modifyng-token
"""

import threading
import time
from dataclasses import dataclass, field

from moto.core.responses import ActionResult
from moto.elasticache.exceptions import ElastiCacheException
from moto.elasticache.responses import ElastiCacheResponse

from .engine import LOCALHOST, Node

# Seconds: how long the service goes on saying "available" after it was asked for a change, and until it has changed the
# first node, and then the next.
UNNOTICED, PER_NODE = 0.01, 0.02


class Refused(ElastiCacheException):
    def __init__(self, code: str, message: str):
        super().__init__(code, message)


@dataclass
class Account:
    """The passwords of one account (a group's default user, or a user) on all nodes of a cache."""

    name: str
    nodes: list[Node]
    passwords: list[str]
    rules: str = "~* &* +@all"
    busy: bool = False
    noticed: bool = True
    watchers: list = field(default_factory=list)
    # While it is clear, a change that was asked for does not get on.
    gate: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()
        for node in self.nodes:
            node.execute("ACL", "SETUSER", self.name, "reset", "on", *self.rules.split())
            self._apply(node, self.passwords, ())

    def change(self, passwords: list[str]) -> None:
        """Takes a while, node by node, as the service does."""
        before, self.passwords, self.busy, self.noticed = self.passwords, passwords, True, False
        threading.Thread(target=self._change, args=(before, passwords)).start()

    def wait(self) -> None:
        while self.busy:
            time.sleep(0.005)

    def _change(self, before: list[str], after: list[str]) -> None:
        time.sleep(UNNOTICED)
        self.noticed = True
        self.gate.wait()
        for node in self.nodes:
            time.sleep(PER_NODE)
            self._apply(node, after, before)
        self.busy = False

    def _apply(self, node: Node, after: list[str], before: tuple | list[str]) -> None:
        for watcher in self.watchers:
            watcher(after)
        node.execute("ACL", "SETUSER", self.name, *[f">{password}" for password in after])
        if dropped := [f"<{password}" for password in dict.fromkeys(before) if password not in after]:
            node.execute("ACL", "SETUSER", self.name, *dropped)


class Service:
    """The accounts by id, and every change that was asked for."""

    def __init__(self) -> None:
        self.accounts: dict[str, Account] = {}
        self.calls: list[str] = []
        self.echo_errors = False

    def rotate(self, group_id: str, token: str, strategy: str) -> None:
        account = self._free(group_id, "InvalidReplicationGroupState", "Replication group")
        if self.echo_errors:
            raise Refused("InvalidParameterValue", f"The token {token} is not to our liking")
        if strategy == "SET":
            if len(account.passwords) < 2 or account.passwords[-1] != token:
                raise Refused(
                    "InvalidParameterCombination", "SET needs two tokens and takes the last that was rotated"
                )
            after = [token]
        else:
            after = [*account.passwords, token][-2:]
        self.calls.append(strategy)
        account.change(after)

    def set_passwords(self, user_id: str, passwords: list[str]) -> None:
        account = self._free(user_id, "InvalidUserState", "User")
        if self.echo_errors:
            raise Refused("InvalidParameterValue", f"The password {passwords[-1]} is not to our liking")
        if len(passwords) > 2:
            raise Refused("InvalidParameterValue", "Maximum number of passwords allowed in this service is 2.")
        self.calls.append(f"Passwords: {len(passwords)}")
        account.change(passwords)

    def _free(self, account_id: str, code: str, kind: str) -> Account:
        account = self.accounts[account_id]
        if account.busy:
            raise Refused(code, f"{kind} {account_id} is being modified")
        return account


def install(service: Service) -> None:
    """Patches moto in this process."""
    describe_groups, describe_users = ElastiCacheResponse.describe_replication_groups, ElastiCacheResponse.describe_users

    def describe_replication_groups(self: ElastiCacheResponse) -> ActionResult:
        for group in self.elasticache_backend.replication_groups.values():
            account = service.accounts[group.replication_group_id]
            group.status = "modifying" if account.busy and account.noticed else "available"
            _show_endpoints(group, account.nodes)
        return describe_groups(self)

    def describe(self: ElastiCacheResponse) -> ActionResult:
        for user in self.elasticache_backend.users.values():
            if account := service.accounts.get(user.id):
                user.status = "modifying" if account.busy and account.noticed else "active"
        return describe_users(self)

    def modify_replication_group(self: ElastiCacheResponse) -> ActionResult:
        group_id = self._get_param("ReplicationGroupId")
        group = self.elasticache_backend.describe_replication_groups(replication_group_id=group_id)[0]
        if not self._get_bool_param("ApplyImmediately"):
            raise Refused("InvalidParameterCombination", "a token is changed with ApplyImmediately")
        service.rotate(group_id, self._get_param("AuthToken"), self._get_param("AuthTokenUpdateStrategy"))
        return ActionResult({"ReplicationGroup": group})

    def modify_user(self: ElastiCacheResponse) -> ActionResult:
        user = self.elasticache_backend.describe_users(user_id=self._get_param("UserId"))[0]
        service.set_passwords(user.id, self._get_param("Passwords"))
        return ActionResult({"User": user})

    ElastiCacheResponse.describe_replication_groups = describe_replication_groups
    ElastiCacheResponse.describe_users = describe
    ElastiCacheResponse.modify_replication_group = modify_replication_group
    ElastiCacheResponse.modify_user = modify_user


def _show_endpoints(group: object, nodes: list[Node]) -> None:
    endpoints = [{"address": LOCALHOST, "port": node.port} for node in nodes]
    if group.cluster_enabled:
        group.configuration_endpoint = endpoints[0]
        return
    shard = group.node_groups[0]
    shard["primary_endpoint"], shard["reader_endpoint"] = endpoints[0], endpoints[-1]
    shard["node_group_members"] = [
        {**member, "read_endpoint": endpoint} for member, endpoint in zip(shard["node_group_members"], endpoints)
    ]
