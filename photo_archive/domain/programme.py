# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programme of an event: day by day what took place and what there is of it in pictures."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import PhotoId


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """A part of an event.

    Attributes:
        line: The part: its name, its date for detail, how many photos.
        depth: 0 for a part of the event, 1 for a part of that part on the same day, and so on.
        time: When on the day it began, as "09:30"; "" if that is not known.
        places: Where it was, in words.
        pictures: Its first photos.
    """

    line: RecordLine
    depth: int = 0
    time: str = ""
    places: str = ""
    pictures: tuple[PhotoId, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether nothing shows it."""
        return not self.line.photos


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """A day of the programme, or a time that is less well known.

    Attributes:
        edtf: The day, or a coarser date; from the first to the last of several days of which there
            is nothing at all; "" where nothing is known.
        parts: What took place, in order.
        photos: How many photos of the event are of it or of its parts.
        others: How many of those belong to none of the parts.
        pictures: The first of the others.
    """

    edtf: str
    parts: tuple[ProgrammePart, ...] = ()
    photos: int = 0
    others: int = 0
    pictures: tuple[PhotoId, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether there is nothing at all of this day, or of these days."""
        return not self.parts and not self.photos


@dataclass(frozen=True, slots=True)
class Programme:
    """The days of an event in order, those without a date last."""

    days: tuple[ProgrammeDay, ...] = ()

    @property
    def parts(self) -> tuple[ProgrammePart, ...]:
        """All parts, day by day."""
        return tuple(part for day in self.days for part in day.parts)

    @property
    def gaps(self) -> int:
        """How many parts, and days or runs of days, nothing shows."""
        parts = sum(part.is_gap for part in self.parts)
        return parts + sum(day.is_gap for day in self.days)
