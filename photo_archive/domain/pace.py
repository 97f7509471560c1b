# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast long work goes and how much time is left, from the steps it tells.

Only what was done lately counts, so that a slow beginning or a rest does not spoil the rest of the
estimate; each kind of work is judged by itself.
"""

from __future__ import annotations

from collections import deque

from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress

_LATELY_S = 20.0
_LEAST_S = 1.0
_SOON_S = 5


class Pace:
    """Watches the steps of one job; times are in seconds of any clock that only goes forward."""

    def __init__(self) -> None:
        self._doing = ""
        self._seen: deque[tuple[float, int]] = deque()

    def step(self, step: Progress, now_s: float) -> None:
        """Take in a step."""
        if step.doing.text != self._doing or (self._seen and step.done < self._seen[-1][1]):
            self._doing = step.doing.text
            self._seen.clear()
        self._seen.append((now_s, step.done))
        while len(self._seen) > 2 and now_s - self._seen[1][0] > _LATELY_S:
            self._seen.popleft()

    def rest(self) -> None:
        """Begin anew, because the work rested."""
        self._seen.clear()

    @property
    def per_second(self) -> float:
        """How much was done in a second lately; 0 as long as that cannot be told."""
        if len(self._seen) < 2:
            return 0.0
        (began_s, before), (now_s, done) = self._seen[0], self._seen[-1]
        return (done - before) / (now_s - began_s) if now_s - began_s >= _LEAST_S else 0.0

    def left_s(self, total: int | None) -> float | None:
        """How many seconds are left, None if that cannot be told."""
        rate = self.per_second
        if total is None or rate <= 0:
            return None
        return max(0.0, (total - self._seen[-1][1]) / rate)

    def told(self, total: int | None) -> Message | None:
        """Pace and time left as a sentence, None if they cannot be told."""
        rate = self.per_second
        if rate <= 0:
            return None
        if rate >= 1:
            pace = Message("{number} a second", {"number": round(rate)})
        else:
            pace = Message("{number} a minute", {"number": max(1, round(rate * 60))})
        left_s = self.left_s(total)
        if left_s is None:
            return pace
        return Message("{pace} · {left}", {"pace": pace, "left": _time_left(left_s)})


def _time_left(left_s: float) -> Message:
    """A time as people say it: no more exact than it is known."""
    if left_s < _SOON_S:
        return Message("a few seconds left")
    if left_s < 90:
        return Message("about {number} s left", {"number": _rounded(left_s, 5)})
    minutes = left_s / 60
    if minutes < 90:
        return Message("about {number} min left", {"number": _rounded(minutes, 1)})
    return Message("about {number} h left", {"number": _rounded(minutes / 60, 1)})


def _rounded(value: float, to: int) -> int:
    return max(to, round(value / to) * to)
