"""The two kinds of password that a cache has, and how a new one is added without refusing the one in use.

AUTH token: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html#auth-modifyng-token
User: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
"""

import logging
import secrets
import string

from botocore.exceptions import ClientError

import connection
from problems import RotationError

logger = logging.getLogger()

# What both kinds take, and what needs no escaping in a URL or a shell.
ALPHABET = string.ascii_letters + string.digits
LENGTH = 64

# What the service says while something else, or what was asked for a moment ago, is under way.
BUSY = ("InvalidReplicationGroupState", "InvalidUserState")

# Seconds after which a modification that may have been asked for before is visible, if it was.
SETTLING = 60


class Password:
    """What both kinds have in common: they are tried at every address of the cache."""

    def __init__(self, elasticache, deadline, group, endpoints, user_name=None):
        self._elasticache, self._deadline = elasticache, deadline
        self._group, self._given, self._user_name = group, endpoints, user_name

    def make(self, secret):
        return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))

    def is_accepted(self, password):
        """True at all addresses, False at none; in between, the cache is not done with a change."""
        answers = set(self._answers(password))
        return answers.pop() if len(answers) == 1 else None

    def require_accepted(self, password):
        if not self.is_accepted(password):
            raise RotationError(f"{self._what} does not accept the password under test: nothing was changed")

    def _answers(self, password):
        for host, port in self._endpoints():
            yield from connection.try_password(host, port, self._user_name, password)

    def _endpoints(self):
        if self._given:
            return [(host, int(port)) for host, _, port in (e.rpartition(":") for e in self._given.split(","))]
        group = self._describe_group()
        found = [group.get("ConfigurationEndpoint")]
        if not found[0]:
            for shard in group.get("NodeGroups", []):
                found += [shard.get("PrimaryEndpoint"), shard.get("ReaderEndpoint")]
                found += [member.get("ReadEndpoint") for member in shard.get("NodeGroupMembers", [])]
        addresses = list(dict.fromkeys((e["Address"], e["Port"]) for e in found if e))
        if not addresses:
            raise RotationError(f"replication group {self._group} has no endpoint to test a password at")
        return addresses

    def _describe_group(self):
        return self._elasticache.describe_replication_groups(ReplicationGroupId=self._group)["ReplicationGroups"][0]

    def _modify(self, is_done, call, *passwords, **arguments):
        """Asks for a change unless it is there; asks again later what is busy, with what was asked for before perhaps."""

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

        self._deadline.wait_until(lambda: is_done() or ask(), f"{self._what} can be modified")
        self._deadline.wait_until(is_done, f"{self._what} has changed its passwords")
        self._wait()


class AuthToken(Password):
    """A group knows its two most recent tokens: ROTATE adds one and drops the older of two, SET drops all but the last."""

    @property
    def _what(self):
        return f"replication group {self._group}"

    def make(self, secret):
        # A token that the group was told of and that never became current, because the rotation was given up, may be
        # the newer of its two. Yet another would drop the older: the one in use. So that one is taken up again.
        newest = secret.newest()
        abandoned = secret.value(newest) if newest and not secret.is_current(newest) else None
        return abandoned or super().make(secret)

    def add(self, secret, version, pending):
        self._wait()
        if self._was_added(secret, version, pending):
            secret.mark_newest(version)
            return
        self.keep_only_current(secret)
        secret.mark_newest(version)
        self._update(pending, "ROTATE", lambda: self.is_accepted(pending))

    def keep_only_current(self, secret):
        """SET. It also has ElastiCache confirm that the current token is the last, so that ROTATE will not drop it."""
        self._wait()
        current, previous = secret.current(), secret.previous()
        if previous in (None, current) or self.is_accepted(previous) is False:
            return
        self._update(current, "SET", lambda: self.is_accepted(previous) is False)

    def _was_added(self, secret, version, pending):
        if secret.newest() != version and (accepted := self.is_accepted(pending)) is not None:
            return accepted
        # An attempt before this one may have asked for it a moment ago. Asking twice might count as two tokens.
        return self._deadline.wait_until(lambda: self.is_accepted(pending), "a pending token settles", SETTLING)

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

    def _wait(self):
        self._deadline.wait_until(self._is_available, f"{self._what} is available")

    def _is_available(self):
        group = self._describe_group()
        return group["Status"] == "available" and not group.get("PendingModifiedValues", {}).get("AuthTokenStatus")


class UserPassword(Password):
    """A user has up to two passwords, which are always given together."""

    def __init__(self, elasticache, deadline, group, endpoints, user_id, user_name):
        super().__init__(elasticache, deadline, group, endpoints, user_name)
        self._user_id = user_id

    @property
    def _what(self):
        return f"user {self._user_id}"

    def add(self, secret, version, pending):
        current = secret.current()
        self._wait()
        self._set(lambda: self.is_accepted(pending) and self.is_accepted(current), current, pending)

    def keep_only_current(self, secret):
        current, previous = secret.current(), secret.previous()
        self._wait()
        if previous not in (None, current):
            self._set(lambda: self.is_accepted(previous) is False, current)

    def _set(self, is_done, *passwords):
        logger.info("%d password(s) for %s", len(passwords), self._what)
        self._modify(
            is_done,
            self._elasticache.modify_user,
            *passwords,
            UserId=self._user_id,
            Passwords=list(dict.fromkeys(passwords)),
        )

    def _wait(self):
        self._deadline.wait_until(self._is_active, f"{self._what} is active")

    def _is_active(self):
        return self._elasticache.describe_users(UserId=self._user_id)["Users"][0]["Status"] == "active"
