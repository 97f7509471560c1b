# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_rows import SHOWN_FIRST, RecordRows
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def lines(number: int) -> list[tuple[RecordLine, str]]:
    kind = RecordKind.PERSON
    return [
        (RecordLine(RecordRef(kind, n), f"Name {n}", photos=n), f"Office {n}")
        for n in range(number)
    ]


def test_rows_speak_open_and_step(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    rows = RecordRows(theme, wording, removable="Remove")
    qtbot.addWidget(rows)
    rows.show_lines(lines(3))
    rows.show()
    rows.activateWindow()
    qtbot.waitUntil(rows.isActiveWindow)
    rows.grab()
    first, second, _ = rows._rows
    assert second.accessibleName() == "Name 1, Office 1, 1 photo"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    for key, signal in (
        (Qt.Key.Key_Return, rows.opened),
        (Qt.Key.Key_Delete, rows.removed),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.keyClick(second, key)
        assert told.args == [second.line.ref]
    with qtbot.waitSignal(rows.opened):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)


def test_many_rows_wait_for_a_click(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    rows = RecordRows(theme, wording, below=True)
    qtbot.addWidget(rows)
    rows.show_lines(lines(30))
    assert len(rows._rows) == SHOWN_FIRST
    assert rows._more.text() == "Show all 30"
    rows._more.click()
    assert len(rows._rows) == 30
    rows.grab()
