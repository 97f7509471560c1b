# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive's authorities as the caption reader wants them."""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.catalogue import event_feed, feed
from photo_archive.catalogue.session import Session
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import squash
from photo_archive.reading.gazetteer import Entry, EventFacts, Gazetteer
from photo_archive.reading.reader import Reader

_SHORTEST = 2
"""Names of one letter name nothing in a text."""


def gazetteer_of(session: Session) -> Gazetteer:
    """All names of all people, places, events and organisations of an archive."""
    return Gazetteer(_entries(session))


def reader_of(session: Session) -> Reader:
    """A caption reader that knows the authorities of an archive."""
    return Reader(gazetteer_of(session))


def _entries(session: Session) -> Iterator[Entry]:
    events = event_feed.event_sketches(session)
    for record in feed.findable_records(session):
        if record.ref.kind is RecordKind.TAG:
            continue
        names = (record.label, *record.names)
        kept = tuple(dict.fromkeys(name for name in names if len(squash(name)) >= _SHORTEST))
        if not kept:
            continue
        facts = None
        if record.ref.kind is RecordKind.EVENT:
            sketch = events[record.ref.id]
            date = parse_edtf(sketch.date) if sketch.date else None
            facts = EventFacts(sketch.type, date, sketch.involved)
        yield Entry(record.ref, kept, facts)
