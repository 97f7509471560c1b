# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A text that is only read: folded to one line until opened by a click or a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, column, icon_label, label, row


class FoldedBox(QFrame):
    """A title with a detail beside it, and the text below."""

    def __init__(self, theme: Theme, icon: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "locked")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._detail = ElidedLabel("", "second")
        self._chevron = icon_label(theme, "chevron-right", "text2", 14)
        self._text = label("", wraps=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.hide()
        head = row(icon_label(theme, icon, "text2", 14), label(title), gap=theme.px(8))
        head.addWidget(self._detail, 1)
        head.addWidget(self._chevron)
        box = column(gap=theme.px(6))
        box.setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5))
        box.addLayout(head)
        box.addWidget(self._text)
        self.setLayout(box)

    def show_text(self, text: str, detail: str) -> None:
        """Show a text, and in few words what it is; nothing is shown without one."""
        self.setVisible(bool(text))
        self._text.setText(text)
        self._detail.setText(detail)
        self.setAccessibleDescription(text)

    def _toggle(self) -> None:
        opened = self._text.isHidden()
        self._text.setVisible(opened)
        name = "chevron-down" if opened else "chevron-right"
        self._chevron.setPixmap(self._theme.pixmap(name, "text2", 14, self.devicePixelRatioF()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
        else:
            super().keyPressEvent(event)
