# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Into which album photos go: one of those there are, or a new one under the name typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.filtered_choice import FilteredChoice
from photo_archive.app.views.pieces import label
from photo_archive.domain.albums import Album
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.tokens import tokens
from photo_archive.wording import Wording

ALBUM_ROLE = Qt.ItemDataRole.UserRole + 1


class AlbumChoice(FilteredChoice):
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
        say = wording.say
        super().__init__(theme, wording, say("Add to an album"), say("Add"), parent)
        self.resize(theme.px(440), theme.px(420))
        self._albums = tuple(albums)
        self.edit.setPlaceholderText(say("Name of an album, or of a new one"))
        self.edit.setAccessibleName(say("Name of an album, or of a new one"))
        self.list.setColumnCount(2)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setAccessibleName(say("Albums"))
        counted = label(wording.count("{n} photo", "{n} photos", photos), "second")
        self.body.insertWidget(0, counted)
        self.show_lines("")
        self.edit.setFocus()

    def fill(self, text: str) -> None:
        """The albums of those letters, then a new one of that name."""
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

    def take(self, item: QTreeWidgetItem) -> None:
        """Tell of the album chosen, or of the new one."""
        album = item.data(0, ALBUM_ROLE)
        if isinstance(album, Album):
            self.album_chosen.emit(album)
        else:
            self.new_wanted.emit(normal_line(self.edit.text()))
