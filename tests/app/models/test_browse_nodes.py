# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.browse_nodes import (
    SHOWN_FIRST,
    Facet,
    KnownFacets,
    Node,
    NodeKind,
    YearsBeside,
    add_tree,
    with_stances,
    years_asked,
)
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query_terms import Stance, Term, stances
from photo_archive.domain.query_tree import FieldName


def place(number: int, label: str, parents: tuple[int, ...] = ()) -> Facet:
    term = Term(FieldName.PLACE, label)
    return Facet(label, 5, f"place:{label}", RecordRef(RecordKind.PLACE, number), parents, term)


PLACES = (place(1, "Hà Nội"), place(2, "Ha Noi"), place(3, "Paris"))


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ('place:"Hà Nội"', [1]),
        ('place:"Ha Noi"', [2]),
        ('place:"ha noi"', [1]),
        ("place:paris", [3]),
        ("person:paris", []),
    ],
)
def test_the_value_of_a_term(query: str, marked: list[int]) -> None:
    found = with_stances(PLACES, stances(query + " "), FieldName.PLACE, KnownFacets())
    assert [one.ref.id for one in found if one.ref and one.stance is Stance.ASKED] == marked
    assert len(found) == len(PLACES)


def test_a_value_not_counted_is_put_last_under_its_known_name() -> None:
    known = KnownFacets()
    known.note(PLACES)
    found = with_stances((), stances("-place:Paris place:Lyon"), FieldName.PLACE, known)
    assert [(one.label, one.count, one.ref is None) for one in found] == [
        ("Paris", -1, False), ("Lyon", -1, True),
    ]  # fmt: skip


def test_a_root_with_something_set_is_always_shown() -> None:
    values = [place(number, f"Place {number}") for number in range(1, 20)]
    below = place(30, "Below", (19,))
    asked = {Term(FieldName.PLACE, "Below"): Stance.ASKED}
    values = [*with_stances((*values, below), asked, FieldName.PLACE, KnownFacets())]
    section = Node(NodeKind.SECTION, "places")
    hidden = add_tree(section, values, whole=False)
    assert [one.label for one in section.children][-1] == "Place 19"
    assert (len(section.children), hidden) == (SHOWN_FIRST + 1, 12)


@pytest.mark.parametrize(
    ("query", "asked", "left_out"),
    [
        ("date:1993..1995", [1993, 1994, 1995], []),
        ("date:1993-06", [1993], []),
        ("within:1990s", list(range(1990, 2000)), []),
        ("date:1993 -date:1996 -date:1997-06", [1993], [1996]),
        ("date:none", [], []),
        ("date:0001", [], []),
    ],
)
def test_years_of_dates(query: str, asked: list[int], left_out: list[int]) -> None:
    found = years_asked(stances(query + " "))
    assert [year for year, one in found.items() if one is Stance.ASKED] == asked
    assert [year for year, one in found.items() if one is Stance.LEFT_OUT] == left_out


def test_a_date_that_is_open_at_an_end_has_no_end_of_years() -> None:
    assert len(years_asked(stances("date:1975.. "))) < 300
    assert max(years_asked(stances("date:..1975 "))) == 1975


def year(number: int, count: int) -> Facet:
    return Facet(str(number), count, f"date:{number}")


def test_years_beside_those_asked_for_can_be_chosen_as_well() -> None:
    beside = YearsBeside()
    free = (year(1954, 1), year(1993, 5))
    assert beside.of((year(1993, 4),), "kiet", dated=True) == (year(1993, 4),)
    assert beside.of(free, "kiet", dated=False) == free
    assert beside.of((year(1993, 4),), "kiet", dated=True) == (year(1954, 1), year(1993, 4))
    assert beside.of((year(1993, 2),), "paris", dated=True) == (year(1993, 2),)
    assert beside.of((), "kiet", dated=True) == free
