# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Into which album photos go: one of those there are, or a new one under the name typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.domain.albums import Album
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.tokens import tokens
from photo_archive.wording import Wording

ALBUM_ROLE = Qt.ItemDataRole.UserRole + 1


class AlbumChoice(Dialog):
    """Type a few letters, Enter takes the line in front."""

    album_chosen = Signal(object)
    new_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        albums: Sequence[Album],
        photos: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Add to an album"), parent)
        self.resize(theme.px(440), theme.px(420))
        say = wording.say
        self._albums = tuple(albums)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(say("Name of an album, or of a new one"))
        self.edit.setAccessibleName(say("Name of an album, or of a new one"))
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setAccessibleName(say("Albums"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._take)
        self.body.addWidget(label(wording.count("{n} photo", "{n} photos", photos), "second"))
        self.body.addWidget(self.edit)
        self.body.addWidget(self.list, 1)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add = self.add_button(say("Add"), main=True)
        self.add.clicked.connect(self._take)
        self.edit.textChanged.connect(self._show)
        self.edit.installEventFilter(self)
        self._show("")
        self.edit.setFocus()

    def _show(self, text: str) -> None:
        self.list.clear()
        wanted = fold(text).split()
        for album in self._albums:
            if all(part in fold(album.name) for part in wanted):
                item = QTreeWidgetItem([album.name, self.wording.number(album.photos)])
                item.setIcon(0, self.theme.icon("images"))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
                item.setData(0, ALBUM_ROLE, album)
                self.list.addTopLevelItem(item)
        name = normal_line(text)
        taken = any(fold(one.name) == fold(name) for one in self._albums)
        if tokens(name) and not taken:
            item = QTreeWidgetItem([self.wording.say("New album “{name}”", name=name), ""])
            item.setIcon(0, self.theme.icon("plus"))
            self.list.addTopLevelItem(item)
        if self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self.add.setEnabled(self.list.topLevelItemCount() > 0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        self.accept()
        album = item.data(0, ALBUM_ROLE)
        if isinstance(album, Album):
            self.album_chosen.emit(album)
        else:
            self.new_wanted.emit(normal_line(self.edit.text()))

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
