# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A field that holds one record: its name is shown, typing looks for another, emptying removes it.

Ctrl+click on it, or the arrow beside it, opens the page of the record.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.pieces import column, icon_label, label, restyle, row, tool_button
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


class RecordChoice(QWidget):
    """Edits a reference to a record."""

    picked = Signal(object)
    """The record chosen, None: none any more."""
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, kind: RecordKind, title: str) -> None:
        super().__init__()
        self.kind = kind
        self._ref: RecordRef | None = None
        self._name = ""
        self._emptied = False
        self.add = AddField(theme, wording, kind, title)
        self.add.setPlaceholderText(wording.say("Type a name"))
        self.add.setProperty("role", "bare")
        self.add.picked.connect(self._on_picked)
        self.add.textEdited.connect(self._on_typed)
        self.add.done.connect(self._on_done)
        self.add.installEventFilter(self)
        self.setFocusProxy(self.add)
        self._open = tool_button(theme, "chevron-right", wording.say("Open page"), "quiet", 14)
        self._open.clicked.connect(self._on_open)
        self._box = QFrame()
        self._box.setProperty("role", "boxfield")
        self._box.setFixedHeight(theme.px(30))
        icon = RECORD_ICONS.get(kind.value) or "tag"
        line = row(icon_label(theme, icon, kind.value, 14), gap=theme.px(6))
        line.setContentsMargins(theme.px(8), 0, theme.px(3), 0)
        line.addWidget(self.add, 1)
        line.addWidget(self._open)
        self._box.setLayout(line)
        named = label(title, "label")
        named.setBuddy(self.add)
        self.setLayout(column(named, self._box, gap=theme.px(4)))
        self._open.hide()

    def show_record(self, ref: RecordRef | None, name: str) -> None:
        """Show which record it is."""
        self._ref, self._name = ref, name
        self._emptied = False
        if not (self.add.hasFocus() and self.add.isModified()):
            self.add.setText(name)
            self.add.setCursorPosition(0)
        self._open.setVisible(ref is not None)

    def set_writable(self, writable: bool) -> None:
        """Whether another record can be chosen."""
        self.add.setReadOnly(not writable)

    def _on_typed(self, text: str) -> None:
        self._emptied = not text.strip()

    def _on_picked(self, ref: object) -> None:
        self.add.setText(self._name)
        if isinstance(ref, RecordRef) and ref != self._ref:
            self.picked.emit(ref)

    def _on_done(self) -> None:
        emptied, self._emptied = self._emptied, False
        if emptied and self._ref is not None:
            self.picked.emit(None)
        else:
            self.add.setText(self._name)

    def _on_open(self) -> None:
        if self._ref is not None:
            self.opened.emit(self._ref)

    def _restore(self) -> None:
        self.add.show_suggestions(self.add.text().strip(), ())
        self.add.setText(self._name)
        self._emptied = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self._box.setProperty("focused", "true" if focused else "false")
            restyle(self._box)
            if focused:
                self.add.selectAll()
            elif self.add.text().strip():
                self.add.setText(self._name)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        elif (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._on_open()
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Esc brings the name back; Enter in an emptied field takes the record out."""
        if event.key() == Qt.Key.Key_Escape and self.add.text() != self._name:
            self._restore()
            return True
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # nothing to bring back: the page may use the key
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._emptied and not self.add.text().strip():
            self._on_done()
            return True
        return False
