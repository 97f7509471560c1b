# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetPerson
from photo_archive.documents.sheet_layout import (
    EntryLayout,
    credit_line,
    lay_out,
    number_words,
    people_text,
    sheet_id,
)
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]
ENGLISH = Wording("en")


def laid_out(make_sheet: MakeSheet, entry: SheetEntry) -> EntryLayout:
    return lay_out(make_sheet(entry), ENGLISH).entries[0]


@pytest.mark.parametrize(("number", "words"), [(1, "one"), (12, "twelve"), (13, "13"), (0, "0")])
def test_small_numbers_are_words(number: int, words: str) -> None:
    assert number_words(number, ENGLISH) == words


def test_people_stand_left_to_right_with_their_offices(
    make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    run = laid_out(make_sheet, entry).people[0]
    assert run.label == "Left to right"
    assert [(person.name, person.role) for person in run.people] == [
        ("François Mitterrand", "President"),
        ("Võ Văn Kiệt", "Prime Minister"),
    ]
    assert {person.number for person in run.people} == {""}


def test_nobody_without_a_name_is_left_out(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    people = (SheetPerson("Xuân Thuỷ", "", 1), SheetPerson("", "interpreter", 2, identified=False))
    layout = laid_out(make_sheet, replace(entry, people=people))
    words = layout.people[0].people
    assert [(w.number, w.name, w.role) for w in words] == [
        ("1", "Xuân Thuỷ", ""),
        ("2", "not identified", "interpreter"),
    ]
    assert layout.ask == "If you can name number 2, please write the name here."


def test_a_name_that_is_only_guessed_is_not_printed(
    make_sheet: MakeSheet, entry: SheetEntry
) -> None:
    people = (SheetPerson("Perhaps Someone", "", 1, identified=False),)
    layout = laid_out(make_sheet, replace(entry, people=people))
    assert layout.people[0].people[0].name == "not identified"


def test_one_person_is_not_a_row(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    layout = laid_out(make_sheet, replace(entry, people=(SheetPerson("Bình", "", 1),)))
    assert layout.people[0].label == "In the picture"


def test_those_without_a_place_follow(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    layout = laid_out(make_sheet, replace(entry, people=(*entry.people, SheetPerson("Bình"))))
    assert [run.label for run in layout.people] == ["Left to right", "Also in the picture"]


def test_restricted_photographs_are_counted_and_nothing_more(make_sheet: MakeSheet) -> None:
    facts = lay_out(make_sheet(left_out=3), ENGLISH).facts
    assert facts[-1].label == "Restricted photographs left out"
    assert facts[-1].text == "3"
    assert all("Restricted" not in fact.label for fact in lay_out(make_sheet(), ENGLISH).facts)


def test_the_head_says_query_dates_and_compiler(make_sheet: MakeSheet) -> None:
    facts = {fact.label: fact.text for fact in lay_out(make_sheet(), ENGLISH).facts}
    assert facts == {
        "Chosen by": "place:France visit",
        "Dates": "1993 to 2025",
        "Compiled": "by Nguyễn Thị Ngọc Lan, 14 March 2026",
    }


def test_subtitle_and_range_count(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    eleven = lay_out(make_sheet(*[entry] * 11), ENGLISH)
    assert eleven.subtitle == "A selection of eleven photographs"
    assert eleven.range == "Photographs 1 to 11"
    assert lay_out(make_sheet(), ENGLISH).subtitle == "A selection of one photograph"


def test_an_empty_record_says_so(make_sheet: MakeSheet) -> None:
    layout = laid_out(make_sheet, SheetEntry(1, "VNF-1"))
    assert layout.heading == "Undated"
    assert layout.caption == "No caption yet."
    assert layout.caption_language == "en"
    assert layout.alt_text == "Photograph VNF-1"
    assert layout.people == ()


def test_a_stale_translation_is_marked(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    assert laid_out(make_sheet, replace(entry, stale=True)).stale
    assert not laid_out(make_sheet, entry).stale


@pytest.mark.parametrize(
    ("photographer", "credit", "line"),
    [
        ("Minh Đạo", "VNA Photo Minh Đạo", "VNA Photo Minh Đạo"),
        ("Minh Đạo", "VNA/VNS Photo", "VNA/VNS Photo Minh Đạo"),
        ("Minh Đạo", "VNA", "Photo: Minh Đạo · VNA"),
        ("Minh Đạo", "", "Photo: Minh Đạo"),
        ("", "VNA", "VNA"),
        ("", "", ""),
    ],
)
def test_credit_names_the_photographer_once(photographer: str, credit: str, line: str) -> None:
    entry = SheetEntry(1, "VNF-1", photographer=photographer, credit=credit)
    assert credit_line(entry, ENGLISH) == line


def test_the_mark_of_a_sheet_follows_its_words(make_sheet: MakeSheet, entry: SheetEntry) -> None:
    first = sheet_id(make_sheet(entry))
    assert len(first) == 9
    assert first == sheet_id(make_sheet(replace(entry, thumbnail_jpeg=None)))
    assert first != sheet_id(make_sheet(replace(entry, caption="Another.")))


def test_people_on_one_line(entry: SheetEntry) -> None:
    people = (*entry.people, SheetPerson("", identified=False))
    assert people_text(people, ENGLISH) == (
        "François Mitterrand, President; Võ Văn Kiệt, Prime Minister; not identified"
    )
