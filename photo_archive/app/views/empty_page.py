# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the middle of a page on which there is nothing to do: an icon and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, icon_label, label


class EmptyPage(QFrame):
    """Says that nothing is left, or what is being done until something is there."""

    def __init__(self, theme: Theme, icon: str, text: str = "") -> None:
        super().__init__()
        self.setProperty("role", "canvas")
        self._mark = icon_label(theme, icon, "text3", 40)
        self._words = label("", "lead", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        space = column(None, self._mark, self._words, None, gap=theme.px(12))
        space.setAlignment(self._mark, Qt.AlignmentFlag.AlignHCenter)
        margin = theme.px(48)
        space.setContentsMargins(margin, margin, margin, margin)
        self.setLayout(space)
        self.show_text(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Say this; nothing at all with an empty text."""
        self._words.setText(text)
        self._mark.setVisible(bool(text))
