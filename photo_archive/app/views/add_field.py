# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A field that finds a record while one types: pick one, or create it when there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.suggestion_list import Suggestion, SuggestionList
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


class AddField(QLineEdit):
    """Asks for suggestions of one kind of record and tells which was taken."""

    wanted = Signal(object, str)
    picked = Signal(object)
    creation_wanted = Signal(object, str)
    done = Signal()

    def __init__(self, theme: Theme, wording: Wording, kind: RecordKind, hint: str) -> None:
        super().__init__()
        self._kind = kind
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._list = SuggestionList(theme, wording, self, choose_first=True)
        self._list.picked.connect(self._on_picked)
        self.textEdited.connect(self._on_edited)
        self.installEventFilter(self)

    def show_suggestions(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        """Offer records, if the text is still the one asked for."""
        if text == self.text().strip() and self.window().focusWidget() is self:
            self._list.show_for(self, suggestions)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(self._kind, text.strip())
        else:
            self._list.hide()

    def _on_picked(self, suggestion: Suggestion) -> None:
        text = self.text().strip()
        self.setText("")  # unlike clear(), this is no typing that a later value must respect
        if suggestion.creates:
            self.creation_wanted.emit(self._kind, text)
        else:
            self.picked.emit(suggestion.ref)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._list.isVisible() and self._list.take_key(event):
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.done.emit()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self._list.hide()
            if not self.text().strip():
                self.done.emit()
        return super().eventFilter(watched, event)
