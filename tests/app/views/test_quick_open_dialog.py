# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.quick_rows import QuickRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.quick_open_dialog import QuickOpenDialog
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.quick_items import QuickItem, QuickKind
from photo_archive.wording import Wording

KIET = QuickItem(QuickKind.PERSON, "person:1", "Kiệt", ref=RecordRef(RecordKind.PERSON, 1))
ROWS = [
    QuickRow(None, "Off", enabled=False),
    QuickRow(KIET, "Kiệt", kind="Person"),
    QuickRow(None, "Off too", enabled=False),
    QuickRow(None, "Search photos"),
]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording) -> QuickOpenDialog:
    made = QuickOpenDialog(theme, wording)
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_the_answer_to_what_stands_there_is_shown(
    qtbot: QtBot, dialog: QuickOpenDialog
) -> None:
    with qtbot.waitSignal(dialog.typed) as typed:
        qtbot.keyClicks(dialog.edit, "k")
    assert typed.args == ["k"]
    dialog.show_rows("other", ROWS)
    assert dialog.current() is None
    dialog.show_rows("k", ROWS)
    assert dialog.current() == ROWS[1]
    assert dialog.edit.accessibleDescription() == "Kiệt, Person"
    assert not dialog.grab().isNull()


def test_arrows_pass_over_what_cannot_be_done(qtbot: QtBot, dialog: QuickOpenDialog) -> None:
    dialog.show_rows("", ROWS)
    for key, row in (
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_PageDown, 3),
        (Qt.Key.Key_PageUp, 1),
    ):
        qtbot.keyClick(dialog.edit, key)
        assert dialog.current() == ROWS[row]


@pytest.mark.parametrize(
    ("modifier", "photos"),
    [(Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ControlModifier, True)],
)
def test_enter_goes_there(
    qtbot: QtBot, dialog: QuickOpenDialog, modifier: Qt.KeyboardModifier, photos: bool
) -> None:
    dialog.show_rows("", ROWS)
    assert dialog.hint.text()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return, modifier)
    assert chosen.args == [ROWS[1], photos]


def test_a_click_goes_there_and_nothing_does_not(qtbot: QtBot, dialog: QuickOpenDialog) -> None:
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    dialog.show_rows("", ROWS)
    place = dialog.list.visualRect(dialog.list.model().index(3, 0)).center()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [ROWS[3], False]
