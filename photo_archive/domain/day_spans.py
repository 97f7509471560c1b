# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days from one to another as the shortest EDTF that says them: a day, a month, a year, a range.

The index knows dates as days only; this is how it can tell a reader which they were.
"""

from __future__ import annotations

from photo_archive.domain.date_parts import DAY_MAX, DAY_MIN, calendar_date


def days_text(first: int, last: int) -> str:
    """The EDTF of all days from ``first`` to ``last`` (day numbers, both included)."""
    if first <= DAY_MIN or last >= DAY_MAX:
        before = ".." if first <= DAY_MIN else _day(first)
        return f"{before}/{'..' if last >= DAY_MAX else _day(last)}"
    if first == last:
        return _day(first)
    year, month, day = calendar_date(first)
    after = calendar_date(last + 1)
    if day == 1 and after == (year + month // 12, month % 12 + 1, 1):
        return f"{year:04d}-{month:02d}"
    years = after[0] - year
    if not years or (month, day) != (1, 1) or after[1:] != (1, 1):
        return f"{_day(first)}/{_day(last)}"
    if years == 1:
        return f"{year:04d}"
    if years == 10 and year % 10 == 0:
        return f"{year // 10:03d}X"
    return f"{year:04d}/{year + years - 1:04d}"


def _day(number: int) -> str:
    year, month, day = calendar_date(number)
    return f"{year:04d}-{month:02d}-{day:02d}"
