# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Branches dragged below others and to the top, cut and pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views import branch_dragging
from photo_archive.app.views.branch_dragging import BRANCH, BranchDragging
from photo_archive.app.views.dragging import photos_data, row_data
from photo_archive.app.views.record_index import RecordIndex
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

pytestmark = pytest.mark.filterwarnings("ignore:Function.*Event:DeprecationWarning")
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def tag(number: int) -> RecordRef:
    return RecordRef(RecordKind.TAG, number)


LINES = (
    RecordLine(tag(1), "Events", "", 3),
    RecordLine(tag(2), "Talks", "", 2, parents=(1,)),
    RecordLine(tag(3), "Visits", "", 1, parents=(1,)),
    RecordLine(tag(4), "Press", "", 1),
)


@pytest.fixture
def index(qtbot: QtBot, theme: Theme, wording: Wording) -> RecordIndex:
    made = RecordIndex(theme, wording, RecordKind.TAG, "Tags")
    qtbot.addWidget(made)
    made.resize(264, 500)
    made.show_lines(LINES, (), searching=False)
    made.show()
    return made


@pytest.fixture
def dragging(theme: Theme, index: RecordIndex) -> BranchDragging:
    return BranchDragging(theme, index.list, index.model)


def place(index: RecordIndex, number: int, share: float = 0.5) -> QPoint:
    row = index.model.row_of(tag(number))
    rect = index.list.visualRect(index.model.index(row, 0))
    return QPoint(60, rect.top() + round(rect.height() * share))


def mouse(index: RecordIndex, kind: QEvent.Type, point: QPoint) -> None:
    where = QPointF(point)
    QApplication.sendEvent(
        index.list.viewport(), QMouseEvent(kind, where, where, LEFT, LEFT, PLAIN)
    )


def drop(index: RecordIndex, data: QMimeData, point: QPoint) -> bool:
    ways, none = Qt.DropAction.MoveAction, Qt.MouseButton.NoButton
    for event in (
        QDragEnterEvent(point, ways, data, none, PLAIN),
        QDragMoveEvent(point, ways, data, none, PLAIN),
        QDropEvent(QPointF(point), ways, data, none, PLAIN),
    ):
        QApplication.sendEvent(index.list.viewport(), event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("carried", "target", "share", "expected"),
    [
        (2, 4, 0.5, ((tag(2), 1), tag(4))),
        (4, 2, 0.5, ((tag(4), None), tag(2))),
        (2, 4, 0.02, ((tag(2), 1), None)),
        (2, 4, 0.99, ((tag(2), 1), None)),
        (2, 4, 6.0, ((tag(2), 1), None)),
        (2, 1, 0.5, None),
        (2, 2, 0.5, None),
        (4, 1, 0.02, None),
    ],
)
def test_a_branch_is_dropped(
    index: RecordIndex,
    dragging: BranchDragging,
    monkeypatch: pytest.MonkeyPatch,
    carried: int,
    target: int,
    share: float,
    expected: object,
) -> None:
    told: list[object] = []
    dragging.moved.connect(lambda branch, under: told.append((branch, under)))
    monkeypatch.setattr(
        branch_dragging,
        "drag",
        lambda *_: drop(index, row_data(BRANCH), place(index, target, share)),
    )
    start = place(index, carried)
    mouse(index, QEvent.Type.MouseButtonPress, start)
    mouse(index, QEvent.Type.MouseMove, start + QPoint(0, 80))
    assert told == ([] if expected is None else [expected])
    assert dragging.mark.isHidden()


def test_nothing_else_is_taken(index: RecordIndex, dragging: BranchDragging) -> None:
    assert not drop(index, photos_data([1]), place(index, 1))
    assert not drop(index, row_data(BRANCH), place(index, 1))
    dragging.enabled = False
    mouse(index, QEvent.Type.MouseButtonPress, place(index, 1))
    assert dragging._pressed is None


def test_cut_paste_and_menu_by_keys(
    qtbot: QtBot, index: RecordIndex, dragging: BranchDragging
) -> None:
    told: list[object] = []
    dragging.moved.connect(lambda branch, under: told.append((branch, under)))
    dragging.menu_wanted.connect(lambda branch, _: told.append(branch))
    held = Qt.KeyboardModifier.ControlModifier
    index.list.choose(tag(2))
    qtbot.keyClick(index.list, Qt.Key.Key_V, held)
    qtbot.keyClick(index.list, Qt.Key.Key_X, held)
    assert dragging.cut == (tag(2), 1)
    index.list.choose(tag(4))
    qtbot.keyClick(index.list, Qt.Key.Key_V, held)
    qtbot.keyClick(index.list, Qt.Key.Key_Menu)
    assert told == [((tag(2), 1), tag(4)), (tag(4), None)]
    assert dragging.cut is None
