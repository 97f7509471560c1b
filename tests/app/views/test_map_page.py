# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.map_shape import MapShape
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.map_page import MapPage
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.on_map import Cluster, PlaceOnMap
from photo_archive.wording import Wording


def place(name: str, count: int, point: tuple[float, float] | None = None) -> PlaceOnMap:
    return PlaceOnMap(RecordRef(RecordKind.PLACE, count), name, count, point)


def test_places_stand_beside_the_map(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    page = MapPage(theme, wording, MapWords(wording, lambda _, name: name))
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    paris, hue = place("Paris", 7, (0.5, 0.3)), place("Huế", 9, (0.8, 0.45))
    page.show_places((paris, hue), (place("Tây Hồ", 1),), "3 photos are not on the map")
    here, missing = page.here.table.model(), page.missing.table.model()
    assert [here.index(row, 0).data() for row in range(2)] == ["Huế", "Paris"]
    assert missing.index(0, 0).data() == "Tây Hồ"
    shape = MapShape((Cluster((0.5, 0.3), 7, (paris,)),), page.view.scale.size)
    page.view.show_clusters(shape)
    qtbot.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.here.title.text() == "Paris"
    assert page.here.table.model().rowCount() == 1
    page.missing.table.selectRow(0)
    with qtbot.waitSignal(page.place_wanted) as told:
        qtbot.keyClick(page.missing.table, Qt.Key.Key_Return)
    assert told.args[0].name == "Tây Hồ"
    page.choose.click()
    assert page.view.areas.is_armed
    assert page._hint.isVisible()
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.choose.isChecked()
    assert not page._hint.isVisible()
    page.resize(420, 600)
    assert page._splitter.orientation() is Qt.Orientation.Vertical
    page.show_places((), (), "")
    assert page.missing.isHidden()
