# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dialog in which one types a few letters, and Enter takes the line in front.

The arrow keys go through the lines while the cursor stays in the text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.wording import Wording


class FilteredChoice(Dialog):
    """Says which lines there are in ``fill``, and what taking one does in ``take``."""

    def __init__(
        self, theme: Theme, wording: Wording, title: str, agree: str, parent: QWidget | None
    ) -> None:
        super().__init__(theme, wording, title, parent)
        self.edit = QLineEdit()
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._take_current)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list, 1)
        cancel = self.add_button(wording.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.agree = self.add_button(agree, main=True)
        self.agree.clicked.connect(self._take_current)
        self.edit.textChanged.connect(self.show_lines)
        self.edit.installEventFilter(self)

    def fill(self, text: str) -> None:
        """Add the lines that answer to what is typed; none here."""

    def take(self, item: QTreeWidgetItem) -> None:
        """Tell which line was taken."""

    def show_lines(self, text: str) -> None:
        """Show what answers to a text, the first line chosen."""
        self.list.clear()
        self.fill(text)
        if self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self.agree.setEnabled(self.list.topLevelItemCount() > 0)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.take(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = self.list.indexOfTopLevelItem(self.list.currentItem()) + step
                if 0 <= at < self.list.topLevelItemCount():
                    self.list.setCurrentItem(self.list.topLevelItem(at))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_current()
                return True
        return super().eventFilter(watched, event)
