# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line that says which keys do what; where there is no room the last ones are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import label, row


class KeyHints(QFrame):
    """Keys with their meaning, from the most used on the left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hints: list[QWidget] = []
        self.setProperty("role", "foot")
        self.setFixedHeight(theme.px(40))
        self._line = row(gap=theme.px(14))
        self._line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.addStretch(1)
        self.setLayout(self._line)

    def show_keys(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show these: (key, what it does)."""
        for one in self._hints:
            self._line.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._hints = []
        for number, (key, words) in enumerate(hints):
            hint = QWidget()
            hint.setLayout(row(label(key, "key"), label(words, "second"), gap=self._theme.px(4)))
            self._line.insertWidget(number, hint)
            self._hints.append(hint)
        self._fit()

    def shown(self) -> int:
        """How many there is room for."""
        return sum(1 for one in self._hints if not one.isHidden())

    def _fit(self) -> None:
        room = self.width() - 2 * self._theme.px(16)
        for one in self._hints:
            width = one.sizeHint().width()
            one.setVisible(width <= room)
            room = room - width - self._theme.px(14) if width <= room else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
