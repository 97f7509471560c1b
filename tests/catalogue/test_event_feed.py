# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.event_feed import EventSketch, event_sketches
from photo_archive.domain.edits import SetEventParts, SetRecordField
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind, RecordRef


def test_every_event_with_what_tells_it_apart(
    archive: Archive, add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> None:
    visit, bare = add_record(RecordKind.EVENT, "Visit"), add_record(RecordKind.EVENT, "Talks")
    paris, an = add_record(RecordKind.PLACE, "Paris"), add_record(RecordKind.PERSON, "An")
    apply(
        SetRecordField(visit, "type", "state-visit"),
        SetRecordField(visit, "date", "1993-06"),
        SetEventParts(visit.id, (paris.id,), (Participant(an.id),)),
    )
    with archive.reading() as session:
        assert event_sketches(session) == {
            visit.id: EventSketch("state-visit", "1993-06", frozenset({paris, an})),
            bare.id: EventSketch("other", "", frozenset()),
        }
