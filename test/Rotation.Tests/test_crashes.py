"""The function may be gone at any moment. Secrets Manager then calls all steps again, and that has to end well."""

import logging
import unittest

from simulation import require_tools

require_tools()

from simulation.secrets_manager import STEPS  # noqa: E402
from simulation.world import KINDS, Crash, Infrastructure, World  # noqa: E402

CHANGES = ("Put", "Update", "Modify")
LOOKS = ("DescribeReplicationGroups", "DescribeUsers", "connecting")


class Crashes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.infrastructure = Infrastructure()
        logging.getLogger().setLevel(logging.CRITICAL)

    @classmethod
    def tearDownClass(cls):
        cls.infrastructure.stop()

    def test_a_crash_before_or_after_any_call_is_made_good_by_the_next_attempt(self):
        for kind in KINDS[:2]:
            tried = self._crash_everywhere(kind)
            for call in ("PutSecretValue", "UpdateSecretVersionStage"):
                self.assertIn(f"before {call}", tried)
                self.assertIn(f"after {call}", tried)
            self.assertIn("before connecting", tried)
            self.assertEqual({"ModifyUser"} if "user" in kind else {"ModifyReplicationGroup"},
                             {point.split()[1] for point in tried if "Modify" in point})  # fmt: skip

    def _crash_everywhere(self, kind):
        """Crashes at the first call of a rotation, then at the second of another, until one ends before its crash."""
        world = World(self.infrastructure, kind)
        world.rotation.run()
        tried, number = set(), 0
        while True:
            number += 1
            point = self._rotate_with_crash(world, number)
            if point is None:
                return tried
            tried.add(point)

    def _rotate_with_crash(self, world, number):
        before, version, crashed = world.password(), world.rotation.start(), None
        with self.subTest(f"{world.kind}: crash at call {number}"):
            world.before_point = crash_at(number)
            try:
                self._attempt(world, version)
            except Crash as crash:
                crashed = str(crash)
            world.before_point = lambda point: None
            self._attempt(world, version)
            self.assertNotEqual(before, world.password(), crashed)
            world.account.wait()
            for password in (before, world.password()):
                self.assertEqual({True}, set(world.accepted(password)), crashed)
            self.assertEqual([], world.violations, crashed)
        return crashed

    def _attempt(self, world, version):
        for step in STEPS:
            world.rotation.call(step, version)


def crash_at(number):
    """Ends the function at its nth call. How often it looks whether a change is done depends on the machine, so those
    calls count once between two changes."""
    seen, changes = [], 0

    def count(point):
        nonlocal changes
        changes += point.startswith("after") and point.split()[1].startswith(CHANGES)
        is_look = point.split()[1] in LOOKS
        if not (is_look and (point, changes) in seen):
            seen.append((point, changes))
            if len(seen) == number:
                raise Crash(point)

    return count


if __name__ == "__main__":
    unittest.main()
