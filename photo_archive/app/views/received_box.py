# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption as received: evidence, locked; folded to one line until opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, column, icon_label, label, row
from photo_archive.domain.captions import Caption
from photo_archive.wording import Wording

LANGUAGE_NAMES = {"en": "English", "fr": "French", "vi": "Vietnamese"}


class ReceivedBox(QFrame):
    """Shows what the caption read when it came in."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
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
        head = row(
            icon_label(theme, "lock", "text2", 14),
            label(wording.say("As received")),
            gap=theme.px(8),
        )
        head.addWidget(self._detail, 1)
        head.addWidget(self._chevron)
        box = column(gap=theme.px(6))
        box.setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5))
        box.addLayout(head)
        box.addWidget(self._text)
        self.setLayout(box)

    def show_captions(self, captions: tuple[Caption, ...]) -> None:
        """Show what was received; several texts one under the other."""
        wording = self._wording
        self.setVisible(bool(captions))
        self._text.setText("\n\n".join(one.text for one in captions))
        length = sum(len(one.text) for one in captions)
        parts = [one.writer for one in captions if one.writer][:1]
        parts += [wording.say(LANGUAGE_NAMES[one.language]) for one in captions]
        parts.append(wording.count("{n} character", "{n} characters", length))
        self._detail.setText(", ".join(parts))
        self.setAccessibleName(wording.say("Caption as received, locked"))
        self.setAccessibleDescription(self._text.text())

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
