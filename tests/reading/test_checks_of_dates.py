# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import DateSource
from photo_archive.reading.checked import CheckedPhoto, EventDates, Known, PhotoDate
from photo_archive.reading.checks_of_dates import (
    check_caption_date,
    check_event_photos,
    check_event_range,
    event_dates,
)
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading

VISIT = Event(4, "Visit", "", "official-visit", "1991-05-02/1991-05-06")
TALKS = Event(5, "Talks", "", "talks", "1991-05-03", parent_id=4)
STRAY = Event(6, "Dinner", "", "state-dinner", "1992-05-03", parent_id=4)

Checked = Callable[..., CheckedPhoto]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "printed", "recorded", "differs"),
    [
        ("At the harbour, 3 May 1991", "1991-05-03", "1991-05-04", True),
        ("At the harbour, 3 May 1991", "1991-05-03", "1991-05-03", False),
        ("At the harbour, May 1991", "1991-05", "1991-05-04", False),
        ("At the harbour, 3 May 1991", "1991-05-03", "1991", False),
        ("At the harbour, circa 1954", "1954~", "1955", False),
        ("At the harbour, 1954", "1954", "1955", True),
        ("At the harbour, 3 May", "XXXX-05-03", "1991-05-04", True),
        ("At the harbour, 3 May", "XXXX-05-03", "1991-05-03", False),
        ("At the harbour, 3 May", "XXXX-05-03", "1991-05", False),
        ("At the harbour, 3 May", "XXXX-05-03", "1991", False),
        ("On 3 May 1991, printed on 4 May 1991", "1991-05-03", "1991-05-04", False),
        ("On 3 May 1991, in the visit of 2-6 May 1991", "1991-05-03", "1991-05-05", True),
        ("Le 3 mai 1991 au port", "1991-05-03", "1991-05-04", True),
        ("Tại cảng, ngày 3/5/1991", "1991-05-03", "1991-05-04", True),
        ("At the harbour", "", "1991-05-04", False),
        ("At the harbour, 3 May 1991", "1991-05-03", "", False),
        ("At the harbour, 3 May 1991", "1991-05-03", "XXXX-05-04", False),
    ],
)
def test_the_caption_and_the_record(
    checked: Checked, reading: Read, text: str, printed: str, recorded: str, differs: bool
) -> None:
    photo = checked(text, reading=reading(text, date=printed), date=recorded)
    assert [one.rule for one in check_caption_date(photo)] == (
        [Rule.DATE_DIFFERS] if differs else []
    )


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        (DateSource.EXIF, True),
        (DateSource.CAPTION, True),
        (DateSource.UNKNOWN, True),
        (DateSource.ENTERED, False),
        (DateSource.VERSO, False),
    ],
)
def test_the_date_of_the_caption_is_offered(
    checked: Checked, reading: Read, source: DateSource, safe: bool
) -> None:
    text = "At the harbour, 3 May 1991"
    read = reading(text, date="1991-05-03", date_words="3 May 1991")
    photo = checked(text, reading=read, date="2003-01-01", date_source=source)
    (found,) = check_caption_date(photo)
    assert text[found.start : found.end] == "3 May 1991"
    assert found.fix is not None
    assert found.fix.safe is safe
    assert found.fix.edits[0] == SetField(PhotoId(1), PhotoField.DATE, "1991-05-03")


@pytest.mark.parametrize(
    ("language", "text", "differs"),
    [
        ("fr", "Au port, le 4 mai 1991", True),
        ("fr", "Au port, le 3 mai 1991", False),
        ("fr", "Au port, en mai 1991", False),
        ("vi", "Tại cảng, ngày 13/5/1991", True),
        ("vi", "Tại cảng, ngày 3/5/1991", False),
    ],
)
def test_a_translation_with_another_day(
    checked: Checked, reading: Read, language: str, text: str, differs: bool
) -> None:
    own = "At the harbour, 3 May 1991"
    photo = checked(
        own,
        translations={language: text},
        reading=reading(own, date="1991-05-03"),
        date="1991-05-03",
    )
    assert [one.language for one in check_caption_date(photo)] == ([language] if differs else [])


