# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_index import RecordIndex
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

Key = Qt.Key


def ref(number: int) -> RecordRef:
    return RecordRef(RecordKind.PLACE, number)


LINES = (
    RecordLine(ref(1), "France", photos=3),
    RecordLine(ref(2), "Paris", parents=(1,)),
    RecordLine(ref(3), "Việt Nam"),
)


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> RecordIndex:
    index = RecordIndex(theme, wording, RecordKind.PLACE, "Search places")
    qtbot.addWidget(index)
    index.resize(260, 400)
    index.show_lines(LINES, (), searching=False)
    index.show()
    index.activateWindow()
    qtbot.waitUntil(index.isActiveWindow)
    index.grab()
    return index


def test_keys_go_along_open_and_close(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    index = filled(qtbot, theme, wording)
    reached: list[RecordRef] = []
    index.reached.connect(reached.append)
    index.list.setFocus()
    index.list.choose(ref(2))
    assert not reached
    qtbot.keyClick(index.list, Key.Key_Down)
    assert reached == [ref(3)]
    qtbot.keyClick(index.list, Key.Key_Up)
    qtbot.keyClick(index.list, Key.Key_Left)
    assert reached[-1] == ref(1)
    qtbot.keyClick(index.list, Key.Key_Left)
    assert index.model.rowCount() == 2
    qtbot.keyClick(index.list, Key.Key_Right)
    assert index.model.rowCount() == 3
    with qtbot.waitSignal(index.opened) as told:
        qtbot.keyClick(index.list, Key.Key_Return)
    assert told.args == [ref(1)]


def test_down_leads_from_the_field_into_the_list(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    index = filled(qtbot, theme, wording)
    index.edit.setFocus()
    with qtbot.waitSignal(index.text_changed):
        qtbot.keyClicks(index.edit, "p")
    qtbot.keyClick(index.edit, Key.Key_Escape)
    assert index.edit.text() == ""
    with qtbot.waitSignal(index.reached) as told:
        qtbot.keyClick(index.edit, Key.Key_Down)
    assert told.args == [ref(1)]
    assert index.list.hasFocus()


def test_a_click_shows_and_the_arrow_opens(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    index = filled(qtbot, theme, wording)
    view = index.list.viewport()
    place = index.list.visualRect(index.model.index(2, 0)).center()
    with qtbot.waitSignal(index.reached) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [ref(3)]
    arrow = index.list.visualRect(index.model.index(0, 0)).center()
    arrow.setX(theme.px(6))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=arrow)
    assert index.model.rowCount() == 2


def test_nothing_is_said_in_words(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    index = filled(qtbot, theme, wording)
    index.show_lines((), (), searching=True)
    assert index._nothing.text() == "No name begins so."
    index.show_order("western")
    assert index._order.text() == "Western order"


def test_typing_in_the_list_looks_for_a_name(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    index = filled(qtbot, theme, wording)
    index.edit.setText("before")
    index.list.setFocus()
    with qtbot.waitSignal(index.text_changed) as told:
        qtbot.keyClick(index.list, "p")
    assert told.args == ["p"]
    qtbot.waitUntil(index.edit.hasFocus)
    qtbot.keyClicks(index.edit, "ar")
    assert index.edit.text() == "par"
    index.list.setFocus()
    with qtbot.assertNotEmitted(index.text_changed):
        qtbot.keyClick(index.list, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
