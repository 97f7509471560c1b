# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.tokens import tokens
from photo_archive.reading.gazetteer import Entry, Gazetteer

HUE, OSLO, ANNA, HIEN = (
    RecordRef(RecordKind.PLACE, 2),
    RecordRef(RecordKind.PLACE, 1),
    RecordRef(RecordKind.PERSON, 1),
    RecordRef(RecordKind.PERSON, 2),
)


def named(gazetteer: Gazetteer, text: str) -> list[tuple[str, tuple[RecordRef, ...]]]:
    words = tokens(text)
    return [
        (text[words[one.start].start : words[one.end - 1].end], one.records)
        for one in gazetteer.find(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seen in Huế", [("Huế", (HUE,))]),
        ("seen in Hue", [("Hue", (HUE,))]),
        ("seen in HUẾ", [("HUẾ", (HUE,))]),
        ("seen in Huê", []),
        ("seen in hue", []),
        ("Thuan Hoa", [("Thuan Hoa", (HUE,))]),
        ("Thuanhoa", [("Thuanhoa", (HUE,))]),
        ("Thuận Hoá", [("Thuận Hoá", (HUE,))]),
        ("Trần Thị Hiên’s house", [("Trần Thị Hiên", (HIEN,))]),
        ("TRAN THI HIEN", [("TRAN THI HIEN", (HIEN,))]),
        ("Tran Thị Hiền", []),
        ("Anna, Berg", [("Berg", (ANNA,))]),
    ],
)
def test_spellings(
    gazetteer: Gazetteer, text: str, expected: list[tuple[str, tuple[RecordRef, ...]]]
) -> None:
    assert named(gazetteer, text) == expected


def test_short_names_are_marked(gazetteer: Gazetteer) -> None:
    assert [one.short for one in gazetteer.find("Berg and Anna Berg in Oslo")] == [
        True,
        False,
        False,
    ]


def test_longest_wins() -> None:
    city, person = RecordRef(RecordKind.PLACE, 9), RecordRef(RecordKind.PERSON, 9)
    known = Gazetteer([Entry(person, ("Lê Lai",)), Entry(city, ("Lê Lai City", "Lê Lai"))])
    assert known.find("in Le Lai City")[0].records == (city,)
    assert set(known.find("with Lê Lai")[0].records) == {city, person}


def test_bare_name_finds_accented_text_only_if_the_record_has_no_accents() -> None:
    bare = Gazetteer([Entry(HUE, ("Hoi An",))])
    assert named(bare, "Hội An") == [("Hội An", (HUE,))]
    both = Gazetteer([Entry(HUE, ("Hội An", "Hoi An"))])
    assert named(both, "Hời An") == []


def test_own_spelling_before_another_record() -> None:
    to, other = RecordRef(RecordKind.PERSON, 5), RecordRef(RecordKind.PERSON, 6)
    known = Gazetteer([Entry(to, ("Võ Ân",)), Entry(other, ("Vo An",))])
    assert known.find("with Võ Ân")[0].records == (to,)
    assert known.find("with Vo An")[0].records == (other,)


def test_abbreviations_need_capitals() -> None:
    known = Gazetteer([Entry(OSLO, ("UNE", "EU"))])
    assert named(known, "Une fête, Eu, EU et UNE") == [("EU", (OSLO,)), ("UNE", (OSLO,))]


def test_named_in_full_and_events_of(gazetteer: Gazetteer) -> None:
    assert gazetteer.named_in_full(["Anna Berg spoke", "Hiên left"]) == {ANNA}
    assert [entry.ref.id for entry in gazetteer.events_of([HIEN])] == [1]
    assert gazetteer.events_of([ANNA]) == ()


def test_names_inside_an_event_title_are_found_too() -> None:
    event = RecordRef(RecordKind.EVENT, 3)
    known = Gazetteer([Entry(event, ("Anna Berg opens the fair",)), Entry(ANNA, ("Anna Berg",))])
    assert [one.records for one in known.find("Anna Berg opens the fair")] == [(event,), (ANNA,)]


def test_event_titles_may_hold_commas() -> None:
    event = RecordRef(RecordKind.EVENT, 3)
    known = Gazetteer([Entry(event, ("Harbour Feast, Oslo, 1985",))])
    assert known.find("The Harbour Feast (Oslo, 1985)")[0].records == (event,)


@given(st.text(max_size=120))
def test_matches_are_ordered_and_apart(text: str) -> None:
    known = Gazetteer([Entry(HUE, ("Huế",)), Entry(OSLO, ("A", "0", "A A"))])
    last = 0
    assert known.find(text) == known.find(text)
    for match in known.find(text):
        assert last <= match.start < match.end <= len(tokens(text))
        last = match.end


def test_a_hundred_thousand_names() -> None:
    people = (
        Entry(RecordRef(RecordKind.PERSON, n), (f"Given{n % 997} Middle{n % 89} Family{n}",))
        for n in range(100_000)
    )
    known = Gazetteer(people)
    assert len(known) == 100_000
    assert known.find("with Given7 Middle7 Family7 here")[0].records[0].id == 7