@pytest.mark.parametrize(
    ("date", "linked", "outside"),
    [
        ("1991-05-03", [VISIT], []),
        ("1991-05", [VISIT], []),
        ("1991-05-07", [VISIT], [4]),
        ("1991-05-04", [VISIT, TALKS], [5]),
        ("1991-06-04", [VISIT, TALKS], [5]),
        ("", [VISIT], []),
    ],
)
def test_the_days_of_the_event(
    checked: Checked, date: str, linked: list[Event], outside: list[int]
) -> None:
    known = Known(UsualCredits({}), above={5: 4})
    found = list(check_event_range(checked("…", date=date, linked=linked, known=known)))
    assert [one.record.id for one in found if one.record] == outside
    assert all(one.rule is Rule.DATE_OUTSIDE_EVENT for one in found)


def test_a_date_of_the_caption_within_the_event_mends_it(checked: Checked, reading: Read) -> None:
    text = "At the harbour, 3 May 1991"
    read = reading(text, date="1991-05-03")
    (found,) = check_event_range(checked(text, reading=read, date="1990-05-03", linked=[VISIT]))
    assert found.fix is not None
    assert found.fix.edits[0] == SetField(PhotoId(1), PhotoField.DATE, "1991-05-03")


def dated(*dates: str) -> list[PhotoDate]:
    return [PhotoDate(PhotoId(at), f"P-{at}", date) for at, date in enumerate(dates, 1)]


@pytest.mark.parametrize(
    ("kind", "own", "dates", "apart"),
    [
        ("talks", "", ["1991-05-03", "1991-05-03", "1991-09-03"], {3}),
        ("talks", "", ["1991-05-03", "1991-09-03"], {1, 2}),
        ("talks", "", ["1991-05-03", "1991-05-20", "1991-06-10"], set()),
        ("talks", "", ["1991-05-03", "1991", ""], set()),
        ("talks", "1991-05-03", ["1991-05-03", "1991-05-03", "1991-09-03"], set()),
        ("talks", "1991", ["1991-05-03", "1991-05-03", "1991-09-03"], {3}),
        ("exhibition", "", ["1991-05-03", "1991-05-03", "1991-09-03"], set()),
        ("other", "", ["1991-05-03", "1991-05-03", "1999-09-03"], {3}),
    ],
)
def test_photos_of_one_event_too_far_apart(
    kind: str, own: str, dates: list[str], apart: set[int]
) -> None:
    found = event_dates(Event(1, "One", type=kind, date=own), dated(*dates))
    assert set(found.apart) == apart
    assert found.first == 1


def test_the_photo_that_stands_apart_says_so(checked: Checked) -> None:
    fair = Event(7, "Fair", type="ceremony")
    apart = EventDates(PhotoId(9), {PhotoId(1): PhotoDate(PhotoId(9), "P-9", "1991-05-03")})
    (found,) = check_event_photos(
        checked("…", date="1995-05-03", linked=[fair], event_dates={7: apart})
    )
    assert found.rule is Rule.EVENT_DATES
    assert str(found.problem) == "“Fair” is of 1995-05-03 here, and of 1991-05-03 in photo P-9."


@pytest.mark.parametrize(
    ("event", "first", "found"), [(STRAY, 1, 1), (STRAY, 2, 0), (TALKS, 1, 0), (VISIT, 1, 0)]
)
def test_a_part_outside_its_event_is_said_once(
    checked: Checked, event: Event, first: int, found: int
) -> None:
    dates = {event.id: EventDates(PhotoId(first))}
    photo = checked("…", linked=[event], others=[VISIT], event_dates=dates)
    assert len(list(check_event_photos(photo))) == found
