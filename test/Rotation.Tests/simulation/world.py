"""Everything together: one cache, one secret, and the function under test."""

import collections
import contextlib
import json
import logging
import os
import tempfile
import types
from pathlib import Path
from unittest import mock

import boto3
from botocore import UNSIGNED
from botocore.config import Config

# Before the function's modules are imported: they must find the simulation and nothing else.
os.environ.update(
    AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true"
)  # fmt: skip

import connection  # noqa: E402
import index  # noqa: E402
import waiting  # noqa: E402
from moto import mock_aws  # noqa: E402
from moto.secretsmanager.models import secretsmanager_backends  # noqa: E402

from . import elasticache, engine  # noqa: E402
from .clock import Clock  # noqa: E402
from .secrets_manager import Rotation  # noqa: E402

OLD = "TheTokenThatTheStackGenerated000"
TOKEN, USER, JSON_TOKEN = "AUTH token", "user password", "AUTH token in a JSON field"
KINDS = (TOKEN, USER, JSON_TOKEN)

service = elasticache.Service()


class Crash(BaseException):
    """The function is gone: nothing in it may catch this."""


class Infrastructure:
    """moto, its clients and the engines: made once, as making takes long."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="rotation-")
        self.folder = Path(self._folder.name)
        self._aws = mock_aws()
        self._aws.start()
        # For the tests, and for the function: what a client of the function calls, it calls at a point of the world's.
        # Signatures and names of clients would be a third of the time that a call takes here.
        quick = Config(signature_version=UNSIGNED, user_agent="test")
        names = ("secretsmanager", "elasticache")
        self.clients = {name: boto3.client(name, config=quick) for name in names}
        self.clients_of_function = {name: boto3.client(name, config=index.CLIENT.merge(quick)) for name in names}
        for clients in (self.clients, self.clients_of_function):
            service.answer_for(clients["elasticache"])
        self.reach = lambda point: None
        for client in self.clients_of_function.values():
            client.meta.events.register_first("before-call", lambda model, **_: self.reach(f"before {model.name}"))
            client.meta.events.register("after-call", lambda model, **_: self.reach(f"after {model.name}"))
        certificate = engine.make_certificate(self.folder)
        os.environ["SSL_CERT_FILE"] = str(certificate[0])
        self.nodes = [engine.Node(self.folder, certificate) for _ in range(2)]

    def stop(self) -> None:
        for node in self.nodes:
            node.stop()
        self._aws.stop()
        self._folder.cleanup()


class World:
    """A fresh secret and the accounts that go with it. `violations` has every moment at which a node would have refused
    the password that a client reads at that moment."""

    def __init__(
        self, infrastructure: Infrastructure, kind: str, rules: str = "~* &* +@all", clustered: bool = False, clock=None
    ):
        self.infrastructure, self.kind, self.clock = infrastructure, kind, clock or Clock()
        self.environment, self.remaining = {}, 900.0
        self.before_point = lambda name: None
        infrastructure.reach = lambda point: self.before_point(point)
        self.violations: list[str] = []
        # How often each node has refused a password of the function.
        self.refusals: collections.Counter = collections.Counter()
        self.secretsmanager, self.elasticache = infrastructure.clients.values()
        secretsmanager_backends["123456789012"]["us-east-1"].reset()
        service.start()
        service.is_clustered = clustered
        is_user = kind == USER
        self.account = elasticache.Account(
            "app" if is_user else "default", infrastructure.nodes, [OLD], self.clock, rules
        )
        service.accounts["cache"] = self.account
        self.environment["GROUP_ID"] = "cache"
        if is_user:
            service.accounts["app-id"] = self.account
            # The group itself has nothing to do with a user's password.
            service.accounts["cache"] = elasticache.Account(
                "default", infrastructure.nodes, ["NobodyConnectsWithThis0"], self.clock
            )
            self.environment |= {"USER_ID": "app-id", "USER_NAME": "app", "SECRET_FIELD": "password"}
        if kind == JSON_TOKEN:
            self.environment["SECRET_FIELD"] = "token"
        self.rotation = Rotation(self.secretsmanager, "cache", self._text(OLD), self._invoke)
        self.account.watchers.append(self._watch)

    def password(self, stage: str = "AWSCURRENT") -> str:
        """What a client reads."""
        return self.read(self.rotation.value(stage))

    def read(self, text: str) -> str:
        field = self.environment.get("SECRET_FIELD")
        return json.loads(text)[field] if field else text

    def accepted(self, password: str) -> list[bool]:
        """What each node says to a client that connects now."""
        name = self.environment.get("USER_NAME")
        return [connection.try_password(node.address, engine.LOCALHOST, name, password) for node in self.infrastructure.nodes]

    def _invoke(self, event: dict) -> None:
        end = self.clock.monotonic() + self.remaining
        context = types.SimpleNamespace(get_remaining_time_in_millis=lambda: (end - self.clock.monotonic()) * 1000)
        with (
            _environment(self.environment),
            mock.patch.object(index.boto3, "client", self._client),
            mock.patch.object(connection, "_try", self._try),
            mock.patch.object(waiting, "time", self.clock),
        ):
            index.handler(event, context)

    def _client(self, name: str, config):
        return self.infrastructure.clients_of_function[name]

    def _try(self, address, *arguments) -> bool:
        self.before_point("before connecting")
        accepted = _try(address, *arguments)
        self.refusals[address] += not accepted
        return accepted

    def _watch(self, passwords: list[str]) -> None:
        if (current := self.password()) not in passwords:
            self.violations.append(f"a node dropped the current password after {service.calls} ({len(current)} letters)")

    def _text(self, password: str) -> str:
        if self.kind == USER:
            return json.dumps({"username": "app", "password": password})
        return json.dumps({"host": "cache", "token": password}) if self.kind == JSON_TOKEN else password


@contextlib.contextmanager
def _environment(values: dict):
    """Sets variables for a while. patch.dict of mock empties the whole environment for a moment when it ends, and the threads
    of clients, which connect meanwhile, miss the certificate that they trust."""
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            os.environ.pop(name, None)


_try = connection._try
