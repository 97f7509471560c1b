# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.new_record_dialog import NewRecordDialog
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def test_a_record_needs_a_name(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = NewRecordDialog(theme, wording, RecordKind.PLACE)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "New place"
    assert not dialog.create.isEnabled()
    dialog.name.setText(" Huế ")
    dialog.language.setCurrentIndex(dialog.language.findData("vi"))
    with qtbot.waitSignal(dialog.creation_wanted) as told:
        dialog.create.click()
    assert told.args == [RecordKind.PLACE, "Huế", "vi"]


def test_what_is_there_can_be_opened(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = NewRecordDialog(theme, wording, RecordKind.PLACE)
    qtbot.addWidget(dialog)
    dialog.name.setText("Hue")
    ref = RecordRef(RecordKind.PLACE, 1)
    dialog.show_known("Huế", [RecordLine(ref, "Huế")])
    assert not dialog._rows._rows
    dialog.show_known("Hue", [RecordLine(ref, "Huế")])
    with qtbot.waitSignal(dialog.opened) as told:
        dialog._rows.opened.emit(ref)
    assert told.args == [ref]
