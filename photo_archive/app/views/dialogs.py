# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all dialogs share: a body, a foot with the buttons, Esc to leave."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button, panel, row
from photo_archive.wording import Wording

FRAME = 48
"""What the system draws around a dialog takes at most so many pixels of the screen."""


class Dialog(QDialog):
    """A dialog with room for a body and a row of buttons."""

    def __init__(
        self, theme: Theme, wording: Wording, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.wording = wording
        self.setWindowTitle(title)
        self.setProperty("role", "canvas")
        self.body = QVBoxLayout()
        margin = theme.px(24)
        self.body.setContentsMargins(margin, theme.px(20), margin, theme.px(20))
        self.body.setSpacing(theme.px(12))
        foot = panel("foot")
        self._foot = row(None, gap=theme.px(8))
        self._foot.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        foot.setLayout(self._foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self.body, 1)
        box.addWidget(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Be no larger than the screen, or the buttons would lie below its edge."""
        if not event.spontaneous():
            frame = self.theme.px(FRAME)
            room = self.screen().availableGeometry().size() - QSize(frame, frame)
            self.resize(self.size().boundedTo(room))
        super().showEvent(event)

    def add_button(self, text: str, *, main: bool = False) -> QPushButton:
        """A button of the foot, from left to right; the main one answers Enter."""
        made = button(text, "main" if main else "")
        made.setDefault(main)
        self._foot.addWidget(made)
        return made

    def add_foot(self, widget: QWidget) -> None:
        """A widget left of the buttons; it has all the room they leave."""
        self._foot.insertWidget(0, widget, 1)
        self._foot.setStretch(1, 0)
