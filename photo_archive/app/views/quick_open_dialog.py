# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quick open: type a few letters of anything, Enter goes there.

It only asks and shows; answers come when they come, and one to older letters is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from photo_archive.app.models.quick_rows import QuickModel, QuickRole, QuickRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import ElidedLabel
from photo_archive.app.views.quick_delegate import QuickDelegate
from photo_archive.wording import Wording

WIDTH, HEIGHT = 640, 520
MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
PAGE = 8


class QuickOpenDialog(Dialog):
    """A line to type in and the rows that fit."""

    typed = Signal(str)
    chosen = Signal(object, bool)
    """A row, and whether its photos are wanted instead of its page."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, wording.say("Quick open"), parent)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(
            wording.say("Person, place, event, album, reference or command, in any spelling")
        )
        self.edit.setAccessibleName(wording.say("Quick open"))
        self._model = QuickModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(QuickDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(wording.say("What fits"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        self.body.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(12))
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list, 1)
        self.hint = ElidedLabel("", "second")
        self.add_foot(self.hint)
        close = self.add_button(wording.say("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.edit.textChanged.connect(self.typed)
        self.edit.installEventFilter(self)

    def show_rows(self, text: str, rows: Sequence[QuickRow]) -> None:
        """Show what fits a text, if that is what still stands in the line."""
        if text != self.edit.text():
            return
        self._model.set_rows(rows)
        first = next((at for at, row in enumerate(rows) if row.enabled), -1)
        if first >= 0:
            self.list.setCurrentIndex(self._model.index(first, 0))
        self._say_current()

    def current(self) -> QuickRow | None:
        """The row that Enter goes to."""
        row = self.list.currentIndex().data(QuickRole.ROW)
        return row if isinstance(row, QuickRow) and row.enabled else None

    def _say_current(self) -> None:
        """Have the row read out with the line, which keeps the focus, and say what keys do."""
        row, say = self.current(), self.wording.say
        self.edit.setAccessibleDescription(row.spoken if row is not None else "")
        record = row is not None and row.item is not None and row.item.ref is not None
        hint = say("Enter opens the page, Ctrl+Enter shows the photos") if record else ""
        self.hint.setText(hint)

    def _move(self, step: int) -> None:
        """Go some rows up or down, to the nearest that can be gone to in that direction."""
        here, last = self.list.currentIndex().row(), self._model.rowCount() - 1
        to, way = max(0, min(here + step, last)), 1 if step > 0 else -1
        beyond = range(to, last + 1 if step > 0 else -1, way)
        for at in (*beyond, *range(to, here, -way)):
            if self._model.index(at, 0).flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentIndex(self._model.index(at, 0))
                break
        self._say_current()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._choose(photos=False)

    def _choose(self, *, photos: bool) -> None:
        row = self.current()
        if row is not None:
            self.accept()
            self.chosen.emit(row, photos)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in MOVING:
                step = PAGE if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
                up = key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
                self._move(-step if up else step)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._choose(photos=control)
                return True
        return super().eventFilter(watched, event)
