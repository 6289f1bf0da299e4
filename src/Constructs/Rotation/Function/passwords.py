"""The two kinds of password that a cache has, and how a new one is added without refusing the one in use.

A login that is refused counts in the metric AuthenticationFailures, which tells of attacks. So a password is tried only
after the service has said that it is done with a change, and then rarely.

AUTH token: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html#auth-modifyng-token
User: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
"""

import logging
import secrets
import string

from botocore.exceptions import ClientError

import connection
from problems import NotYet, RotationError

logger = logging.getLogger()

# What both kinds take, and what needs no escaping in a URL or a shell.
ALPHABET = string.ascii_letters + string.digits
LENGTH = 64

# What the service says while something else, or what was asked for a moment ago, is under way.
BUSY = ("InvalidReplicationGroupState", "InvalidUserState")

# Seconds within which the service shows that it is at work on what it was asked for.
SETTLING = 60

# Seconds before each look at the nodes, once the service has said that they are done.
PAUSES = (5, 120)


class Password:
    """What both kinds have in common: how they are added, and that they are tried at every node of the cache."""

    def __init__(self, elasticache, deadline, group, endpoints, user_name=None):
        self._elasticache, self._deadline = elasticache, deadline
        self._group, self._given, self._user_name = group, endpoints, user_name

    def make(self, secret):
        return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))

    def add(self, secret, version, pending):
        """Makes the cache accept the pending password beside the current one."""
        self._wait()
        if not self._was_added(secret, version, pending):
            self._add(secret, version, pending)
        secret.mark_newest(version)

    def keep_only_current(self, secret):
        """Makes the cache refuse the previous password."""
        self._wait()
        current, previous = secret.current(), secret.previous()
        if previous not in (None, current) and self.is_accepted(previous) is not False:
            self._drop_all_but(current, lambda: self.is_accepted(previous) is False)

    def is_accepted(self, password):
        """True at all nodes, False at none; in between, the cache is not done with a change."""
        answers = set(self._answers(password))
        return answers.pop() if len(answers) == 1 else None

    def require_accepted(self, password):
        if not self.is_accepted(password):
            raise RotationError(f"{self._what} does not accept the password under test: nothing was changed")

    def _was_added(self, secret, version, pending):
        newest = secret.newest()
        if newest is None or (newest != version and secret.value(newest) != pending):
            return False
        # An attempt before this one has asked for it, perhaps a moment ago. Asking twice might count as two tokens.
        self._settle()
        return bool(self._is_added(secret.current(), pending))

    def _answers(self, password):
        # Several names lead to one node, which is asked once.
        nodes = {}
        for host, port in self._endpoints():
            for address in connection.addresses(host, port):
                nodes.setdefault(address, host)
        for address, host in nodes.items():
            yield connection.try_password(address, host, self._user_name, password)

    def _endpoints(self):
        if self._given:
            return [(host, int(port)) for host, _, port in (e.rpartition(":") for e in self._given.split(","))]
        group = self._describe_group()
        found = [group.get("ConfigurationEndpoint")]
        if not found[0]:
            for shard in group.get("NodeGroups", []):
                found += [shard.get("PrimaryEndpoint"), shard.get("ReaderEndpoint")]
                found += [member.get("ReadEndpoint") for member in shard.get("NodeGroupMembers", [])]
        endpoints = list(dict.fromkeys((e["Address"], e["Port"]) for e in found if e))
        if not endpoints:
            raise RotationError(f"replication group {self._group} has no endpoint to test a password at")
        return endpoints

    def _describe_group(self):
        return self._elasticache.describe_replication_groups(ReplicationGroupId=self._group)["ReplicationGroups"][0]

    def _modify(self, is_done, call, *passwords, **arguments):
        """Asks for a change, and waits until the nodes have it."""

        def ask():
            try:
                call(**arguments)
            except ClientError as error:
                if error.response["Error"]["Code"] in BUSY:
                    return False
                text = str(error)
                for password in passwords:
                    text = text.replace(password, "...")
                raise RotationError(text) from None
            return True

        if not ask():
            self._settle()
            # It may have been busy with this very change: the answer to an attempt before this one was lost.
            if is_done():
                return
            self._deadline.wait_until(ask, f"{self._what} can be modified")
        self._settle()
        for pause in PAUSES:
            self._deadline.pause(pause, f"all nodes know the passwords of {self._what}")
            if is_done():
                return
        raise NotYet(f"{self._what} is done with the change, but not all nodes are: the next attempt goes on from here")

    def _settle(self):
        """Waits for the end of a change that the service may not have noticed yet."""
        self._deadline.wait_until(lambda: not self._is_ready(), f"{self._what} is at work", SETTLING)
        self._wait()

    def _wait(self):
        self._deadline.wait_until(self._is_ready, f"{self._what} is {self._ready}")


class AuthToken(Password):
    """A group knows its two most recent tokens: ROTATE adds one and drops the older of two, SET drops all but the last."""

    _ready = "available"

    @property
    def _what(self):
        return f"replication group {self._group}"

    def make(self, secret):
        # A token that the group was told of and that never became current, because the rotation was given up, may be
        # the newer of its two. Yet another would drop the older: the one in use. So that one is taken up again.
        newest = secret.newest()
        abandoned = secret.value(newest) if newest and not secret.is_current(newest) else None
        return abandoned or super().make(secret)

    def _add(self, secret, version, pending):
        # It also has ElastiCache confirm that the current token is the last, so that ROTATE will not drop it.
        self.keep_only_current(secret)
        secret.mark_newest(version)
        self._update(pending, "ROTATE", lambda: self.is_accepted(pending))

    def _is_added(self, current, pending):
        return self.is_accepted(pending)

    def _drop_all_but(self, current, is_done):
        self._update(current, "SET", is_done)

    def _update(self, token, strategy, is_done):
        logger.info("%s of the AUTH token of %s", strategy, self._group)
        self._modify(
            is_done,
            self._elasticache.modify_replication_group,
            token,
            ReplicationGroupId=self._group,
            AuthToken=token,
            AuthTokenUpdateStrategy=strategy,
            ApplyImmediately=True,
        )

    def _is_ready(self):
        group = self._describe_group()
        return group["Status"] == self._ready and not group.get("PendingModifiedValues", {}).get("AuthTokenStatus")


class UserPassword(Password):
    """A user has up to two passwords, which are always given together."""

    _ready = "active"

    def __init__(self, elasticache, deadline, group, endpoints, user_id, user_name):
        super().__init__(elasticache, deadline, group, endpoints, user_name)
        self._user_id = user_id

    @property
    def _what(self):
        return f"user {self._user_id}"

    def _add(self, secret, version, pending):
        current = secret.current()
        secret.mark_newest(version)
        self._set(lambda: self._is_added(current, pending), current, pending)

    def _is_added(self, current, pending):
        return self.is_accepted(pending) and self.is_accepted(current)

    def _drop_all_but(self, current, is_done):
        self._set(is_done, current)

    def _set(self, is_done, *passwords):
        logger.info("%d password(s) for %s", len(passwords), self._what)
        self._modify(
            is_done,
            self._elasticache.modify_user,
            *passwords,
            UserId=self._user_id,
            Passwords=list(dict.fromkeys(passwords)),
        )

    def _is_ready(self):
        return self._elasticache.describe_users(UserId=self._user_id)["Users"][0]["Status"] == self._ready
