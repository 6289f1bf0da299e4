"""Rotates three times while clients reconnect again and again, and says what they met: python3 recording.py [--json].

In the second rotation the function is killed right after it asked for a change, and called again from the first step.

`fresh` reads the secret for every connection. `holding` keeps what it has read through the rotation that replaces it, and
reads again before the next one begins: the slowest client that the rotation promises to serve.
"""

import json
import logging
import sys
import threading
import time

from simulation import require_tools

require_tools()

import boto3  # noqa: E402
from simulation import engine  # noqa: E402
from simulation.clock import FastClock  # noqa: E402
from simulation.secrets_manager import STEPS  # noqa: E402
from simulation.world import TOKEN, USER, Crash, Infrastructure, World, service  # noqa: E402

import connection  # noqa: E402  (of the function)

ROTATIONS, INTERRUPTED = 3, 2
# A tenth of the time for which a node has a state, at the speed of the clock.
PAUSE = 0.01


class Client(threading.Thread):
    """Connects, proves who it is, pings and disconnects, to one node after the other.

    It pauses: threads that never sleep keep Python from the rotation itself, for minutes on a busy machine.
    """

    def __init__(self, name, world, read_always):
        super().__init__(name=name, daemon=True)
        self._world, self._read_always = world, read_always
        # Clients of boto3 are made one at a time.
        self._secrets = boto3.client("secretsmanager")
        self._stopping, self._reading = threading.Event(), threading.Event()
        self.connects, self.refused, self.passwords, self.error = 0, 0, set(), None
        self._password = self._read()

    def read_again(self):
        """Returns when the client has read the secret again."""
        self._reading.set()
        while self._reading.is_set() and self.is_alive():
            time.sleep(0.001)

    def stop(self):
        self._stopping.set()
        self.join()

    def run(self):
        try:
            self._reconnect()
        except Exception as error:  # whatever it is, the recording has to tell
            self.error = repr(error)

    def _reconnect(self):
        user, nodes = self._world.environment.get("USER_NAME"), self._world.infrastructure.nodes
        while not self._stopping.is_set():
            if self._read_always or self._reading.is_set():
                self._password = self._read()
                self._reading.clear()
            for node in nodes:
                self.refused += not connection.try_password(node.address, engine.LOCALHOST, user, self._password)
                self.connects += 1
                time.sleep(PAUSE)
            self.passwords.add(self._password)

    def _read(self):
        # moto's default is not what the label says.
        arn = self._world.rotation.arn
        return self._world.read(
            self._secrets.get_secret_value(SecretId=arn, VersionStage="AWSCURRENT")["SecretString"]
        )


def record(infrastructure, kind):
    # Slow enough for clients to meet every state.
    world = World(infrastructure, kind, clock=FastClock(50))
    # A busy machine is slower than the clock; others test the function's quarter of an hour.
    world.remaining = 3600.0
    clients = [Client("fresh", world, True), Client("holding", world, False)]
    start, timeline = time.monotonic(), []
    for client in clients:
        client.start()
    for number in range(1, ROTATIONS + 1):
        clients[1].read_again()
        version = world.rotation.start()
        if number == INTERRUPTED:
            world.before_point = kill_after_change
            _attempt(world, version, f"{number}, killed", clients, start, timeline)
            world.before_point = lambda point: None
        _attempt(world, version, str(number), clients, start, timeline)
        before, end = [c.connects for c in clients], time.monotonic() + 30
        # Until each has used what is current now, or what it holds, a while longer.
        while any(c.connects < n + 40 for c, n in zip(clients, before)) and time.monotonic() < end:
            time.sleep(0.01)
    for client in clients:
        client.stop()
    return {
        "kind": kind,
        "rotations": ROTATIONS,
        "seconds": round(time.monotonic() - start, 2),
        "clients": {
            c.name: {"connects": c.connects, "refused": c.refused, "passwords": len(c.passwords), "error": c.error}
            for c in clients
        },
        "timeline": timeline,
    }


def _attempt(world, version, name, clients, start, timeline):
    for step in STEPS:
        before, changes = sum(c.connects for c in clients), len(service.calls)
        killed = False
        try:
            world.rotation.call(step, version)
        except Crash:
            killed = True
        timeline.append({
            "rotation": name, "step": step, "seconds": round(time.monotonic() - start, 2),
            "changes": service.calls[changes:], "connects": sum(c.connects for c in clients) - before,
            "refused": sum(c.refused for c in clients),
        })  # fmt: skip
        if killed:
            return


def kill_after_change(point):
    if point in ("after ModifyReplicationGroup", "after ModifyUser"):
        raise Crash(point)


def report(results):
    yield "| what | client | connects | refused | different passwords used |"
    yield "|---|---|---|---|---|"
    for result in results:
        for name, seen in result["clients"].items():
            yield f"| {result['kind']} | {name} | {seen['connects']} | {seen['refused']} | {seen['passwords']} |"
    for result in results:
        yield ""
        yield f"{result['kind']}: {result['rotations']} rotations in {result['seconds']} s"
        yield ""
        yield "| rotation | step | done after | change of the cache | connects meanwhile | refused so far |"
        yield "|---|---|---|---|---|---|"
        for step in result["timeline"]:
            yield (
                f"| {step['rotation']} | {step['step']} | {step['seconds']} s | {', '.join(step['changes'])} | "
                f"{step['connects']} | {step['refused']} |"
            )


def main():
    logging.getLogger().setLevel(logging.CRITICAL)
    infrastructure = Infrastructure()
    try:
        results = [record(infrastructure, kind) for kind in (TOKEN, USER)]
    finally:
        infrastructure.stop()
    if "--json" in sys.argv:
        print(json.dumps(results))
    else:
        print("\n".join(report(results)))


if __name__ == "__main__":
    main()
