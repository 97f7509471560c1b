# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.stack_dialog import StackDialog
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording

GROUPS = [(PhotoId(1), PhotoId(2)), (PhotoId(3), PhotoId(4), PhotoId(5))]


def test_only_what_is_ticked_is_stacked(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    holder = QObject()
    dialog = StackDialog(theme, wording, Thumbnails(lambda _: None, holder), GROUPS)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    assert [dialog.list.item(at).text() for at in range(2)] == ["2 photos", "3 photos"]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.stack_wanted) as told:
        dialog.stack.click()
    assert told.args == [[GROUPS[1]]]
    none = StackDialog(theme, wording, Thumbnails(lambda _: None, holder), [])
    qtbot.addWidget(none)
    assert none.stack.isHidden()
    assert none.cancel.text() == "Close"
