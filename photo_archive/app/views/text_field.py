# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A labelled line of text that is saved when it is left, and brought back with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, label
from photo_archive.domain.edits import PhotoField


class TextField(QWidget):
    """Edits one single-valued field of a photo."""

    edited = Signal(object, str)

    def __init__(self, theme: Theme, field: PhotoField, title: str) -> None:
        super().__init__()
        self._field = field
        self._value = ""
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        self.edit.installEventFilter(self)
        named = label(title, "label")
        named.setBuddy(self.edit)
        self.setLayout(column(named, self.edit, gap=theme.px(4)))
        self.setFocusProxy(self.edit)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.edit.setReadOnly(not writable)

    def show_value(self, value: str) -> None:
        """Show the value of the archive."""
        self._value = value
        self.edit.setText(value)
        self.edit.setCursorPosition(0)

    def _commit(self) -> None:
        typed = self.edit.text().strip()
        if typed != self._value:
            self._value = typed
            self.edited.emit(self._field, typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.edit.setText(self._value)
        return super().eventFilter(watched, event)
