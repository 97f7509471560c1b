# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found in one caption so far, and what links it to records."""

from __future__ import annotations

from dataclasses import dataclass, field

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.choosing import Linked
from photo_archive.reading.found import FoundName
from photo_archive.reading.gazetteer import Match
from photo_archive.reading.names_in_text import FoundPerson


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name records of one kind, before it is decided which.

    Attributes:
        kind: Of all the records.
        match: The words.
        records: Those that have the name.
        certain: Whether the words around leave no doubt that it is a name of that kind.
    """

    kind: RecordKind
    match: Match
    records: tuple[RecordRef, ...]
    certain: bool = True


@dataclass(slots=True)
class Findings:
    """What is found in one caption so far; links go by their first and last word."""

    people: list[FoundPerson]
    places: list[FoundName]
    organisations: list[FoundName]
    events: list[tuple[int, int]] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    links: dict[tuple[RecordKind, int, int], Linked] = field(default_factory=dict)

    def link(self, kind: RecordKind, start: int, end: int) -> Linked | None:
        """The link of some words, None if they are not known."""
        return self.links.get((kind, start, end))
