# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One of two photos that may be one: its reference and file, and whether it stays."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy

from photo_archive.app.models.safety_words import size as file_size
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import ElidedLabel, column, row
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.wording import Wording

SMALL_BYTES = 1_000_000


class PhotoHead(QFrame):
    """Chosen, it is the photo that stays."""

    chosen = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._stays = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ElidedLabel("", "strong")
        self._file = ElidedLabel("", "second", Qt.TextElideMode.ElideMiddle)
        self._facts = ElidedLabel("", "second")
        self._pill = Pill(theme)
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        line.addLayout(column(self._name, self._file, self._facts, gap=theme.px(1)), 1)
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_photo(self, photo: Photo, file: Rendition | None, *, stays: bool) -> None:
        """Show a photo with the file that is compared."""
        say = self._wording.say
        self._stays = stays
        self._name.setText(photo.reference)
        self._file.setText(file.path if file is not None else say("No file"))
        self._facts.setText(file_facts(self._wording, file) if file is not None else "")
        state = say("Stays") if stays else say("Becomes part of it")
        self._pill.show_state("done" if stays else "tag", "check" if stays else "", state)
        self.setAccessibleName(f"{photo.reference}, {self._file.text()}, {state}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = "accent" if focused or self._stays else "line2"
        painter.setPen(QPen(theme.colour(edge), 2 if focused else 1))
        painter.setBrush(theme.colour("accentT" if self._stays else "canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def file_facts(wording: Wording, file: Rendition) -> str:
    """Format, pixels and bytes of a file."""
    pixels = f"{wording.number(file.width_px)} × {wording.number(file.height_px)} px"
    size = file_size(file.size_bytes, wording.language)
    if file.size_bytes < SMALL_BYTES:
        size = wording.say("{n} KB", n=wording.number(round(file.size_bytes / 1000)))
    parts = [file.format, pixels, size]
    if file.missing:
        parts.append(wording.say("File missing"))
    return " · ".join(parts)
