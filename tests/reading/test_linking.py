# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reader makes of known names; the rules one by one."""

from __future__ import annotations

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("President Anna Berg in Oslo", [1], [1]),
        ("Anna Berg talks; Berg smiles", [1], []),
        ("Berg smiles", [1], []),
        ("President Berg smiles", [1], []),
        ("Anna Berg Street in Oslo", [], [None, 1]),
        ("Anna Bergman and Oslo Accords", [None], []),
        ("Tran Thi Hien at Hue", [2], [2]),
        ("Mayor Oslo Hansen", [None], []),
    ],
)
def test_ids(
    knowing_reader: Reader, text: str, people: list[int | None], places: list[int | None]
) -> None:
    reading = knowing_reader.read(text)
    assert [one.id for one in reading.people] == people
    assert [one.id for one in reading.places] == places


def test_short_name_with_the_full_one_on_the_page(knowing_reader: Reader) -> None:
    reading = knowing_reader.read("President Berg smiles", page_names=("Anna Berg opened the day",))
    assert [(one.id, one.certainty) for one in reading.people] == [(1, Certainty.PROBABLE)]


def test_two_of_the_same_name_are_left_to_the_user() -> None:
    people = [Entry(RecordRef(RecordKind.PERSON, n), ("Anna Berg",)) for n in (1, 2)]
    reading = Reader(Gazetteer(people)).read("Senator Anna Berg speaks")
    assert [(one.id, one.certainty) for one in reading.people] == [(None, Certainty.POSSIBLE)]
    assert reading.people[0].candidates == (1, 2)


def test_event_by_title_and_by_facts(knowing_reader: Reader) -> None:
    title = knowing_reader.read("Guests of the Northern Lights Summit, 1988")
    assert [(one.name, one.id) for one in title.events] == [("Northern Lights Summit", 2)]
    facts = knowing_reader.read("Trần Thị Hiên on an official visit to Norway, 3 May 1991")
    assert [(one.id, one.certainty) for one in facts.events] == [(1, Certainty.PROBABLE)]


def test_country_that_acts_is_not_linked() -> None:
    norway = Gazetteer([Entry(RecordRef(RecordKind.PLACE, 4), ("Norway",))])
    assert Reader(norway).read("A dam funded by Norway").places == ()
    assert [p.id for p in Reader(norway).read("A dam in Norway").places] == [4]
