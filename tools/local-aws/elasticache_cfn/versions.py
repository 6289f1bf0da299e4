"""Engine versions as comparable numbers."""

from typing import Any


def version(text: Any) -> tuple[int, ...]:
    """`"7.1"` as `(7, 1)`, `"6.x"` as `(6,)`; empty when nothing is known (an unresolved function, no version)."""
    numbers = []
    for part in str(text or "").split("."):
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return tuple(numbers)
