# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command by name, and every record: type a few letters, Enter does it or opens its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.dialogs import Dialog
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.names import fold
from photo_archive.wording import Wording

ACTION_ROLE = Qt.ItemDataRole.UserRole + 1
RECORD_ROLE = Qt.ItemDataRole.UserRole + 2
SHORTEST_NAME = 2
"""From so many letters on records are looked for."""

FindRecords = Callable[[str], Sequence[RecordLine]]


class PaletteDialog(Dialog):
    """Finds a command by any of its words, in any spelling, and below records by their names."""

    record_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        actions: Sequence[QAction],
        parent: QWidget | None = None,
        find: FindRecords | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Find a command"), parent)
        self.resize(theme.px(520), theme.px(480))
        self._find = find
        self._actions = [one for one in actions if one.objectName() != "palette"]
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(wording.say("What do you want to do?"))
        self.edit.setAccessibleName(wording.say("Find a command"))
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.setAccessibleName(wording.say("Commands"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._on_activated)
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list, 1)
        close = self.add_button(wording.say("Close"))
        close.clicked.connect(self.reject)
        self.edit.textChanged.connect(self._show)
        self.edit.installEventFilter(self)
        self._show("")

    def _show(self, text: str) -> None:
        self.list.clear()
        wanted = fold(text).split()
        for action in self._actions:
            name = action.text()
            if not all(part in fold(name) for part in wanted):
                continue
            keys = ", ".join(one.toString() for one in action.shortcuts()[:1])
            item = QTreeWidgetItem([name, keys])
            item.setIcon(0, action.icon())
            item.setData(0, ACTION_ROLE, action.objectName())
            item.setDisabled(not action.isEnabled())
            self.list.addTopLevelItem(item)
        if self._find is not None and len(text.strip()) >= SHORTEST_NAME:
            self._show_records(self._find(text.strip()))
        if self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))

    def _show_records(self, found: Sequence[RecordLine]) -> None:
        for line in found:
            kind = line.ref.kind.value
            item = QTreeWidgetItem([line.name, self.wording.say(KINDS[line.ref.kind].one)])
            item.setIcon(0, self.theme.icon(RECORD_ICONS.get(kind) or "tag", kind))
            item.setData(0, RECORD_ROLE, line.ref)
            self.list.addTopLevelItem(item)

    def chosen(self) -> QAction | None:
        """The command in the current line, if it can be done now."""
        item = self.list.currentItem()
        name = item.data(0, ACTION_ROLE) if item is not None and not item.isDisabled() else None
        return next((one for one in self._actions if one.objectName() == name), None)

    def _on_activated(self) -> None:
        item = self.list.currentItem()
        ref = item.data(0, RECORD_ROLE) if item is not None else None
        if ref is not None:
            self.reject()
            self.record_chosen.emit(ref)
            return
        action = self.chosen()
        if action is not None:
            self.accept()
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = self.list.indexOfTopLevelItem(self.list.currentItem()) + step
                if 0 <= at < self.list.topLevelItemCount():
                    self.list.setCurrentItem(self.list.topLevelItem(at))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated()
                return True
        return super().eventFilter(watched, event)
