# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which backups are kept: sons, fathers and grandfathers.

The newest ones, then one of each week, then one of each month. What is recent can be taken back in
small steps, and a mistake found after a year still has a copy from before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Keep:
    """How many are kept: the newest, then one of each of so many weeks and months."""

    newest: int = 10
    weeks: int = 8
    months: int = 24


def superfluous(made: Iterable[datetime], keep: Keep) -> set[datetime]:
    """Those of the times of backups that the rule does not keep.

    Of a week or month the last one is kept; weeks are those of ISO 8601. The newest of all is
    always kept.
    """
    newest_first = sorted(set(made), reverse=True)
    kept = set(newest_first[: max(1, keep.newest)])
    kept |= _one_of_each(newest_first, keep.weeks, lambda when: when.isocalendar()[:2])
    kept |= _one_of_each(newest_first, keep.months, lambda when: (when.year, when.month))
    return set(newest_first) - kept


def _one_of_each(
    newest_first: list[datetime], most: int, period: Callable[[datetime], tuple[int, int]]
) -> set[datetime]:
    found: dict[tuple[int, int], datetime] = {}
    for when in newest_first:
        if period(when) not in found and len(found) == most:
            break
        found.setdefault(period(when), when)
    return set(found.values())
