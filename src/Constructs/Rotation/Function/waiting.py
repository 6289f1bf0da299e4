"""Waiting within the time that the function has."""

import time

from problems import NotYet

# Seconds between two looks, and what is left for the answer when the time is over.
INTERVAL = 5
MARGIN = 20


class Deadline:
    def __init__(self, remaining_milliseconds):
        self._remaining = remaining_milliseconds

    def wait_until(self, condition, what, at_most=None):
        """Waits for a condition. Where it may fail to come (`at_most` seconds), says whether it came."""
        end = None if at_most is None else time.monotonic() + at_most
        while not condition():
            if end is not None and time.monotonic() >= end:
                return False
            self.pause(INTERVAL, what)
        return True

    def pause(self, seconds, what):
        """Lets time pass while waiting for something."""
        if self._remaining() / 1000 < MARGIN + seconds:
            raise NotYet(f"no time left to wait until {what}: the next attempt goes on from here")
        time.sleep(seconds)
