# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.browse_model import SHOWN_FIRST, BrowseModel, BrowseRole, NodeKind
from photo_archive.domain.ids import RecordKind, RecordRef
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
    assert len(rows(model, "people")) == SHOWN_FIRST + 1
    assert rows(model, "people")[-1] == "3 more…"
    model.show_all("people")
    assert len(rows(model, "people")) == 10


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
    assert rows(model, "people") == ["Person 0", "Person 1", "Person 2"]
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
