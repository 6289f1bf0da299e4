"""Everything together: one cache, one secret, and the function under test."""

import contextlib
import json
import logging
import os
import tempfile
import types
from pathlib import Path
from unittest import mock

import boto3

# Before the function's modules are imported: they must find the simulation and nothing else.
os.environ.update(
    AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true"
)  # fmt: skip

import connection  # noqa: E402
import index  # noqa: E402
import passwords  # noqa: E402
import waiting  # noqa: E402
from moto.elasticache.models import elasticache_backends  # noqa: E402
from moto.server import ThreadedMotoServer  # noqa: E402

from . import elasticache, engine  # noqa: E402
from .secrets_manager import Rotation  # noqa: E402

OLD = "TheTokenThatTheStackGenerated000"
TOKEN, USER, JSON_TOKEN = "AUTH token", "user password", "AUTH token in a JSON field"
KINDS = (TOKEN, USER, JSON_TOKEN)

service = elasticache.Service()
elasticache.install(service)


class Crash(BaseException):
    """The function is gone: nothing in it may catch this."""


class Infrastructure:
    """moto's server and the engines: started once, as starting takes long."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="rotation-")
        self.folder = Path(self._folder.name)
        self.server = ThreadedMotoServer(port=0, verbose=False)
        self.server.start()
        logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
        os.environ["AWS_ENDPOINT_URL"] = "http://{}:{}".format(*self.server.get_host_and_port())
        certificate = engine.make_certificate(self.folder)
        os.environ["SSL_CERT_FILE"] = str(certificate[0])
        self.nodes = [engine.Node(self.folder, certificate) for _ in range(2)]

    def stop(self) -> None:
        for node in self.nodes:
            node.stop()
        self.server.stop()
        self._folder.cleanup()


class World:
    """A fresh secret and the accounts that go with it. `violations` has every moment at which a node would have refused
    the password that a client reads at that moment."""

    def __init__(self, infrastructure: Infrastructure, kind: str, rules: str = "~* &* +@all", clustered: bool = False):
        self.infrastructure, self.kind = infrastructure, kind
        self.environment, self.remaining = {}, 900.0
        self.before_point = lambda name: None
        self.violations: list[str] = []
        for client in ("secretsmanager", "elasticache"):
            setattr(self, client, boto3.client(client))
        self._forget()
        service.calls.clear()
        service.echo_errors = False
        is_user = kind == USER
        self.account = elasticache.Account("app" if is_user else "default", infrastructure.nodes, [OLD], rules)
        self._create_cache(clustered)
        if is_user:
            self._create_user()
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
        return [a for n in self.infrastructure.nodes for a in connection.try_password(engine.LOCALHOST, n.port, name, password)]

    def _invoke(self, event: dict) -> None:
        context = types.SimpleNamespace(get_remaining_time_in_millis=lambda: self.remaining * 1000)
        with (
            _environment(self.environment),
            mock.patch.object(index.boto3, "client", self._client),
            mock.patch.object(connection, "_try", self._try),
            mock.patch.object(waiting, "INTERVAL", 0.005),
            mock.patch.object(waiting, "MARGIN", 1),
            mock.patch.object(passwords, "SETTLING", 0.3),
        ):
            index.handler(event, context)

    def _client(self, name: str, **arguments):
        client = _client(name, **arguments)
        client.meta.events.register("before-call", lambda model, **_: self.before_point(f"before {model.name}"))
        client.meta.events.register("after-call", lambda model, **_: self.before_point(f"after {model.name}"))
        return client

    def _try(self, *arguments) -> bool:
        self.before_point("before connecting")
        return _try(*arguments)

    def _watch(self, passwords: list[str]) -> None:
        if (current := self.password()) not in passwords:
            self.violations.append(f"a node dropped the current password after {service.calls} ({len(current)} letters)")

    def _text(self, password: str) -> str:
        if self.kind == USER:
            return json.dumps({"username": "app", "password": password})
        return json.dumps({"host": "cache", "token": password}) if self.kind == JSON_TOKEN else password

    def _create_cache(self, clustered: bool) -> None:
        self.elasticache.create_replication_group(
            ReplicationGroupId="cache", ReplicationGroupDescription="cache", NumCacheClusters=2, AuthToken=OLD,
            TransitEncryptionEnabled=True, **({"ClusterMode": "enabled"} if clustered else {}),
        )  # fmt: skip
        self.environment["GROUP_ID"] = "cache"
        service.accounts["cache"] = self.account

    def _create_user(self) -> None:
        self.elasticache.create_user(
            UserId="app-id", UserName="app", Engine="valkey", AccessString="on ~* +@all", Passwords=[OLD]
        )
        service.accounts["app-id"] = self.account
        # The group itself has nothing to do with a user's password.
        service.accounts["cache"] = elasticache.Account("default", self.infrastructure.nodes, ["NobodyConnectsWithThis0"])
        self.environment |= {"USER_ID": "app-id", "USER_NAME": "app", "SECRET_FIELD": "password"}

    def _forget(self) -> None:
        from moto.secretsmanager.models import secretsmanager_backends

        for backends in (secretsmanager_backends, elasticache_backends):
            backends["123456789012"]["us-east-1"].reset()


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


_client, _try = boto3.client, connection._try
