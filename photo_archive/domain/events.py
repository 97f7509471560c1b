# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events: visits, ceremonies, summits; with parts, places, participants and an EDTF range."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.authorities import ExternalId, Name

EVENT_TYPES = (
    "state-visit",
    "official-visit",
    "official-working-visit",
    "working-visit",
    "private-visit",
    "transit",
    "visit",
    "summit",
    "conference",
    "congress",
    "meeting",
    "talks",
    "courtesy-call",
    "arrival",
    "departure",
    "welcome-ceremony",
    "ceremony",
    "commemoration",
    "wreath-laying",
    "state-dinner",
    "press-meeting",
    "signing",
    "exhibition",
    "celebration",
    "performance",
    "festival",
    "sport",
    "campaign",
    "milestone",
    "other",
)
"""Language-neutral codes (STANDARDS: ranks of different countries do not map one-to-one)."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part, with the role at the event."""

    person_id: int
    role: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """An event; ``date`` is EDTF ("" not known); titles per language are among ``names``."""

    id: int
    name: str
    name_language: str = ""
    type: str = "other"
    date: str = ""
    parent_id: int | None = None
    series: str = ""
    ordinal: int | None = None
    note: str = ""
    key: str = ""
    names: tuple[Name, ...] = ()
    place_ids: tuple[int, ...] = ()
    participants: tuple[Participant, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: str = ""
