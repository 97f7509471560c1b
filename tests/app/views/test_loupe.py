# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.loupe import Loupe, regions_of
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording


@pytest.fixture
def loupe(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails, model: PhotoModel
) -> Loupe:
    made = Loupe(theme, wording, thumbnails, model)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_a_photo_is_shown_with_its_sides(qtbot: QtBot, loupe: Loupe, photo: Photo) -> None:
    with qtbot.waitSignal(loupe.picture.arrived):
        loupe.show_photo(photo, 147, 213)
    assert loupe._place.text() == "148 of 213"
    assert loupe._sides is not None
    with qtbot.waitSignal(loupe.picture.arrived) as arrived:
        loupe._sides.button("1").click()
    assert arrived.args[0].path.name == "verso.png"
    assert loupe.view._regions == []


def test_people_are_marked_until_switched_off(qtbot: QtBot, loupe: Loupe, photo: Photo) -> None:
    loupe.show_photo(photo, 0, 1)
    assert [one.shown.name for one in loupe.view._regions] == ["Võ Văn Kiệt"]
    with qtbot.waitSignal(loupe.regions_switched):
        loupe.regions.click()
    loupe.show_regions(False)
    assert loupe.view._regions == []
    loupe.picture.stop()


def test_numbers_are_those_of_the_list_of_people(photo: Photo) -> None:
    assert [(one.number, one.name) for one in regions_of(photo, photo.files[0])] == [
        (1, "Võ Văn Kiệt")
    ]


def test_a_photo_without_a_file_does_no_harm(qtbot: QtBot, loupe: Loupe, photo: Photo) -> None:
    loupe.show_photo(replace(photo, id=PhotoId(9), files=()), 0, 1)
    loupe.show_photo(None, -1, 0)
    assert loupe._reference.text() == ""
    missing = replace(photo, files=(replace(photo.files[0], missing=True),))
    loupe.show_photo(missing, 0, 1)
    assert not loupe.picture.busy


def test_zoom_is_chosen_and_shown(qtbot: QtBot, loupe: Loupe, photo: Photo) -> None:
    with qtbot.waitSignal(loupe.picture.arrived):
        loupe.show_photo(photo, 0, 1)
    loupe.zoom.setCurrentIndex(loupe.zoom.findData(200))
    loupe.zoom.activated.emit(loupe.zoom.currentIndex())
    assert loupe.view.zoom() == 2.0
    assert loupe.zoom.itemText(0) == "200 %"


def test_a_marked_person_has_the_role_of_the_day(photo: Photo) -> None:
    held = regions_of(photo, photo.files[0], {1: "Prime Minister of Việt Nam"})
    assert [one.role for one in held] == ["Prime Minister of Việt Nam"]
    assert [one.role for one in regions_of(photo, photo.files[0])] == ["Prime Minister"]
