# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_choice import RecordChoice
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

Key = Qt.Key
PARIS, HANOI = RecordRef(RecordKind.PLACE, 1), RecordRef(RecordKind.PLACE, 2)


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> RecordChoice:
    field = RecordChoice(theme, wording, RecordKind.PLACE, "Lies in")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.show_record(PARIS, "Paris")
    field.add.setFocus()
    return field


def test_another_record_is_picked(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = filled(qtbot, theme, wording)
    field.add.selectAll()
    qtbot.keyClicks(field.add, "Ha")
    field.add.show_suggestions("Ha", [Suggestion("Hà Nội", ref=HANOI)])
    with qtbot.waitSignal(field.picked) as told:
        qtbot.keyClick(field.add, Key.Key_Return)
    assert told.args == [HANOI]


def test_a_record_made_here_is_shown_at_once(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = filled(qtbot, theme, wording)
    field.add.creation_wanted.connect(lambda _, name: field.show_record(HANOI, name))
    field.add.selectAll()
    qtbot.keyClicks(field.add, "Hue")
    field.add.show_suggestions("Hue", [Suggestion("Create the place “Hue”", creates="place")])
    qtbot.keyClick(field.add, Key.Key_Return)
    assert field.add.hasFocus()
    assert field.add.text() == "Hue"


def test_emptied_it_holds_none(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = filled(qtbot, theme, wording)
    field.add.selectAll()
    qtbot.keyClick(field.add, Key.Key_Delete)
    with qtbot.waitSignal(field.picked) as told:
        qtbot.keyClick(field.add, Key.Key_Return)
    assert told.args == [None]


def test_escape_brings_the_name_back(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = filled(qtbot, theme, wording)
    field.add.selectAll()
    qtbot.keyClicks(field.add, "xyz")
    qtbot.keyClick(field.add, Key.Key_Escape)
    assert field.add.text() == "Paris"
    qtbot.keyClick(field.add, Key.Key_Escape)
    assert field.add.text() == "Paris"


def test_control_and_a_click_open_the_page(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = filled(qtbot, theme, wording)
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(field.opened) as told:
        qtbot.mouseClick(field.add, left, control)
    assert told.args == [PARIS]
    field.set_writable(False)
    assert field.add.isReadOnly()
