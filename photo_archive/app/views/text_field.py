# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A labelled line of text that is saved when it is left, and brought back with Esc.

What could not be saved goes on standing there and is marked; it is tried again when told to, and
not when the focus goes, since the message about it takes the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, label, row
from photo_archive.domain.edits import PhotoField
from photo_archive.wording import Wording


class TextField(QWidget):
    """Edits one single-valued field of a photo."""

    edited = Signal(object, str)

    def __init__(self, theme: Theme, wording: Wording, field: PhotoField, title: str) -> None:
        super().__init__()
        self._field = field
        self._value = ""
        self._told = ""
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        self.edit.installEventFilter(self)
        named = label(title, "label")
        named.setBuddy(self.edit)
        self.unsaved = label(wording.say("Not saved"), "hint")
        self.unsaved.hide()
        box = column(gap=theme.px(4))
        box.addLayout(row(named, None, self.unsaved))
        box.addWidget(self.edit)
        self.setLayout(box)
        self.setFocusProxy(self.edit)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.edit.setReadOnly(not writable)

    def show_value(self, value: str) -> None:
        """Show the value of the archive."""
        self._value = self._told = value
        self.edit.setText(value)
        self.edit.setCursorPosition(0)
        self.mark_saved()

    def show_unsaved(self, value: str, typed: str) -> None:
        """Show what was typed and could not be saved; Esc brings the archive's value back."""
        self._value, self._told = value, typed
        if self.edit.text().strip() != typed:
            self.edit.setText(typed)
            self.edit.setCursorPosition(0)
        self.unsaved.show()
        self.edit.setAccessibleDescription(self.unsaved.text())

    def mark_saved(self) -> None:
        """Nothing typed here is left unsaved."""
        self.unsaved.hide()
        self.edit.setAccessibleDescription("")

    def _commit(self) -> None:
        typed = self.edit.text().strip()
        if typed != self._told:
            self._value = self._told = typed
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
