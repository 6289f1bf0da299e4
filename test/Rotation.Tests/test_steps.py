# Long: One test for each step of a rotation, and for each way in which it can be met half done.
"""What each step does, for every kind of password."""

import functools
import json
import logging
import socket
import unittest
from unittest import mock

from simulation import require_tools

require_tools()

from simulation import engine  # noqa: E402
from simulation.elasticache import Pace  # noqa: E402
from simulation.secrets_manager import STEPS  # noqa: E402
from simulation.world import JSON_TOKEN, KINDS, OLD, TOKEN, USER, Infrastructure, World, service  # noqa: E402

import connection  # noqa: E402  (of the function)
from problems import NotYet, RotationError  # noqa: E402


def each(*kinds):
    """A test of every kind of password, in a fresh world each; none may ever refuse the current password."""

    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for kind in kinds or KINDS:
                with self.subTest(kind):
                    world = World(self.infrastructure, kind)
                    test(self, world)
                    world.account.wait()
                    self.assertEqual([], world.violations)

        return run

    return decorate


class Steps(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.infrastructure = Infrastructure()
        logging.getLogger().setLevel(logging.CRITICAL)

    @classmethod
    def tearDownClass(cls):
        cls.infrastructure.stop()

    def assert_works(self, world, password):
        self.assertEqual({True}, set(world.accepted(password)))

    def assert_refused(self, world, password):
        self.assertEqual({False}, set(world.accepted(password)))

    def assert_fails(self, world, sentence, step, version, **changes):
        with self.assertRaisesRegex(RotationError, sentence) as caught:
            world.rotation.call(step, version, **changes)
        return str(caught.exception)

    @each()
    def test_a_rotation_makes_another_password_current_and_keeps_the_previous_valid(self, world):
        world.rotation.run()
        self.assertNotEqual(OLD, world.password())
        self.assertEqual(OLD, world.password("AWSPREVIOUS"))
        self.assert_works(world, world.password())
        self.assert_works(world, OLD)

    @each()
    def test_the_next_rotation_ends_the_validity_of_the_one_before_the_previous(self, world):
        world.rotation.run()
        first = world.password()
        world.rotation.run()
        self.assert_works(world, world.password())
        self.assert_works(world, first)
        self.assert_refused(world, OLD)

    @each()
    def test_a_password_is_64_letters_and_digits(self, world):
        world.rotation.run()
        self.assertRegex(world.password(), "^[A-Za-z0-9]{64}$")

    @each(USER, JSON_TOKEN)
    def test_the_other_fields_of_a_secret_stay(self, world):
        before = json.loads(world.rotation.value())
        world.rotation.run()
        after = json.loads(world.rotation.value())
        field = world.environment["SECRET_FIELD"]
        self.assertEqual({**before, field: after[field]}, after)

    @each(TOKEN)
    def test_a_token_is_rotated_and_at_the_next_rotation_set_before_another_is_rotated(self, world):
        world.rotation.run()
        self.assertEqual(["ROTATE"], service.calls)
        world.rotation.run()
        self.assertEqual(["ROTATE", "SET", "ROTATE"], service.calls)

    @each(USER)
    def test_a_user_is_given_both_passwords_at_once(self, world):
        world.rotation.run()
        world.rotation.run()
        self.assertEqual(["Passwords: 2", "Passwords: 2"], service.calls)

    @each()
    def test_every_step_can_be_called_twice(self, world):
        for _ in range(2):
            world.rotation.run([step for step in STEPS for _ in range(2)])
        self.assert_works(world, world.password())
        self.assert_works(world, world.password("AWSPREVIOUS"))
        changes = ["ROTATE", "SET", "ROTATE"] if world.kind != USER else ["Passwords: 2", "Passwords: 2"]
        self.assertEqual(changes, service.calls)

    @each()
    def test_a_finished_rotation_can_be_called_again_without_effect(self, world):
        version = world.rotation.run()
        current, calls = world.password(), list(service.calls)
        for step in STEPS:
            world.rotation.call(step, version)
        self.assertEqual((current, calls), (world.password(), service.calls))

    @each()
    def test_a_password_that_the_cache_refuses_never_becomes_current(self, world):
        version = world.rotation.run(["createSecret"])
        for step in ("testSecret", "finishSecret"):
            self.assert_fails(world, "does not accept the password under test", step, version)
        self.assertEqual(OLD, world.password())
        self.assert_works(world, OLD)

    @each(USER)
    def test_a_pending_password_that_was_lost_is_set_again(self, world):
        """An update of the stack gives a user its current password only."""
        version = world.rotation.run(["createSecret", "setSecret"])
        world.elasticache.modify_user(UserId="app-id", Passwords=[OLD])
        world.account.wait()
        self.assert_fails(world, "does not accept", "testSecret", version)
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_a_node_that_cannot_be_reached_fails_the_test_and_leaves_the_old_password_working(self, world):
        version = world.rotation.run(["createSecret", "setSecret"])

        def lost(point):
            if point == "before connecting":
                raise ConnectionRefusedError("no way")

        world.before_point = lost
        self.assert_fails(world, "cannot connect to localhost .* on port", "testSecret", version)
        world.before_point = lambda point: None
        self.assertEqual(OLD, world.password())
        self.assert_works(world, OLD)
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_one_node_that_lacks_the_pending_password_fails_the_test(self, world):
        version = world.rotation.run(["createSecret", "setSecret"])
        pending = world.read(world.rotation.value("AWSPENDING"))
        self.infrastructure.nodes[1].execute("ACL", "SETUSER", world.account.name, f"<{pending}")
        self.assert_fails(world, "does not accept the password under test", "testSecret", version)
        self.assert_works(world, world.password())

    @each()
    def test_no_password_is_sent_to_a_server_that_cannot_prove_who_it_is(self, world):
        other = engine.make_certificate(self.infrastructure.folder, "elsewhere")
        stranger = engine.Node(self.infrastructure.folder, other)
        self.addCleanup(stranger.stop)
        world.environment["ENDPOINTS"] = f"localhost:{stranger.port}"
        version = world.rotation.run(["createSecret"])
        self.assert_fails(world, "certificate verify failed", "testSecret", version)

    @each(USER)
    def test_given_endpoints_are_tested_instead_of_those_of_a_group(self, world):
        del world.environment["GROUP_ID"]
        world.environment["ENDPOINTS"] = ",".join(f"localhost:{n.port}" for n in self.infrastructure.nodes)
        world.rotation.run()
        self.assert_works(world, world.password())

    def test_a_cluster_is_tested_at_its_configuration_endpoint(self):
        for kind in KINDS:
            world = World(self.infrastructure, kind, clustered=True)
            tried = []
            world.before_point = lambda point: tried.append(point) if point == "before connecting" else None
            version = world.rotation.run(["createSecret", "setSecret"])
            tried.clear()
            world.rotation.call("finishSecret", version)
            self.assertEqual(1, len(tried))
            self.assert_works(world, world.password())

    def test_a_user_that_may_not_ping_is_tested_too(self):
        world = World(self.infrastructure, USER, rules="~* &* +get")
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_it_waits_for_a_cache_that_is_being_modified(self, world):
        version = world.rotation.run(["createSecret"])
        world.account.change([OLD])
        world.clock.sleep(world.account.pace.unnoticed)
        world.rotation.call("setSecret", version)
        self.assert_works(world, world.read(world.rotation.value("AWSPENDING")))

    @each()
    def test_without_time_left_it_gives_up_and_goes_on_at_the_next_attempt(self, world):
        version = world.rotation.run(["createSecret"])
        world.account.pace, world.remaining = Pace(per_node=100), 90
        with self.assertRaisesRegex(NotYet, "no time left .*: the next attempt goes on from here"):
            world.rotation.call("setSecret", version)
        world.clock.sleep(60)
        world.remaining = 900
        world.rotation.run()
        self.assert_works(world, world.password())
        self.assertEqual(1, len(service.calls))

    @each()
    def test_a_node_refuses_it_three_times_a_rotation_at_most(self, world):
        """However long the cache takes: refused logins are what the alarm on AuthenticationFailures counts."""
        for pace in (Pace(), Pace(per_node=120), Pace(unnoticed=40, per_node=60), Pace(per_node=60, early=100)):
            world.account.pace = pace
            for number in range(2):
                with self.subTest(pace=pace, rotation=number):
                    world.refusals.clear()
                    world.rotation.run()
                    self.assertLessEqual(max(world.refusals.values()), 3)

    @each()
    def test_it_tries_no_password_while_the_service_is_at_work(self, world):
        at_work = []
        world.before_point = lambda point: at_work.append(point) if world.account.working and "connecting" in point else None
        for _ in range(2):
            world.rotation.run()
        self.assertEqual([], at_work)

    @each()
    def test_a_node_is_tried_once_though_several_names_lead_to_it(self, world):
        version = world.rotation.run(["createSecret", "setSecret"])
        tried = []
        world.before_point = lambda point: tried.append(point) if point == "before connecting" else None
        world.rotation.call("finishSecret", version)
        self.assertEqual(len(self.infrastructure.nodes), len(tried))

    def test_a_node_is_tried_at_its_IPv4_address_only(self):
        """The function has no way to the others, to which the name of a dual-stack cache may lead first."""
        six = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", 6379, 0, 0))
        resolve = socket.getaddrinfo

        def both(host, port, family=0, *kind):
            return [six] * (family != socket.AF_INET) + resolve(host, port, socket.AF_INET, *kind)

        with mock.patch.object(socket, "getaddrinfo", both):
            self.assertEqual([("127.0.0.1", 6379)], connection.addresses(engine.LOCALHOST, 6379))

    @each()
    def test_what_the_nodes_never_do_ends_the_attempt_after_two_looks(self, world):
        version = world.rotation.run(["createSecret"])
        world.account.pace = Pace(per_node=400, early=790)
        world.refusals.clear()
        with self.assertRaisesRegex(NotYet, "but not all nodes are: the next attempt goes on from here"):
            world.rotation.call("setSecret", version)
        self.assertEqual(2, max(world.refusals.values()))
        world.account.wait()
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_a_rotation_that_was_given_up_does_not_cost_the_current_password(self, world):
        """The cache knows the current token and the abandoned one; a third would drop the current."""
        world.rotation.run()
        version = world.rotation.run(["createSecret", "setSecret"])
        current = world.password()
        world.rotation.give_up(version)
        world.rotation.run()
        self.assert_works(world, world.password())
        self.assert_works(world, current)

    @each()
    def test_a_rotation_that_was_rolled_back_by_hand_does_not_cost_the_current_password(self, world):
        world.rotation.run()
        world.rotation.roll_back()
        world.rotation.run()
        self.assert_works(world, world.password())
        self.assert_works(world, OLD)

    @each(TOKEN)
    def test_a_token_that_is_not_the_last_of_the_group_is_not_dropped(self, world):
        """An update of the stack in the middle of a rotation gives the token of that time once more."""
        world.rotation.run()
        version = world.rotation.run(["createSecret", "setSecret"])
        before = world.password()
        service.rotate("cache", before, "ROTATE")
        world.account.wait()
        for step in ("testSecret", "finishSecret"):
            world.rotation.call(step, version)
        version = world.rotation.run(["createSecret"])
        self.assert_fails(world, "takes the last that was rotated", "setSecret", version)
        self.assert_works(world, world.password())
        self.assert_works(world, before)

    @each(TOKEN)
    def test_a_token_that_was_changed_by_hand_is_put_right(self, world):
        world.account.watchers.clear()
        world.account.change(["SomebodyChangedThis"])
        world.account.wait()
        self.assert_refused(world, world.password())
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_the_previous_password_can_be_revoked_at_once(self, world):
        world.rotation.run()
        for _ in range(2):
            world.rotation.call("revokePrevious", None)
        self.assert_refused(world, OLD)
        self.assert_works(world, world.password())
        world.rotation.run()
        self.assert_works(world, world.password())

    @each()
    def test_nothing_is_revoked_while_a_rotation_is_under_way(self, world):
        world.rotation.run(["createSecret", "setSecret"])
        self.assert_fails(world, "a rotation is under way", "revokePrevious", None)
        self.assert_works(world, OLD)

    @each()
    def test_a_trial_of_the_configuration_tests_the_current_password(self, world):
        for value in (world.rotation.value(), None):
            version = world.rotation.start(value)
            world.rotation.call("testSecret", version)
            world.rotation.give_up(version)
        self.assertEqual([], service.calls)

    @each(TOKEN)
    def test_a_rotation_that_is_overdue_is_an_error(self, world):
        for age in ({"created": 100, "rotated": 60}, {"created": 60}, {"created": 60, "due": -1}):
            with self.subTest(age):
                world.rotation.age(**age)
                world.rotation.call("requireRotated", None, AtMostDays=60)
        for age in ({"created": 100, "rotated": 61, "due": 5}, {"created": 61}, {"created": 61, "due": -1}):
            with self.subTest(age):
                world.rotation.age(**age)
                self.assert_overdue(world, 61)

    @each(TOKEN)
    def test_a_first_rotation_that_fails_again_and_again_is_overdue_in_the_end(self, world):
        world.rotation.run(["createSecret", "setSecret"])
        world.rotation.client.tag_resource(SecretId=world.rotation.arn, Tags=[{"Key": "team", "Value": "shop"}])
        world.rotation.age(created=61, due=-31)
        self.assert_overdue(world, 61)

    @each(TOKEN)
    def test_an_old_secret_whose_first_rotation_is_still_to_come_is_not_overdue(self, world):
        world.rotation.age(created=1000, due=1)
        world.rotation.call("requireRotated", None, AtMostDays=60)

    def assert_overdue(self, world, days):
        message = f"has not been rotated for {days} days, and should be within 60"
        self.assert_fails(world, message, "requireRotated", None, AtMostDays=60)

    @each(TOKEN)
    def test_wrong_calls_are_refused_with_a_sentence(self, world):
        version = world.rotation.start()
        self.assert_fails(world, "createSecret comes first", "setSecret", version)
        self.assert_fails(world, "has no version nonsense: start with RotateSecret", "createSecret", "nonsense")
        self.assert_fails(world, "there is no step 'dance'", "dance", version)
        world.rotation.call("createSecret", version)
        world.rotation.client.update_secret_version_stage(
            SecretId=world.rotation.arn, VersionStage="KEPT", MoveToVersionId=version
        )
        world.rotation.give_up(version)
        self.assert_fails(world, "is not pending: it was abandoned", "setSecret", version)
        world.rotation.disable()
        self.assert_fails(world, "rotation is not enabled", "createSecret", version)

    def test_a_secret_that_is_not_what_was_said_is_refused_without_quoting_it(self):
        for value in ('{"other": "ASecretOfSomebody"}', '{"token": 5}', "ASecretOfSomebody", '["ASecretOfSomebody"]'):
            with self.subTest(value):
                world = World(self.infrastructure, JSON_TOKEN)
                world.rotation.client.put_secret_value(SecretId=world.rotation.arn, SecretString=value)
                message = self.assert_fails(world, "the field 'token'|no field 'token'", "testSecret", world.rotation.start())
                self.assertNotIn("ASecretOfSomebody", message)

    @each()
    def test_no_password_stands_in_an_error_or_in_the_log(self, world):
        with self.assertLogs(level=logging.INFO) as log:
            world.rotation.run()
            service.echo_errors = True
            version = world.rotation.run(["createSecret"])
            pending = world.read(world.rotation.value("AWSPENDING"))
            message = self.assert_fails(world, r"not to our liking", "setSecret", version)
        text = message + "\n".join(log.output)
        for password in (OLD, world.password(), pending):
            self.assertNotIn(password, text)


if __name__ == "__main__":
    unittest.main()
