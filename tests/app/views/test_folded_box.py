# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.folded_box import FoldedBox


def test_a_text_is_opened_and_folded(qtbot: QtBot, theme: Theme) -> None:
    box = FoldedBox(theme, "lock", "Title")
    qtbot.addWidget(box)
    box.show_text("", "")
    assert box.isHidden()
    box.show_text("All of it", "detail")
    box.show()
    assert box._text.isHidden()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box._text.isVisible()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert box._text.isHidden()
    assert box.accessibleDescription() == "All of it"
