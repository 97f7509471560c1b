# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record panel when no photo is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import icon_label, label, panel, row
from photo_archive.wording import Wording


class NoPhoto(QFrame):
    """Says that nothing is selected."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        head = panel("head")
        head.setFixedHeight(theme.px(48))
        line = row(label(wording.say("Record"), "section"), None)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        head.setLayout(line)
        text = label(wording.say("No photo selected"), "second")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        box.addWidget(head)
        box.addStretch(1)
        box.addWidget(icon_label(theme, "image", "text3", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(text)
        box.addStretch(1)
