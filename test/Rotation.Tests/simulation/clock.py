"""Time that passes because somebody sleeps, so that a test of minutes takes none; or real time, many times faster."""

import heapq
import itertools
import threading
import time


class Clock:
    """What the function has for its module `time`, and what the service does its work by."""

    def __init__(self):
        self._now, self._due, self._order = 0.0, [], itertools.count()

    def monotonic(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        end = self._now + seconds
        while self._due and self._due[0][0] <= end:
            self._now, _, action = heapq.heappop(self._due)
            action()
        self._now = end

    def after(self, seconds: float, action) -> None:
        """Does something when that many seconds have passed, and before anything that was asked for later."""
        heapq.heappush(self._due, (self._now + seconds, next(self._order), action))


class FastClock:
    """For a test with threads, which need time to meet every state."""

    def __init__(self, speed: float):
        self._speed = speed

    def monotonic(self) -> float:
        return time.monotonic() * self._speed

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds / self._speed)

    def after(self, seconds: float, action) -> None:
        timer = threading.Timer(seconds / self._speed, action)
        timer.daemon = True
        timer.start()
