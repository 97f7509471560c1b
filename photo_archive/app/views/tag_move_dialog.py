# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks below which tag a tag goes: type a few letters, Enter takes the line in front."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.names import fold
from photo_archive.wording import Wording

REF_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_SHOWN = 300


class TagMoveDialog(Dialog):
    """Offers the top of the tree and every other tag."""

    chosen = Signal(object)
    """The tag below which it goes, None for the top."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        name: str,
        lines: Sequence[RecordLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Move {name}", name=name), parent)
        self.resize(theme.px(440), theme.px(460))
        say = wording.say
        self._lines = tuple(lines)
        self._names = {line.ref.id: line.name for line in lines}
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(say("Any spelling"))
        self.edit.setAccessibleName(say("Below which tag"))
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(say("Tags"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._take)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list, 1)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.agree = self.add_button(say("Move"), main=True)
        self.agree.clicked.connect(self._take)
        self.edit.textChanged.connect(self._show)
        self.edit.installEventFilter(self)
        self._show("")
        self.edit.setFocus()

    def _show(self, text: str) -> None:
        self.list.clear()
        wanted = fold(text).split()
        if not wanted:
            self._add(self.wording.say("Top of the tree"), None)
        shown = 0
        for line in self._lines:
            if shown < MOST_SHOWN and all(part in fold(line.name) for part in wanted):
                self._add(self._path(line), line.ref)
                shown += 1
        if self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self.agree.setEnabled(self.list.topLevelItemCount() > 0)

    def _add(self, text: str, ref: RecordRef | None) -> None:
        item = QTreeWidgetItem([text])
        item.setIcon(0, self.theme.icon("tag"))
        item.setData(0, REF_ROLE, ref)
        self.list.addTopLevelItem(item)

    def _path(self, line: RecordLine) -> str:
        above = [self._names[one] for one in line.parents if one in self._names]
        return f"{line.name}  ·  {', '.join(above)}" if above else line.name

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(0, REF_ROLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = self.list.indexOfTopLevelItem(self.list.currentItem()) + step
                if 0 <= at < self.list.topLevelItemCount():
                    self.list.setCurrentItem(self.list.topLevelItem(at))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
