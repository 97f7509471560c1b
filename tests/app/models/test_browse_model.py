# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.browse_model import BrowseModel, BrowseRole
from photo_archive.app.models.browse_nodes import SHOWN_FIRST, NodeKind
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query_terms import Stance, Term, stances
from photo_archive.domain.query_tree import FieldName
from photo_archive.wording import Wording


@dataclass
class Counted:
    ref: RecordRef
    label: str
    count: int
    parents: tuple[int, ...] = ()


@dataclass
class Valued:
    value: str
    count: int


@dataclass
class OfYear:
    year: int
    count: int


@dataclass
class Counts:
    people: tuple[Counted, ...] = ()
    places: tuple[Counted, ...] = ()
    events: tuple[Counted, ...] = ()
    organisations: tuple[Counted, ...] = ()
    tags: tuple[Counted, ...] = ()
    photographers: tuple[Valued, ...] = ()
    status: tuple[Valued, ...] = ()
    years: tuple[OfYear, ...] = field(default=())


def people(number: int) -> tuple[Counted, ...]:
    return tuple(
        Counted(RecordRef(RecordKind.PERSON, one), f"Person {one}", 100 - one)
        for one in range(number)
    )


PLACES = (
    Counted(RecordRef(RecordKind.PLACE, 1), "France", 20),
    Counted(RecordRef(RecordKind.PLACE, 2), "Paris", 12, (1,)),
)


@pytest.fixture
def model(qapp: QApplication, wording: Wording) -> BrowseModel:
    return BrowseModel(wording)


def rows(model: BrowseModel, key: str) -> list[str]:
    section = model.index_of(key)
    return [model.index(row, 0, section).data() for row in range(model.rowCount(section))]


