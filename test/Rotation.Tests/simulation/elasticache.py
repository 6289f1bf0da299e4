"""What ElastiCache answers to the function, as documented, over real engines.

Where the documentation says nothing, the worst is assumed: a token that is given to ROTATE twice counts as two. Requests and
answers are held against the service's model that botocore has, but are not sent, which would take most of a test's time.
https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html#auth-modifyng-token
"""

import types
from dataclasses import dataclass, field

from botocore.validate import ParamValidator

from .clock import Clock
from .engine import LOCALHOST, Node


@dataclass
class Pace:
    """Seconds that the service takes: until it notices what it was asked for, saying "available" meanwhile; for the first node,
    and then for each other one; and how long before the last node it already says that it is done."""

    unnoticed: float = 4
    per_node: float = 6
    early: float = 0


class Refused(Exception):
    """An error of the service: its code and its message."""


@dataclass
class Account:
    """The passwords of one account (a group's default user, or a user) on all nodes of a cache."""

    name: str
    nodes: list[Node]
    passwords: list[str]
    clock: Clock
    rules: str = "~* &* +@all"
    pace: Pace = field(default_factory=Pace)
    # Whether it refuses other changes, and whether it tells that it is at work.
    busy: bool = False
    working: bool = False
    watchers: list = field(default_factory=list)

    def __post_init__(self) -> None:
        for node in self.nodes:
            node.execute("ACL", "SETUSER", self.name, "reset", "on", *self.rules.split())
            self._apply(node, self.passwords, ())

    def change(self, passwords: list[str]) -> None:
        """Takes a while, node by node, as the service does."""
        before, self.passwords, self.busy = self.passwords, passwords, True
        pace, end = self.pace, self.pace.unnoticed + self.pace.per_node * len(self.nodes)
        self.clock.after(pace.unnoticed, lambda: setattr(self, "working", True))
        self.clock.after(end - pace.early, lambda: setattr(self, "working", False))
        for number, node in enumerate(self.nodes, 1):
            self.clock.after(pace.unnoticed + pace.per_node * number, lambda node=node: self._apply(node, passwords, before))
        self.clock.after(end, lambda: setattr(self, "busy", False))

    def wait(self) -> None:
        while self.busy:
            self.clock.sleep(1)

    def _apply(self, node: Node, after: list[str], before: tuple | list[str]) -> None:
        for watcher in self.watchers:
            watcher(after)
        node.execute("ACL", "SETUSER", self.name, *[f">{password}" for password in after])
        if dropped := [f"<{password}" for password in dict.fromkeys(before) if password not in after]:
            node.execute("ACL", "SETUSER", self.name, *dropped)


class Service:
    """The groups and users by id, and every change that was asked for."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Forgets everything."""
        self.accounts: dict[str, Account] = {}
        self.is_clustered = self.echo_errors = False
        self.calls: list[str] = []

    def answer_for(self, client) -> None:
        """Answers what a client of boto3 calls."""
        given = {}
        client.meta.events.register("provide-client-params", lambda params, **_: given.update(last=params))
        client.meta.events.register("before-call", lambda model, **_: self._answer(model, given["last"]))

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

    def _answer(self, operation, given: dict) -> tuple:
        status, answer = 200, {}
        try:
            answer = getattr(self, f"_{operation.name}")(**given)
        except Refused as refused:
            code, message = refused.args
            status, answer = 400, {"Error": {"Code": code, "Message": message}}
        else:
            if problems := ParamValidator().validate(answer, operation.output_shape).generate_report():
                raise AssertionError(f"{operation.name} cannot answer that: {problems}")
        return types.SimpleNamespace(status_code=status), {**answer, "ResponseMetadata": {}}

    def _DescribeReplicationGroups(self, ReplicationGroupId):
        return {"ReplicationGroups": [self._group(ReplicationGroupId)]}

    def _DescribeUsers(self, UserId):
        return {"Users": [self._user(UserId)]}

    def _ModifyReplicationGroup(self, ReplicationGroupId, AuthToken, AuthTokenUpdateStrategy, ApplyImmediately):
        if not ApplyImmediately:
            raise Refused("InvalidParameterCombination", "a token is changed with ApplyImmediately")
        self.rotate(ReplicationGroupId, AuthToken, AuthTokenUpdateStrategy)
        return {"ReplicationGroup": self._group(ReplicationGroupId)}

    def _ModifyUser(self, UserId, Passwords):
        self.set_passwords(UserId, Passwords)
        return self._user(UserId)

    def _user(self, user_id: str) -> dict:
        return {"UserId": user_id, "Status": "modifying" if self.accounts[user_id].working else "active"}

    def _group(self, group_id: str) -> dict:
        account = self.accounts[group_id]
        endpoints = [{"Address": LOCALHOST, "Port": node.port} for node in account.nodes]
        shard = {
            "PrimaryEndpoint": endpoints[0],
            "ReaderEndpoint": endpoints[-1],
            "NodeGroupMembers": [{"ReadEndpoint": endpoint} for endpoint in endpoints],
        }
        return {
            "ReplicationGroupId": group_id,
            "Status": "modifying" if account.working else "available",
            **({"ConfigurationEndpoint": endpoints[0]} if self.is_clustered else {"NodeGroups": [shard]}),
        }
