# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time divided into decades, years, months or days, as a timeline shows it.

Days are ordinals as ``datetime.date.toordinal`` gives them; the calendar goes from the year 1 to
9999, and what lies outside is taken for its first or last day.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


class TimeUnit(IntEnum):
    """How time is divided, the coarsest first."""

    DECADE = 0
    YEAR = 1
    MONTH = 2
    DAY = 3


def within_calendar(day: int) -> int:
    """The day, or the first or last there is."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def begin_of(unit: TimeUnit, day: int) -> int:
    """The first day of the stretch a day lies in."""
    day = within_calendar(day)
    of = date.fromordinal(day)
    match unit:
        case TimeUnit.DECADE:
            return date(max(of.year // 10 * 10, 1), 1, 1).toordinal()
        case TimeUnit.YEAR:
            return date(of.year, 1, 1).toordinal()
        case TimeUnit.MONTH:
            return date(of.year, of.month, 1).toordinal()
        case TimeUnit.DAY:
            return day


def end_of(unit: TimeUnit, day: int) -> int:
    """The day after the last of the stretch a day lies in."""
    of = date.fromordinal(begin_of(unit, day))
    match unit:
        case TimeUnit.DECADE:
            year, month = of.year // 10 * 10 + 10, 1
        case TimeUnit.YEAR:
            year, month = of.year + 1, 1
        case TimeUnit.MONTH:
            year, month = of.year + of.month // 12, of.month % 12 + 1
        case TimeUnit.DAY:
            return of.toordinal() + 1
    return date(year, month, 1).toordinal() if year <= date.max.year else LAST_DAY + 1


def stretches(unit: TimeUnit, first: int, last: int) -> list[int]:
    """Where stretches begin, from that of ``first`` to that of ``last``, and where they end."""
    edges = [begin_of(unit, first)]
    last = within_calendar(last)
    while edges[-1] <= last:
        edges.append(end_of(unit, edges[-1]))
    return edges


def edtf_of(unit: TimeUnit, day: int) -> str:
    """The stretch a day lies in, as EDTF: 199X, 1993, 1993-06 or 1993-06-25."""
    written = date.fromordinal(within_calendar(day)).isoformat()
    match unit:
        case TimeUnit.DECADE:
            return f"{written[:3]}X"
        case TimeUnit.YEAR:
            return written[:4]
        case TimeUnit.MONTH:
            return written[:7]
        case TimeUnit.DAY:
            return written


def days_written(first: int, last: int) -> str:
    """From one day to another as a query has it, as short as it can be said: 1993..1998."""
    first, last = within_calendar(first), within_calendar(last)
    for unit in TimeUnit:
        if unit is TimeUnit.DECADE:
            continue
        if begin_of(unit, first) == first and end_of(unit, last) == last + 1:
            one, other = edtf_of(unit, first), edtf_of(unit, last)
            return one if one == other else f"{one}..{other}"
    raise AssertionError((first, last))
