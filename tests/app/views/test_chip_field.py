# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chip_field import ChipField
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PARIS = RecordRef(RecordKind.PLACE, 3)


def test_records_are_opened_removed_and_added(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = ChipField(theme, wording, RecordKind.PLACE, "Place", "Add a place", "Ctrl L")
    qtbot.addWidget(field)
    field.show()
    field.show_records([(PARIS, "Paris")])
    chip = next(iter(field._chips))
    with qtbot.waitSignal(field.opened) as opened:
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.removed) as removed:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert opened.args == removed.args == [PARIS]
    field.begin_adding()
    assert field.add.isVisible()
    qtbot.keyClick(field.add, Qt.Key.Key_Escape)
    assert not field.add.isVisible()
    assert field.window().focusWidget() is field._more
    field.show_records([(PARIS, "Paris")], removable=False)
    kept = next(iter(field._chips))
    with qtbot.assertNotEmitted(field.removed):
        qtbot.keyClick(kept, Qt.Key.Key_Delete)


def test_control_leads_to_the_page(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = ChipField(theme, wording, RecordKind.PLACE, "Place", "Add a place", "")
    qtbot.addWidget(field)
    field.show()
    field.show_records([(PARIS, "Paris")])
    chip = next(iter(field._chips))
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(field.page_wanted) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Return, control)
    assert told.args == [PARIS]
    with qtbot.waitSignal(field.page_wanted), qtbot.assertNotEmitted(field.opened):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, control)
