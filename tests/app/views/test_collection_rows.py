# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of albums and saved searches: keys, menus, rows and photos dragged and dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.models.browse_model import BrowseModel
from photo_archive.app.models.browse_nodes import Facet
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views import collection_rows
from photo_archive.app.views.browse_panel import BrowsePanel
from photo_archive.app.views.collection_rows import CollectionRows
from photo_archive.app.views.dragging import photos_data, row_data, row_in
from photo_archive.wording import Wording

pytestmark = pytest.mark.filterwarnings("ignore:Function.*Event:DeprecationWarning")
ALBUMS = tuple(Facet(name, 3, f'album:"{name}"', number=at) for at, name in enumerate("ABC", 1))
SAVED = (Facet("Paris", 2, "paris", number=1),)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, wording: Wording) -> BrowsePanel:
    model = BrowseModel(wording)
    made = BrowsePanel(theme, wording, model)
    qtbot.addWidget(made)
    made.resize(248, 700)
    model.set_collections(ALBUMS, SAVED, can_make=True)
    made.show()
    return made


@pytest.fixture
def rows(panel: BrowsePanel, theme: Theme) -> CollectionRows:
    return CollectionRows(theme, panel)


def place(panel: BrowsePanel, key: str, share: float = 0.5) -> QPoint:
    """A point on a row, so far down in it."""
    rect = panel.visualRect(panel.model().index_of(key))
    return QPoint(60, rect.top() + round(rect.height() * share))


def drop(view: QWidget, data: QMimeData, point: QPoint) -> bool:
    """Drag over a point and drop there; whether it was taken."""
    ways = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(point, ways, data, none, plain),
        QDragMoveEvent(point, ways, data, none, plain),
        QDropEvent(QPointF(point), ways, data, none, plain),
    ):
        QApplication.sendEvent(view, event)
    return event.isAccepted()


def test_rows_are_moved_within_their_section(
    qtbot: QtBot, panel: BrowsePanel, rows: CollectionRows
) -> None:
    told: list[tuple[str, str]] = []
    rows.moved.connect(lambda key, before: told.append((key, before)))
    view = panel.viewport()
    assert drop(view, row_data("albums:3"), place(panel, "albums:1", 0.2))
    assert drop(view, row_data("albums:1"), place(panel, "albums:3", 0.8))
    assert drop(view, row_data("albums:1"), place(panel, "albums:2", 0.8))
    assert told == [("albums:3", "albums:1"), ("albums:1", ""), ("albums:1", "albums:3")]
    drop(view, row_data("albums:1"), place(panel, "saved:1"))
    drop(view, row_data("albums:1"), place(panel, "people"))
    assert len(told) == 3
    assert rows.mark.isHidden()


def test_photos_are_dropped_on_albums(
    qtbot: QtBot, panel: BrowsePanel, rows: CollectionRows
) -> None:
    told: list[tuple[str, list[int]]] = []
    rows.photos_dropped.connect(lambda key, ids: told.append((key, ids)))
    view = panel.viewport()
    for key in ("albums:2", "albums", "saved:1", "people"):
        drop(view, photos_data([7, 9]), place(panel, key))
    assert told == [("albums:2", [7, 9]), ("albums", [7, 9])]
    drop(view, QMimeData(), place(panel, "albums:2"))
    assert len(told) == 2


def test_photos_come_in_by_a_row_that_takes_none(
    qtbot: QtBot, panel: BrowsePanel, rows: CollectionRows
) -> None:
    view, data = panel.viewport(), photos_data([7])
    entering, over = place(panel, "people"), place(panel, "albums:2")
    ways = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    came = QDragEnterEvent(entering, ways, data, none, plain)
    QApplication.sendEvent(view, came)
    assert came.isAccepted()  # or the platform tells nothing of where it goes from there
    assert rows.mark.isHidden()
    moved = QDragMoveEvent(over, ways, data, none, plain)
    QApplication.sendEvent(view, moved)
    assert moved.isAccepted()
    assert not rows.mark.isHidden()
    QApplication.sendEvent(view, QDropEvent(QPointF(over), ways, data, none, plain))
    strange = QMimeData()
    other = QDragEnterEvent(over, ways, strange, none, plain)
    QApplication.sendEvent(view, other)
    assert not other.isAccepted()


def test_keys(qtbot: QtBot, panel: BrowsePanel, rows: CollectionRows) -> None:
    told: list[object] = []
    rows.edit_wanted.connect(lambda key: told.append(("edit", key)))
    rows.remove_wanted.connect(lambda key: told.append(("remove", key)))
    rows.step_wanted.connect(lambda key, step: told.append((key, step)))
    rows.menu_wanted.connect(lambda key, _: told.append(("menu", key)))
    panel.collection_chosen.connect(lambda key: told.append(("show", key)))
    panel.setCurrentIndex(panel.model().index_of("saved:1"))
    keys = Qt.Key
    for key in (keys.Key_F2, keys.Key_Delete, keys.Key_Menu, keys.Key_Return):
        qtbot.keyClick(panel, key)
    panel.setCurrentIndex(panel.model().index_of("albums:2"))
    qtbot.keyClick(panel, keys.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(panel, keys.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told == [
        ("edit", "saved:1"),
        ("remove", "saved:1"),
        ("menu", "saved:1"),
        ("show", "saved:1"),
        ("albums:2", 1),
        ("albums:2", -1),
    ]
    panel.setCurrentIndex(panel.model().index_of("albums"))
    qtbot.keyClick(panel, keys.Key_F2)
    assert len(told) == 6


def test_a_row_is_picked_up(
    qtbot: QtBot, panel: BrowsePanel, rows: CollectionRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[str] = []
    monkeypatch.setattr(
        collection_rows, "drag", lambda _, data, picture: carried.append(row_in(data))
    )
    start = place(panel, "albums:1")
    qtbot.mousePress(panel.viewport(), LEFT, pos=start)
    qtbot.mouseMove(panel.viewport(), start + QPoint(0, 60))
    if not carried:  # where the platform moves no pointer
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent

        there = QPointF(start + QPoint(0, 60))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, there, there, LEFT, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(panel.viewport(), moved)
    assert carried == ["albums:1"]
