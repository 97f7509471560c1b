# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_picker import RecordPicker
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


def test_it_looks_at_once_and_again_for_another_kind(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    picker = RecordPicker(theme, wording)
    qtbot.addWidget(picker)
    picker.show()
    picker.activateWindow()
    asked: list[tuple[object, str]] = []
    picker.records_wanted.connect(lambda kind, text: asked.append((kind, text)))
    picker.begin(RecordKind.EVENT, "official visit")
    picker.kind.setCurrentIndex(1)
    assert asked == [(RecordKind.EVENT, "official visit"), (RecordKind.PLACE, "official visit")]
    qtbot.waitUntil(picker.field.hasFocus)
    picker.show_suggestions("official visit", [Suggestion("Create", creates="place")])
    with qtbot.waitSignal(picker.creation_wanted) as told:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [RecordKind.PLACE, "official visit"]
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