def test_it_is_a_sound_model(model: BrowseModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_facets(Counts(people=people(9), places=PLACES, years=(OfYear(1993, 2),)))
    model.show_all("people")
    assert tester.model() is model


def test_the_first_are_shown_and_the_rest_on_demand(model: BrowseModel) -> None:
    model.set_facets(Counts(people=people(9)))
    assert rows(model, "people")[SHOWN_FIRST:] == ["3 more…", "Portraits"]
    model.show_all("people")
    assert rows(model, "people")[9:] == ["Fewer", "Portraits"]


def test_other_ways_to_look_stand_last_and_are_commands(model: BrowseModel) -> None:
    assert rows(model, "people") == []
    model.set_facets(Counts(people=people(1), years=(OfYear(1993, 2),)))
    pages = [
        model.index(1, 0, model.index_of(key)).data(BrowseRole.NODE).page
        for key in ("people", "years")
    ]
    assert pages == ["portraits", "calendar"]


def test_places_stand_under_what_they_lie_in(model: BrowseModel) -> None:
    model.set_facets(Counts(places=PLACES))
    assert rows(model, "places") == ["France"]
    france = model.index(0, 0, model.index_of("places"))
    assert model.index(0, 0, france).data() == "Paris"
    assert model.parent(model.index(0, 0, france)) == france


def test_a_value_carries_the_term_that_finds_it(model: BrowseModel) -> None:
    model.set_facets(Counts(places=PLACES, status=(Valued("drafted", 3),)))
    node = model.node(model.index(0, 0, model.index_of("places")))
    assert node.query == 'place:"France"'
    status = model.node(model.index(0, 0, model.index_of("status")))
    assert (status.label, status.query) == ("Drafted", "status:drafted")


def test_a_section_that_empties_keeps_its_place(model: BrowseModel) -> None:
    model.set_facets(Counts(people=people(3)))
    model.set_facets(Counts())
    assert rows(model, "people") == ["Person 0", "Person 1", "Person 2", "Portraits"]
    spoken = model.index(0, 0, model.index_of("people")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Person 0, 0 photos"


def test_years_without_photos_are_in_the_histogram(model: BrowseModel) -> None:
    model.set_facets(Counts(years=(OfYear(1993, 2), OfYear(1996, 4))))
    node = model.index(0, 0, model.index_of("years")).data(BrowseRole.NODE)
    assert node.kind is NodeKind.HISTOGRAM
    assert [(one.year, one.count) for one in node.years] == [
        (1993, 2), (1994, 0), (1995, 0), (1996, 4),
    ]  # fmt: skip


def test_nothing_is_found_for_an_unknown_key(model: BrowseModel) -> None:
    assert model.index_of("nowhere") == QModelIndex()


def test_records_are_called_as_in_the_users_language(wording: Wording) -> None:
    model = BrowseModel(wording, name_of=lambda ref, name: {"France": "Pháp"}.get(name, name))
    model.set_facets(Counts(places=PLACES))
    node = model.node(model.index(0, 0, model.index_of("places")))
    assert (node.label, node.query) == ("Pháp", 'place:"France"')


def test_what_a_query_has_is_shown_with_its_value(model: BrowseModel) -> None:
    model.set_facets(Counts(people=people(9), places=PLACES, years=(OfYear(1993, 2),)))
    model.set_asked(stances('person:"Person 8" -place:Paris -date:1993 tag:"Xứ sở"'))
    last = model.node(model.index_of("people:person:8"))
    assert (last.stance, last.count) == (Stance.ASKED, 92)
    paris = model.node(model.index_of("places:place:2"))
    assert (paris.stance, paris.count) == (Stance.LEFT_OUT, -1)
    assert model.node(model.index_of("places:place:1")).is_set
    assert model.node(model.index_of("years:all")).years[0].stance is Stance.LEFT_OUT
    assert rows(model, "tags") == ["Xứ sở"]
    spoken = model.index_of("people:person:8").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Person 8, 92 photos, asked for"
    spoken = model.index_of("places:place:2").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Paris, left out"
    model.set_asked({})
    assert rows(model, "tags") == []


def test_a_value_left_out_keeps_its_name_and_place(wording: Wording) -> None:
    model = BrowseModel(wording, name_of=lambda ref, name: {"Paris": "Ba Lê"}.get(name, name))
    model.set_facets(Counts(places=PLACES))
    model.set_asked({Term(FieldName.PLACE, "Paris"): Stance.LEFT_OUT})
    model.set_facets(Counts(places=PLACES[:1]))
    paris = model.node(model.index_of("places:place:2"))
    assert (paris.label, paris.stance) == ("Ba Lê", Stance.LEFT_OUT)
    assert paris.parent is not None
    assert paris.parent.label == "France"


def test_a_name_typed_bare_is_the_value_of_that_spelling(model: BrowseModel) -> None:
    tagged = Counts(tags=(Counted(RecordRef(RecordKind.TAG, 1), "Lễ đón", 3),))
    model.set_facets(tagged)
    model.set_asked(stances('-tag:"le don"'))
    node = model.node(model.index_of("tags:tag:1"))
    assert (node.stance, node.term) == (Stance.LEFT_OUT, Term(FieldName.TAG, "le don"))
    assert rows(model, "tags") == ["Lễ đón"]


def test_dates_of_a_query_stand_below_the_years(model: BrowseModel) -> None:
    model.set_facets(Counts(years=(OfYear(1993, 2), OfYear(1996, 4))))
    model.set_asked(stances("date:1993..1994 -date:1996-06 within:1993 date:none"))
    dates = ["1993–1994", "Jun 1996", "within 1993", "undated"]
    assert rows(model, "years")[1:] == [*dates, "Calendar"]
    years = model.node(model.index_of("years:all")).years
    assert [one.stance for one in years] == [
        Stance.ASKED, Stance.ASKED, Stance.OFF, Stance.OFF,
    ]  # fmt: skip


def test_events_stand_under_what_they_are_part_of(model: BrowseModel) -> None:
    visit = Counted(RecordRef(RecordKind.EVENT, 1), "Visit", 9)
    talks = Counted(RecordRef(RecordKind.EVENT, 2), "Talks", 4, (1,))
    model.set_facets(Counts(events=(visit, talks)))
    assert rows(model, "events") == ["Visit"]
    assert rows(model, "events:event:1") == ["Talks"]


def test_more_values_than_are_counted_are_said_to_be_more(model: BrowseModel) -> None:
    model.set_facets(Counts(people=people(200)))
    section = model.node(model.index_of("people"))
    assert (section.count, section.query) == (-1, "199+")
