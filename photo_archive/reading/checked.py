# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checker's rules are given: one photo with all it is compared with, and how they answer.

Rules are functions from ``CheckedPhoto`` to findings; they ask nobody and change nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from photo_archive.domain.authorities import NameKind
from photo_archive.domain.captions import Caption, CaptionKind
from photo_archive.domain.dates import Edtf, parse_edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.people import Person
from photo_archive.domain.photo import Photo
from photo_archive.domain.record import Record
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading


@dataclass(frozen=True, slots=True)
class PhotoDate:
    """A photo of an event and its date (EDTF, "" if undated)."""

    photo: PhotoId
    reference: str
    date: str


@dataclass(frozen=True, slots=True)
class EventDates:
    """Of the photos of an event the first, and those taken too far from the most of them.

    ``apart`` has for each of these one of the others.
    """

    first: PhotoId | None
    apart: Mapping[PhotoId, PhotoDate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who held an office, and when (EDTF, "" open or not known)."""

    person: int
    name: str
    held_from: str
    held_to: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole archive knows and every photo is compared with.

    Attributes:
        credits: How credits are written here.
        holders: Who held an office, by its folded wording in any language.
        above: The place or event each place or event is part of.
    """

    credits: UsualCredits
    holders: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)
    above: Mapping[int, int] = field(default_factory=dict)

    def chain(self, record: int) -> tuple[int, ...]:
        """A record and all it is part of, the nearest first."""
        found = [record]
        while (outer := self.above.get(found[-1])) is not None and outer not in found:
            found.append(outer)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class CheckedPhoto:
    """One photo and what is known of all it is linked to or names.

    Attributes:
        photo: The photo.
        known: What the archive knows.
        records: Records it is linked to, its caption names, and events its events are part of.
        caption: The caption that was read: the archive's own and no translation, if there is one.
        reading: What that caption says.
        received: What the caption as received says; given only where its credit is wanted.
        rejected: Proposals turned down: a record (None: nobody) and the words.
        event_dates: How the photos of its events are dated, by event.
    """

    photo: Photo
    known: Known
    records: Mapping[RecordRef, Record] = field(default_factory=dict)
    caption: Caption | None = None
    reading: Reading | None = None
    received: Reading | None = None
    rejected: frozenset[tuple[RecordRef | None, str]] = frozenset()
    event_dates: Mapping[int, EventDates] = field(default_factory=dict)

    def links(self, kind: RecordKind) -> tuple[Link, ...]:
        """Its links to records of a kind."""
        return tuple(link for link in self.photo.links if link.record.kind is kind)

    def is_linked(self, ref: RecordRef) -> bool:
        """Whether it is linked to a record."""
        return any(link.record == ref for link in self.photo.links)

    def people(self) -> tuple[tuple[Link, Person], ...]:
        """The people linked, as far as they are known."""
        pairs = ((link, self.records.get(link.record)) for link in self.links(RecordKind.PERSON))
        return tuple((link, found) for link, found in pairs if isinstance(found, Person))

    def events(self) -> tuple[Event, ...]:
        """The events linked, as far as they are known."""
        found = (self.records.get(link.record) for link in self.links(RecordKind.EVENT))
        return tuple(event for event in found if isinstance(event, Event))

    def own_captions(self) -> tuple[Caption, ...]:
        """The captions the archive wrote, in all languages."""
        return tuple(c for c in self.photo.captions if c.kind is not CaptionKind.AS_RECEIVED)

    def finding(
        self,
        rule: Rule,
        problem: Message,
        why: Message,
        fix: Fix | None = None,
        *,
        about: tuple[object, ...] = (),
        record: RecordRef | None = None,
        caption: Caption | None = None,
        start: int = -1,
        end: int = -1,
    ) -> Finding:
        """A finding on this photo.

        Args:
            rule: Which rule.
            problem: What is not right.
            why: What was compared.
            fix: What would mend it.
            about: The facts it rests on; while they stay the same it is the same finding.
            record: The record in question.
            caption: The caption in question.
            start: Where the words in question begin in it.
            end: Where they end.
        """
        return Finding(
            photo=self.photo.id,
            reference=self.photo.reference,
            rule=rule,
            problem=problem,
            why=why,
            fix=fix,
            record=record,
            caption_kind=caption.kind if caption else None,
            language=caption.language if caption else None,
            start=start,
            end=end,
            fingerprint=fingerprint(about, record, caption),
        )


def date_of(text: str) -> Edtf | None:
    """The value of a date with a year; None of one that is empty or has none."""
    value = parse_edtf(text) if text else None
    return value if value is not None and value.has_year else None


def label(record: Record, language: str) -> str:
    """What a record is called in a language, else its authorised name."""
    for name in record.names:
        if name.kind is NameKind.PREFERRED and name.language == language:
            return name.text
    return record.name


def fingerprint(
    about: tuple[object, ...], record: RecordRef | None = None, caption: Caption | None = None
) -> str:
    """What a finding speaks of, in short.

    Args:
        about: The facts it rests on.
        record: The record in question.
        caption: The caption in question; its text counts only as far as it is among the facts.
    """
    facts = [
        f"{record.kind.value}:{record.id}" if record else "",
        f"{caption.kind.value}:{caption.language.value}" if caption else "",
        *map(str, about),
    ]
    return hashlib.sha256("\x1f".join(facts).encode()).hexdigest()[:16]
