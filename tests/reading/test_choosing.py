# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import DayRange, parse_edtf
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Weight
from photo_archive.reading.facts import Entry, EventFacts, OfficeFacts
from photo_archive.reading.gazetteer import Gazetteer
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import ReadPerson


def person(number: int, *names: str, **facts: object) -> Entry:
    return Entry(RecordRef(RecordKind.PERSON, number), names, **facts)  # type: ignore[arg-type]


def years(first: str, last: str) -> DayRange:
    return DayRange(parse_edtf(first).strict.first, parse_edtf(last).strict.last)


def office(wording: str, first: str, last: str) -> tuple[OfficeFacts, ...]:
    return (OfficeFacts((wording,), years(first, last), f"{first}–{last}"),)


MAYOR = person(1, "Anna Berg", offices=office("Mayor", "1990", "1999"))
NURSE = person(2, "Anna Berg", existed=years("1900", "1960"), existence="1900–1960")
GUEST = person(3, "Carl Roe")
TEXAS, FRANCE = RecordRef(RecordKind.PLACE, 10), RecordRef(RecordKind.PLACE, 11)
FAIR = Entry(
    RecordRef(RecordKind.EVENT, 20),
    ("Harbour Fair 1955",),
    EventFacts(
        "exhibition", parse_edtf("1955-05-01/1955-05-03"), frozenset({NURSE.ref, GUEST.ref})
    ),
)
PLACES = (
    Entry(TEXAS, ("Texas",)),
    Entry(FRANCE, ("France",)),
    Entry(RecordRef(RecordKind.PLACE, 12), ("Paris",), within=frozenset({TEXAS})),
    Entry(RecordRef(RecordKind.PLACE, 13), ("Paris",), within=frozenset({FRANCE})),
)


def read(text: str, *entries: Entry, page: tuple[str, ...] = ()) -> list[ReadPerson]:
    return list(Reader(Gazetteer(entries)).read(text, page_names=page).people)


def said(one: ReadPerson, weight: Weight = Weight.FOR) -> list[str]:
    return [str(reason.message) for reason in one.reasons if reason.weight is weight]


@pytest.mark.parametrize(
    ("text", "id", "because"),
    [
        (
            "Mayor Anna Berg speaks, 3 May 1995.",
            1,
            "held the printed office on this date (Mayor, 1990–1999)",
        ),
        (
            "Nurse Anna Berg speaks, 2 May 1955.",
            2,
            "takes part in “Harbour Fair 1955” on this date",
        ),
        ("Anna Berg with Carl Roe.", 2, "is with Carl Roe in “Harbour Fair 1955”"),
    ],
)
def test_namesakes_are_told_apart(text: str, id: int, because: str) -> None:
    found = next(one for one in read(text, MAYOR, NURSE, GUEST, FAIR) if one.name == "Anna Berg")
    assert (found.id, found.certainty) == (id, Certainty.PROBABLE)
    assert said(found)[0] == because
    assert set(found.candidates) == {1, 2}


def test_namesakes_stay_a_question() -> None:
    (found,) = read("Anna Berg speaks to reporters.", MAYOR, NURSE)
    assert (found.id, found.certainty) == (None, Certainty.POSSIBLE)
    assert found.candidates == (1, 2)


def test_life_tells_as_well() -> None:
    (found,) = read("Anna Berg speaks, 3 May 1995.", MAYOR, NURSE)
    assert (found.id, found.candidates) == (1, (1, 2))


def test_office_not_held_then_lowers_certainty() -> None:
    (found,) = read("Mayor Anna Berg speaks, 3 May 2005.", MAYOR)
    assert (found.id, found.certainty) == (1, Certainty.PROBABLE)
    against = "did not hold the printed office on this date (Mayor, 1990–1999)"
    assert said(found, Weight.AGAINST) == [against]


def test_no_picture_of_the_dead() -> None:
    (found,) = read("Nurse Anna Berg speaks, 3 May 2005.", NURSE)
    assert (found.id, found.certainty) == (2, Certainty.POSSIBLE)
    assert said(found, Weight.AGAINST) == ["did not live on this date (1900–1960)"]


@pytest.mark.parametrize(
    ("text", "page", "id"),
    [
        ("Anna Berg arrives. Later Mrs Berg speaks.", (), 1),
        ("Mrs Berg speaks.", ("Anna Berg opened the day",), 1),
        ("Mayor Berg speaks, 3 May 1995.", (), 1),
        ("Mayor Berg speaks.", (), 1),
        ("Mrs Berg speaks.", (), 1),
    ],
)
def test_part_of_a_name(text: str, page: tuple[str, ...], id: int | None) -> None:
    assert [one.id for one in read(text, MAYOR, GUEST, page=page)] == [id]


def test_a_bare_surname_is_possible_only() -> None:
    (found,) = read("Berg in Oslo.", MAYOR, GUEST)
    assert (found.id, found.certainty) == (1, Certainty.POSSIBLE)
    assert read("Berg Street in Oslo.", MAYOR) == []
    assert read("Berg in Oslo.", MAYOR, person(7, "Eva Berg")) == []


def test_name_of_one_word_that_only_one_has() -> None:
    (found,) = read("Bergson in Oslo.", person(5, "Anna Bergson", "Bergson"))
    assert (found.id, found.certainty) == (5, Certainty.PROBABLE)
    assert "no other record has this name" in said(found)
    two = [person(n, f"{given} Bergson", "Bergson") for n, given in ((5, "Anna"), (6, "Eva"))]
    assert [one.id for one in read("Mrs Bergson in Oslo.", *two)] == [None]


@pytest.mark.parametrize(
    ("text", "id"),
    [("seen in Paris, Texas", 12), ("seen in Paris, France", 13), ("seen in Paris", None)],
)
def test_places_lie_in_others(text: str, id: int | None) -> None:
    found = {one.name: one for one in Reader(Gazetteer(PLACES)).read(text).places}
    assert found["Paris"].id == id
    assert set(found["Paris"].candidates) == {12, 13}
