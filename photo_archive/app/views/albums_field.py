# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In which albums the photos of the record panel are, as chips that open them; nothing if in none.

Of several photos an album says how many of them it has, unless it has all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Chip
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.pieces import column, label
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class AlbumShown:
    """An album, and how many of the photos it has."""

    name: str
    photos: int


class AlbumsField(QWidget):
    """The albums of one photo or of several."""

    opened = Signal(str)
    """An album is asked for, by its name."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._shown: tuple[AlbumShown, ...] = ()
        self._photos = 0
        self.chips: dict[Chip, str] = {}
        flow_box = QWidget()
        self._flow = FlowLayout(flow_box, theme.px(4))
        self.setLayout(column(label(wording.say("Albums"), "label"), flow_box, gap=theme.px(4)))
        self.hide()

    def show_albums(self, albums: Sequence[AlbumShown], photos: int) -> None:
        """Show the albums that have any of so many photos."""
        shown = tuple(albums)
        if (shown, photos) == (self._shown, self._photos):
            return
        self._shown, self._photos = shown, photos
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips.clear()
        for album in shown:
            chip = Chip(self._theme, "tag", self._words(album), icon="images")
            chip.setToolTip(self._wording.say("Show the album {album}", album=album.name))
            chip.activated.connect(self._on_activated)
            chip.page_wanted.connect(self._on_activated)
            self.chips[chip] = album.name
            self._flow.addWidget(chip)
        self.setVisible(bool(shown))
        self.updateGeometry()

    def _words(self, album: AlbumShown) -> str:
        if album.photos >= self._photos:
            return album.name
        return self._wording.say(
            "{album} · {n} of {total}",
            album=album.name,
            n=self._wording.number(album.photos),
            total=self._wording.number(self._photos),
        )

    def _on_activated(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self.chips:
            self.opened.emit(self.chips[chip])
