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
    """For a test with threads, which need time to meet every state.

    One thread does all that is due, so that on a busy machine nothing overtakes what was to be done before it: a timer each
    let a cache begin its change after the end of it, and stay "modifying" for ever.
    """

    def __init__(self, speed: float):
        self._speed, self._due, self._order = speed, [], itertools.count()
        self._changed = threading.Condition()
        threading.Thread(target=self._work, daemon=True).start()

    def monotonic(self) -> float:
        return time.monotonic() * self._speed

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds / self._speed)

    def after(self, seconds: float, action) -> None:
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + seconds / self._speed, next(self._order), action))
            self._changed.notify()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._due or self._due[0][0] > time.monotonic():
                    self._changed.wait(self._due[0][0] - time.monotonic() if self._due else None)
                action = heapq.heappop(self._due)[2]
            action()
