# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.map_shape import Clustered, MapShape
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.map_view import MapView
from photo_archive.domain.area import Area
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.mercator import on_map
from photo_archive.services.on_map import Cluster, PlaceOnMap
from photo_archive.wording import Wording

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PARIS, HANOI = on_map(48.86, 2.35), on_map(21.03, 105.85)


def cluster(name: str, point: tuple[float, float], count: int) -> Cluster:
    place = PlaceOnMap(RecordRef(RecordKind.PLACE, 1), name, count, point)
    return Cluster(point, count, (place,))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, wording: Wording) -> MapView:
    made = MapView(theme, wording, MapWords(wording, lambda _, name: name))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitUntil(lambda: made.is_ready)
    made.fit((PARIS, HANOI))
    clusters = (cluster("Paris", PARIS, 7), cluster("Hà Nội", HANOI, 2))
    made.show_clusters(MapShape(clusters, made.scale.size))
    return made


def place_of(view: MapView, point: tuple[float, float]) -> QPoint:
    x, y = view.scale.place(point)
    return QPoint(round(x), round(y))


def test_keys_go_from_disc_to_disc(qtbot: QtBot, view: MapView) -> None:
    taken: list[Clustered] = []
    view.taken.connect(taken.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Key.Key_Right, shift)
    qtbot.keyClick(view, Key.Key_Left, shift)
    assert view.accessibleDescription() == "Paris: 7 photos"
    qtbot.keyClick(view, Key.Key_Right, shift)
    assert view.accessibleDescription() == "Hà Nội: 2 photos"
    qtbot.keyClick(view, Key.Key_Return)
    assert [one.count for one in taken] == [2]
    view.grab()
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.current() is None


def test_tab_goes_through_the_discs_in_sight_and_on(view: MapView) -> None:
    reached: list[Clustered | None] = []
    view.reached.connect(reached.append)
    assert view.focusNextPrevChild(True)
    assert view.focusNextPrevChild(True)
    assert [one.places[0].name for one in reached if one] == ["Paris", "Hà Nội"]
    view.focusNextPrevChild(True)
    assert len(reached) == 2
    assert view.focusNextPrevChild(False)
    assert view.accessibleDescription() == "Paris: 7 photos"


def test_arrow_keys_move_the_map(qtbot: QtBot, view: MapView) -> None:
    view.zoom(3)
    before = view.scale
    qtbot.keyClick(view, Key.Key_Right)
    assert view.scale.left == before.left + 140
    qtbot.keyClick(view, Key.Key_Up)
    assert view.scale.top == before.top - 100
    assert view.current() is None


def test_an_area_is_dragged_with_shift(qtbot: QtBot, view: MapView) -> None:
    shift, before = Qt.KeyboardModifier.ShiftModifier, view.scale
    start = place_of(view, PARIS) - QPoint(30, 40)
    end = start + QPoint(80, 70)
    with qtbot.waitSignal(view.area_chosen) as told:
        qtbot.mousePress(view, LEFT, shift, pos=start)
        qtbot.mouseMove(view, end)
        view.grab()
        qtbot.mouseRelease(view, LEFT, shift, pos=end)
    assert told.args[0].holds(48.86, 2.35)
    assert view.shows(told.args[0])
    assert not view.shows(Area(-80, -170, 80, 170))
    assert not told.args[0].holds(21.03, 105.85)
    assert view.scale == before
    with qtbot.assertNotEmitted(view.area_chosen):
        qtbot.mousePress(view, LEFT, shift, pos=start)
        qtbot.mouseRelease(view, LEFT, shift, pos=start + QPoint(2, 2))


def test_an_area_is_chosen_by_keys_and_given_up(qtbot: QtBot, view: MapView) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(view.choosing_changed):
        qtbot.keyClick(view, Key.Key_A)
    assert "Enter asks" in view.accessibleDescription()
    frame = view.areas.frame
    assert frame is not None
    qtbot.keyClick(view, Key.Key_Right, shift)
    qtbot.keyClick(view, Key.Key_Down)
    view.grab()
    with qtbot.waitSignal(view.area_chosen) as told:
        qtbot.keyClick(view, Key.Key_Return)
    assert told.args[0].east - told.args[0].west > frame.area.east - frame.area.west
    assert told.args[0].north < frame.area.north
    view.show_areas((told.args[0],))
    qtbot.keyClick(view, Key.Key_A)
    with qtbot.assertNotEmitted(view.area_chosen):
        qtbot.keyClick(view, Key.Key_Escape)
    assert not view.areas.is_armed
    with qtbot.waitSignal(view.area_chosen) as told:
        qtbot.keyClick(view, Key.Key_Escape)
    assert told.args == [None]


def test_a_click_takes_a_disc_and_dragging_moves_the_map(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.taken) as told:
        qtbot.mouseClick(view, LEFT, pos=place_of(view, PARIS))
    assert told.args[0].count == 7
    before = view.scale
    with qtbot.assertNotEmitted(view.taken):
        qtbot.mousePress(view, LEFT, pos=QPoint(300, 300))
        qtbot.mouseMove(view, QPoint(260, 310))
        qtbot.mouseRelease(view, LEFT, pos=QPoint(260, 310))
    assert view.scale.left == before.left + 40
    assert view.scale.top == before.top - 10


def test_zoom_asks_for_other_clusters(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.level_changed):
        qtbot.keyClick(view, Key.Key_Plus)
        qtbot.keyClick(view, Key.Key_Plus)
    nearer = view.scale.size
    qtbot.keyClick(view, Key.Key_Home)
    assert view.scale.size < nearer
    view.look_into(cluster("Paris", PARIS, 7))
    assert view.scale.size > nearer


def test_what_was_drawn_is_moved_along_truly(qtbot: QtBot, view: MapView) -> None:
    for steps in ((37, -12), (-90, 40), (700, 0), (3, 3)):
        view._set(view.scale.moved(*steps))
        moved = view.grab().toImage()
        view._ground.forget()
        anew = view.grab().toImage()
        pixels = [(x, y) for x in range(0, 700, 3) for y in range(0, 500, 3)]
        other = [one for one in pixels if moved.pixel(*one) != anew.pixel(*one)]
        assert len(other) < len(pixels) / 200  # dots of broken lines may fall elsewhere
