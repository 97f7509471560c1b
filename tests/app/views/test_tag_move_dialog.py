# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.tag_move_dialog import TagMoveDialog
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

EVENTS, TALKS = RecordRef(RecordKind.TAG, 1), RecordRef(RecordKind.TAG, 2)


def test_the_top_or_another_tag_is_chosen(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    lines = (RecordLine(EVENTS, "Sự kiện", "", 3), RecordLine(TALKS, "Talks", "", 2, parents=(1,)))
    dialog = TagMoveDialog(theme, wording, "Press", lines)
    qtbot.addWidget(dialog)
    texts = [dialog.list.topLevelItem(at).text(0) for at in range(3)]
    assert texts == ["Top of the tree", "Sự kiện", "Talks  ·  Sự kiện"]
    chosen: list[object] = []
    dialog.chosen.connect(chosen.append)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    dialog.agree.click()
    dialog.edit.setText("tal")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    dialog.edit.setText("")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Up)
    dialog.agree.click()
    assert chosen == [EVENTS, TALKS, None]
    dialog.edit.setText("nothing")
    assert not dialog.agree.isEnabled()
