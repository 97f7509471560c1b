# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.calendar import Month, iso
from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.services.calendars import calendar_month, calendar_months, days_of_event
from photo_archive.services.workspace import Workspace


@pytest.fixture
def visit(workspace: Workspace) -> RecordRef:
    """A visit of three days with talks, and photos of it and of other times."""
    made = workspace.create_record(NewRecord(RecordKind.EVENT, "Visit"))
    talks = workspace.create_record(NewRecord(RecordKind.EVENT, "Talks"))
    edits = (
        SetRecordField(made, "date", "2025-05-25/2025-05-27"),
        SetRecordField(talks, "date", "2025-05-26"),
        SetRecordField(talks, "parent_id", str(made.id)),
    )
    workspace.apply(edits, Message("Dates"))
    dates = ("2025-05-26", "2025-05-26", "2025-05", "2025~", "1954~", "", "2025-06-02")
    with workspace.changing(Message("Import")) as changes:
        for number, date in enumerate(dates):
            links = (NewLink(talks),) if number < 3 else ()
            changes.add_photo(NewPhoto(f"A-{number}", date=date, links=links))
    return made


def test_which_months_there_are(workspace: Workspace, visit: RecordRef) -> None:
    found = calendar_months(workspace, "")
    assert [(one.month.edtf, one.photos) for one in found.months] == [
        ("2025-05", 3),
        ("2025-06", 1),
    ]
    assert (found.photos, found.no_month, found.undated) == (7, 2, 1)
    assert calendar_months(workspace, "event:visit").photos == 3
    assert calendar_months(workspace, "nothing at all").months == ()
    with pytest.raises(UsageError):
        calendar_months(workspace, "date:(")


def test_a_month_tells_uncertain_dates_beside_its_days(
    workspace: Workspace, visit: RecordRef
) -> None:
    found = calendar_month(workspace, "", Month(2025, 5), "en")
    assert [(iso(one.day), one.photos) for one in found.days] == [
        ("2025-05-26", 2),
        ("2025-06-02", 1),
    ]
    assert [(one.edtf, one.photos) for one in found.no_day] == [("2025-05", 1), ("2025~", 1)]
    assert [one.name for one in found.events] == ["Visit"]
    assert workspace.find("within:2025-05-26").total == found.days[0].photos
    assert calendar_month(workspace, "", Month(1954, 3), "en").no_day[0].edtf == "1954~"
    assert calendar_month(workspace, "", Month(1893, 3), "en").no_day == ()


def test_the_calendar_of_a_visit_has_its_parts(workspace: Workspace, visit: RecordRef) -> None:
    found = calendar_month(workspace, "event:visit", Month(2025, 5), "en", visit)
    assert [one.name for one in found.events] == ["Visit", "Talks"]
    assert [one.edtf for one in found.no_day] == ["2025-05"]


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2025-05-26", ("2025-05-26", "2025-05-26")),
        ("2025-05-25/2025-05-27", ("2025-05-25", "2025-05-27")),
        ("2025-05-26T09:30:00", ("2025-05-26", "2025-05-26")),
        ("2025-05", None),
        ("2025-05-26/..", None),
        ("2025-05-26/", None),
        ("[2025-05-26,2025-05-28]", None),
        ("", None),
        ("in May", None),
    ],
)
def test_events_known_to_the_day(edtf: str, days: tuple[str, str] | None) -> None:
    found = days_of_event(edtf)
    assert (None if found is None else (iso(found.first), iso(found.last))) == days
