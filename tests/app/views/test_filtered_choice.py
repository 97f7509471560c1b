# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.filtered_choice import FilteredChoice
from photo_archive.wording import Wording


class Numbers(FilteredChoice):
    taken = ""

    def fill(self, text: str) -> None:
        for one in ("one", "two", "three"):
            if text in one:
                self.list.addTopLevelItem(QTreeWidgetItem([one]))

    def take(self, item: QTreeWidgetItem) -> None:
        self.taken = item.text(0)


def test_letters_narrow_arrows_choose_and_enter_takes(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = Numbers(theme, wording, "Number", "Take", None)
    qtbot.addWidget(dialog)
    dialog.show_lines("")
    assert dialog.list.topLevelItemCount() == 3
    qtbot.keyClicks(dialog.edit, "x")
    assert not dialog.agree.isEnabled()
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert not dialog.taken
    dialog.edit.setText("t")
    assert dialog.list.currentItem().text(0) == "two"
    for _ in range(2):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.taken == "three"
