# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which offices someone held on the date of a photo: those, and not today's, belong beside it."""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.dates import DAY_MAX, DAY_MIN, DayRange, parse_edtf
from photo_archive.domain.people import RoleHeld


def held_on(roles: Iterable[RoleHeld], edtf: str) -> tuple[RoleHeld, ...]:
    """The roles held at some time within a date, in their order; none for an undated photo.

    Args:
        roles: Roles with EDTF periods; "" is open or not known.
        edtf: The date of the photo, "" if undated.

    Raises:
        ArchiveError: A date is not EDTF.
    """
    if not edtf or not parse_edtf(edtf).has_year:
        return ()
    days = parse_edtf(edtf).strict
    return tuple(role for role in roles if _has_period(role) and period_of(role).overlaps(days))


def period_of(role: RoleHeld) -> DayRange:
    """From the first to the last day a role was certainly or possibly held."""
    first = parse_edtf(role.held_from).strict.first if role.held_from else DAY_MIN
    last = parse_edtf(role.held_to).strict.last if role.held_to else DAY_MAX
    return DayRange(first, max(first, last))


def _has_period(role: RoleHeld) -> bool:
    """A role of which neither beginning nor end is known says nothing of a day."""
    return bool(role.held_from or role.held_to)
