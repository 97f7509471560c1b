# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader knows of a record beside its names: enough to tell namesakes apart.

Offices with their periods, the time somebody lived or a place existed, what lies in what, and for
an event its kind, its days and who took part.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.dates import DayRange, Edtf
from photo_archive.domain.ids import RecordRef


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What identifies an event apart from its title.

    Attributes:
        type: A code of ``domain.events``.
        date: Its dates, None if not known.
        involved: Its places, what those lie in, and its participants.
    """

    type: str
    date: Edtf | None
    involved: frozenset[RecordRef] = frozenset()


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """An office somebody held.

    Attributes:
        wordings: How it is called, in each language known.
        days: When it was held; None if neither beginning nor end is known.
        period: The same for people to read: "2006–2016".
    """

    wordings: tuple[str, ...]
    days: DayRange | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One authority record as captions may name it.

    Attributes:
        ref: The record.
        names: Every name it answers to, the authorised one first.
        event: For an event, what else identifies it.
        offices: For a person, the offices held.
        existed: When the person lived, the body or place existed; None if not known.
        existence: The same for people to read: "1949–2021".
        within: For a place, all that it lies in.
    """

    ref: RecordRef
    names: tuple[str, ...]
    event: EventFacts | None = None
    offices: tuple[OfficeFacts, ...] = ()
    existed: DayRange | None = None
    existence: str = ""
    within: frozenset[RecordRef] = frozenset()
