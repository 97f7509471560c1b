# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People on a page without an archive: some with portraits, some without."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.people_gallery import PeopleGallery
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.domain.people_cards import PeopleList, PersonCard, Portrait
from photo_archive.wording import Wording

PEOPLE = 5_000


def card(person: int) -> PersonCard:
    face = Portrait(PhotoId(person), "aa", Region(0, 0, 1, 1)) if person % 2 else None
    return PersonCard(
        RecordRef(RecordKind.PERSON, person), f"Person {person}", "P", photos=1, portrait=face
    )


class Reader:
    """Whose portraits were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, person: int) -> bytes | None:
        self.asked.append(person)
        return None


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def gallery(qtbot: QtBot, theme: Theme, wording: Wording, reader: Reader) -> PeopleGallery:
    model = PeopleModel(wording)
    portraits = Thumbnails(reader)
    model.cards_wanted.connect(lambda people: model.set_cards([card(one) for one in people]))
    made = PeopleGallery(theme, wording, portraits, model)
    model.setParent(made)
    portraits.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: portraits.stop())
    model.set_people(PeopleList(array("L", range(PEOPLE)), ((0, "A"), (2_000, "B"))))
    made.resize(900, 600)
    made.show()
    made.choose(0)
    qtbot.waitUntil(lambda: made.current_ref() is not None)
    return made


def test_only_those_near_are_asked_for(
    qtbot: QtBot, gallery: PeopleGallery, reader: Reader
) -> None:
    qtbot.waitUntil(lambda: 1 in reader.asked)
    gallery.verticalScrollBar().setValue(gallery.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: PEOPLE - 1 in reader.asked)
    assert all(one % 2 for one in reader.asked)
    assert not any(300 < one < PEOPLE - 300 for one in reader.asked)


def test_keys_go_along_and_lead_out(qtbot: QtBot, gallery: PeopleGallery) -> None:
    opened: list[int] = []
    photos: list[int] = []
    typed: list[str] = []
    gallery.opened.connect(lambda ref: opened.append(ref.id))
    gallery.photos_wanted.connect(lambda ref: photos.append(ref.id))
    gallery.typed.connect(typed.append)
    qtbot.keyClick(gallery, Qt.Key.Key_Right)
    qtbot.keyClick(gallery, Qt.Key.Key_Return)
    qtbot.keyClick(gallery, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(gallery, Qt.Key.Key_V)
    assert (opened, photos, typed) == ([1], [1], ["v"])
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    assert gallery.currentIndex().row() == PEOPLE - 1
    qtbot.keyClick(gallery, Qt.Key.Key_PageUp)
    qtbot.keyClick(gallery, Qt.Key.Key_Up)
    assert gallery.currentIndex().row() < PEOPLE - 1
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    assert gallery.currentIndex().row() == 0
    assert gallery.verticalScrollBar().value() == 0


def test_a_double_click_opens(qtbot: QtBot, gallery: PeopleGallery) -> None:
    opened: list[int] = []
    gallery.opened.connect(lambda ref: opened.append(ref.id))
    index = gallery.model().index(2, 0)
    at = gallery.visualRect(index).center()
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert gallery.currentIndex().row() == 2
    qtbot.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [2]
    qtbot.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert opened == [2]
