# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.people_model import (
    CARD_ROLE,
    CARDS_KEPT,
    PeopleModel,
    life_in_years,
)
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people_cards import PeopleList, PersonCard
from photo_archive.wording import Wording


def card(number: int, name: str = "Tô Lâm", **more: object) -> PersonCard:
    made = PersonCard(RecordRef(RecordKind.PERSON, number), name, "TL", photos=7)
    return replace(made, **more)


@pytest.fixture
def model(qapp: QApplication, wording: Wording) -> PeopleModel:
    made = PeopleModel(wording)
    made.set_people(PeopleList(array("L", (5, 3, 9)), ((0, "A"), (2, "Đ"))))
    return made


def test_cards_are_asked_for_once_as_they_come_in_sight(model: PeopleModel) -> None:
    asked: list[list[int]] = []
    model.cards_wanted.connect(asked.append)
    model.want(range(2))
    model.want(range(2))
    assert asked == [[5, 3]]
    assert model.data(model.index(0)) is None
    model.set_cards([card(5), card(3)])
    model.want(range(2))
    model.want(range(1, 3))
    assert asked == [[5, 3], [9]]
    assert model.card_at(0) == card(5)
    assert model.data(model.index(0), CARD_ROLE) == card(5)


def test_after_a_change_cards_stand_until_they_are_read_again(model: PeopleModel) -> None:
    asked: list[list[int]] = []
    model.set_cards([card(5), card(3)])
    model.cards_wanted.connect(asked.append)
    model.renew()
    assert model.card_at(0) == card(5)
    model.want(range(2))
    model.set_cards([card(5, "Other")])
    assert model.card_at(0) == card(5, "Other")
    model.want(range(1))
    assert asked == [[5, 3]]


def test_who_stands_where(model: PeopleModel) -> None:
    assert model.rowCount() == 3
    assert [model.row_of(one) for one in (9, 1, None)] == [2, -1, -1]
    assert [model.person_at(one) for one in (-1, 0, 3)] == [None, 5, None]
    assert [model.heading_at(one) for one in range(3)] == ["A", "A", "Đ"]


def test_a_card_is_spoken_whole(model: PeopleModel) -> None:
    model.set_cards([card(5, role="General Secretary", birth="1957-07-10")])
    index = model.index(0)
    assert model.data(index) == "Tô Lâm"
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tô Lâm, General Secretary, * 1957, 7 photos"
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) is None


def test_cards_kept_have_a_limit(qapp: QApplication, wording: Wording) -> None:
    model = PeopleModel(wording)
    number = CARDS_KEPT + 10
    model.set_people(PeopleList(array("L", range(number))))
    model.set_cards([card(one) for one in range(number)])
    assert model.card_of(0) is None
    assert model.card_of(number - 1) is not None
    assert model.heading_at(3) == ""


@pytest.mark.parametrize(
    ("birth", "death", "years"),
    [
        ("1922-11-23", "2008-06-11", "1922–2008"),
        ("1957-07-10", "", "* 1957"),
        ("", "1954~", "† 1954?"),
        ("1890/1892", "", "* 1890"),
        ("[1890,1892]", "", "* 1890"),
        ("-0300", "-0250-05", "-0300–-0250"),
        ("", "", ""),
    ],
)
def test_the_years_of_a_life(birth: str, death: str, years: str) -> None:
    assert life_in_years(card(1, birth=birth, death=death)) == years
