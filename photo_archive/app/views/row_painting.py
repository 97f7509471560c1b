# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the rows of the table of photos are drawn: whole rows, from words that are laid out once.

To elide and lay out a caption takes longer than to draw it, and a row is drawn many times while it
is scrolled; so its words are kept for each photo until its line or the widths of columns change.
Pens and fonts are changed once for all rows, not for each cell.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStaticText, QTransform

from photo_archive.app.models.photo_model import PhotoColumn
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.photo import PhotoLine

ROWS_KEPT = 1000
PADDING = 8
SMALLER = -0.75
MAIN = (PhotoColumn.REFERENCE, PhotoColumn.CAPTION)
"""Columns in the colour of text; the others are quieter."""

Words = Callable[[PhotoLine, PhotoColumn], str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands: its left edge and width, in pixels of the view."""

    column: PhotoColumn
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be drawn: its photo (None until that is read), top edge and state."""

    line: PhotoLine | None
    top: int
    chosen: bool
    current: bool


class RowPainting:
    """Draws rows ``height_px`` high; ``words`` tells what stands in a column."""

    def __init__(self, theme: Theme, words: Words, height_px: int) -> None:
        self.height_px = height_px
        self._words = words
        self._padding = theme.px(PADDING)
        self._plain, self._bold = theme.font(SMALLER), theme.font(SMALLER, bold=True)
        self._measures = {True: QFontMetrics(self._bold), False: QFontMetrics(self._plain)}
        self._ground, self._chosen = theme.colour("field"), theme.colour("sel")
        self._line = theme.colour("line")
        self._text, self._quiet = theme.colour("text"), theme.colour("text2")
        self._focus = QPen(theme.colour("accent"), 2)
        self._widths: tuple[tuple[PhotoColumn, int], ...] = ()
        self._kept: OrderedDict[int, tuple[PhotoLine, dict[PhotoColumn, QStaticText]]] = (
            OrderedDict()
        )

    def paint(
        self, painter: QPainter, exposed: QRect, rows: Sequence[Row], places: Sequence[Place]
    ) -> None:
        """Draw these rows and the ground below them; the painter belongs to an opaque view."""
        self._keep_widths(places)
        painter.fillRect(exposed, self._ground)
        left, right = exposed.left(), exposed.right()
        end = max((place.left + place.width - 1 for place in places), default=left)
        for row in rows:
            if row.chosen:
                painter.fillRect(left, row.top, end - left + 1, self.height_px, self._chosen)
        painter.setPen(self._line)
        for row in rows:
            bottom = row.top + self.height_px - 1
            painter.drawLine(left, bottom, min(right, end), bottom)
        texts = [(row.top, self._texts(row.line)) for row in rows if row.line is not None]
        for place in places:
            if place.left > right or place.left + place.width <= left:
                continue
            bold = place.column is PhotoColumn.REFERENCE
            painter.setFont(self._bold if bold else self._plain)
            painter.setPen(self._text if place.column in MAIN else self._quiet)
            x, down = place.left + self._padding, self._down(bold=bold)
            for top, said in texts:
                if (text := said.get(place.column)) is not None:
                    painter.drawStaticText(QPointF(x, top + down), text)
        self._paint_focus(painter, rows, places)

    def _paint_focus(self, painter: QPainter, rows: Sequence[Row], places: Sequence[Place]) -> None:
        """The row with the focus carries a line above and below along its whole width."""
        for row in rows:
            if row.current and places:
                left = min(place.left for place in places)
                right = max(place.left + place.width - 1 for place in places)
                bottom = row.top + self.height_px - 1
                painter.setPen(self._focus)
                painter.drawLine(left, row.top + 1, right, row.top + 1)
                painter.drawLine(left, bottom, right, bottom)

    def _down(self, *, bold: bool) -> int:
        """How far the top of a text lies below that of its row."""
        return (self.height_px - self._measures[bold].height()) // 2

    def _keep_widths(self, places: Sequence[Place]) -> None:
        widths = tuple((place.column, place.width) for place in places)
        if widths != self._widths:
            self._widths = widths
            self._kept.clear()

    def _texts(self, line: PhotoLine) -> dict[PhotoColumn, QStaticText]:
        """What stands in the columns, elided to their widths; without those that are empty."""
        found = self._kept.get(line.id)
        if found is not None and found[0] is line:
            return found[1]
        made = {
            column: text
            for column, width in self._widths
            if (text := self._elided(line, column, width)) is not None
        }
        self._kept[line.id] = (line, made)
        if len(self._kept) > ROWS_KEPT:
            self._kept.popitem(last=False)
        return made

    def _elided(self, line: PhotoLine, column: PhotoColumn, width: int) -> QStaticText | None:
        words = " ".join(self._words(line, column).split())
        room = width - 2 * self._padding
        if not words or room <= 0:
            return None
        bold = column is PhotoColumn.REFERENCE
        shown = self._measures[bold].elidedText(words, Qt.TextElideMode.ElideRight, room)
        text = QStaticText(shown)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self._bold if bold else self._plain)
        return text
