# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Rule
from photo_archive.domain.people import Person
from photo_archive.domain.photo import DateSource
from photo_archive.domain.places import Place
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.checks_of_presence import (
    check_caption,
    check_faces,
    check_translations,
    check_when,
    check_where,
    check_who,
)
from photo_archive.reading.values import Reading

ANNA = Person(1, "Anna Berg")
HIEN = Person(2, "Nguyễn Thị Hiền")
OSLO = Place(3, "Oslo")
VISIT = Event(4, "Visit", date="1991-05-02/1991-05-06", place_ids=(3,))
TALKS = Event(5, "Talks", date="1991-05-03")
UNDATED = Event(6, "Fair")

Checked = Callable[..., CheckedPhoto]
Read = Callable[..., Reading]


def test_a_photo_without_caption(checked: Checked) -> None:
    (found,) = check_caption(checked())
    assert found.rule is Rule.CAPTION
    assert list(check_caption(checked("Anna Berg."))) == []
    assert list(check_caption(checked(received="Anna Berg."))) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Mayor Anna Berg opens the fair", {"Anna Berg": None}),
        ("fr", "La maire Anna Berg ouvre la foire", {"Anna Berg": None}),
        ("vi", "Thị trưởng Anna Berg khai mạc hội chợ", {"Anna Berg": None}),
    ],
)
def test_nobody_is_linked_though_people_are_named(
    checked: Checked, reading: Read, language: str, text: str, names: dict[str, int | None]
) -> None:
    read = reading(text, language, people=names)
    (found,) = check_who(checked(text, language, reading=read))
    assert found.rule is Rule.WHO
    assert str(found.why) == "The caption names Anna Berg."
    assert text[found.start : found.end] == "Anna Berg"
    assert list(check_who(checked(text, language, reading=read, linked=[HIEN]))) == []
    assert list(check_who(checked(text, language, reading=read, rejected=[(None, "")]))) == []


def test_a_view_needs_nobody(checked: Checked, reading: Read) -> None:
    assert list(check_who(checked("The harbour", reading=reading("The harbour")))) == []


@pytest.mark.parametrize(
    ("linked", "missing"), [([], True), ([OSLO], False), ([VISIT], False), ([TALKS], True)]
)
def test_a_place_may_come_with_the_event(
    checked: Checked, linked: list[Place | Event], missing: bool
) -> None:
    found = list(check_where(checked("The harbour", linked=linked)))
    assert [one.rule for one in found] == ([Rule.WHERE] if missing else [])


def test_the_places_named_are_said(checked: Checked, reading: Read) -> None:
    read = reading("At Bergen and Oslo", places={"Bergen": None, "Oslo": None})
    (found,) = check_where(checked("At Bergen and Oslo", reading=read))
    assert str(found.why) == "The caption names Bergen, Oslo."


@pytest.mark.parametrize(
    ("printed", "linked", "date", "source"),
    [
        ("1991-05-03", [VISIT], "1991-05-03", DateSource.CAPTION),
        ("", [TALKS], "1991-05-03", DateSource.EVENT),
        ("XXXX-05-03", [TALKS], "1991-05-03", DateSource.EVENT),
    ],
)
def test_a_missing_date_is_offered(
    checked: Checked,
    reading: Read,
    printed: str,
    linked: list[Event],
    date: str,
    source: DateSource,
) -> None:
    read = reading("The harbour", date=printed)
    (found,) = check_when(checked("The harbour", reading=read, linked=linked))
    assert found.fix is not None
    assert found.fix.safe
    assert found.fix.edits == (
        SetField(found.photo, PhotoField.DATE, date),
        SetField(found.photo, PhotoField.DATE_SOURCE, source.value),
    )


@pytest.mark.parametrize("linked", [[], [UNDATED], [VISIT, TALKS]])
def test_a_missing_date_that_nothing_tells(checked: Checked, linked: list[Event]) -> None:
    (found,) = check_when(checked("The harbour", linked=linked))
    assert found.fix is not None
    assert found.fix.edits == ()


@pytest.mark.parametrize("fields", [{"date": "1991"}, {"date_note": "no date on the print"}])
def test_a_date_or_a_note_on_it_is_enough(checked: Checked, fields: dict[str, str]) -> None:
    assert list(check_when(checked("The harbour", **fields))) == []


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_a_stale_translation_can_be_said_to_be_right(checked: Checked, language: str) -> None:
    photo = checked("The harbour", translations={language: "…"}, stale=True)
    (found,) = check_translations(photo)
    assert (found.rule, found.language) == (Rule.STALE, language)
    assert found.fix is not None
    (edit,) = found.fix.edits
    assert isinstance(edit, SetCaption)
    assert (edit.text, edit.translated_from) == ("…", "en")
    assert not found.fix.safe
    assert list(check_translations(checked("The harbour", translations={language: "…"}))) == []


@pytest.mark.parametrize(("marked", "found"), [([], 0), ([1], 1), ([1, 2], 0)])
def test_some_are_marked_and_others_not(checked: Checked, marked: list[int], found: int) -> None:
    photo = checked("Two people", linked=[ANNA, HIEN], regions=marked)
    findings = list(check_faces(photo))
    assert len(findings) == found
    for one in findings:
        assert str(one.problem) == "Not marked in the picture: Nguyễn Thị Hiền."
        assert one.record is not None
        assert one.record.id == 2
