# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from datetime import date

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.event_days import events_in
from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.edits import SetRecordField
from photo_archive.domain.ids import RecordKind, RecordRef

Apply = Callable[..., int | None]
AddRecord = Callable[..., RecordRef]


def test_events_of_some_days(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    visit, talks, later, _ = (
        add_record(RecordKind.EVENT, name) for name in ("Visit", "Talks", "Later", "Undated")
    )
    apply(
        SetRecordField(visit, "date", "2025-05-25/2025-05-27"),
        SetRecordField(talks, "date", "2025-05-26"),
        SetRecordField(talks, "parent_id", str(visit.id)),
        SetRecordField(later, "date", "2025-06-01"),
    )
    may = DayRange(date(2025, 5, 1).toordinal(), date(2025, 5, 31).toordinal())
    with archive.reading() as session:
        assert list(events_in(session, may)) == [
            (visit, "Visit", "2025-05-25/2025-05-27", None),
            (talks, "Talks", "2025-05-26", visit.id),
        ]
