# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the cards of people lie: lines of equal cards, under letters where there are any.

Everything is worked out from the first row of each letter, so that fifty thousand cards cost no
more than the letters of the alphabet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

from photo_archive.app.theme.theme import Theme

LEAST_WIDTH = 268
PICTURE = QSize(84, 98)
FOR_A_LETTER = 6
"""With fewer people to a letter than this, letters would be more of the page than people."""


class PeopleShape:
    """Lengths of cards, and the place of each."""

    def __init__(self, theme: Theme) -> None:
        px = theme.px
        self.gap, self.margin, self.padding = px(8), px(16), px(10)
        self.picture = QSize(px(PICTURE.width()), px(PICTURE.height()))
        self.name_font, self.small_font = theme.font(0.25, bold=True), theme.font(-1)
        self.name_line, self.small_line = theme.line(self.name_font), theme.line(self.small_font)
        text = 2 * self.name_line + 3 * self.small_line
        self.height = max(self.picture.height(), text) + 2 * self.padding
        self.heading = px(38)
        self._least = px(LEAST_WIDTH)
        self.columns, self.width = 1, self._least
        self._starts: list[int] = [0]
        self._headed = False
        self._rows = 0
        self._tops: list[int] = [0]

    def fill(self, rows: int, headings: Sequence[tuple[int, str]]) -> None:
        """So many cards, and where the letters begin."""
        self._headed = bool(headings) and rows >= FOR_A_LETTER * len(headings)
        self._rows = rows
        self._starts = [row for row, _ in headings] if self._headed else [0]
        self._place()

    def set_view_width(self, view_px: int) -> None:
        """How much room there is from left to right."""
        room = view_px - 2 * self.margin + self.gap
        self.columns = max(room // (self._least + self.gap), 1)
        self.width = max(room // self.columns - self.gap, self.padding * 8)
        self._place()

    def _place(self) -> None:
        """The top of each letter's part, and at the end that of what would come next."""
        tops, top = [], self.margin
        for at, start in enumerate(self._starts):
            tops.append(top)
            end = self._starts[at + 1] if at + 1 < len(self._starts) else self._rows
            lines = -(-(end - start) // self.columns)
            top += lines * (self.height + self.gap) + (self.heading if self._headed else 0)
        self._tops = [*tops, top]

    @property
    def length(self) -> int:
        """Height of everything."""
        return self._tops[-1] - self.gap + self.margin

    def headings(self, top: int, bottom: int) -> list[tuple[int, QRect]]:
        """The letters between two heights: the number of each, and where it is written."""
        if not self._headed:
            return []
        width = self.columns * (self.width + self.gap) - self.gap
        first = max(bisect_right(self._tops, top) - 1, 0)
        found = []
        for at in range(first, len(self._starts)):
            if self._tops[at] > bottom:
                break
            found.append((at, QRect(self.margin, self._tops[at], width, self.heading)))
        return found

    def rect(self, row: int) -> QRect:
        """Where a card lies."""
        part = max(bisect_right(self._starts, row) - 1, 0)
        line, column = divmod(row - self._starts[part], self.columns)
        top = self._tops[part] + (self.heading if self._headed else 0)
        return QRect(
            self.margin + column * (self.width + self.gap),
            top + line * (self.height + self.gap),
            self.width,
            self.height,
        )

    def row_at(self, point: QPoint) -> int:
        """The card under a point, -1 if there is none."""
        if not self._rows:
            return -1
        part = max(bisect_right(self._tops, point.y()) - 1, 0)
        if part >= len(self._starts):
            return -1
        down = point.y() - self._tops[part] - (self.heading if self._headed else 0)
        column = (point.x() - self.margin) // (self.width + self.gap)
        if down < 0 or not 0 <= column < self.columns:
            return -1
        row = self._starts[part] + down // (self.height + self.gap) * self.columns + column
        end = self._starts[part + 1] if part + 1 < len(self._starts) else self._rows
        return row if row < end and self.rect(row).contains(point) else -1

    def rows(self, top: int, bottom: int) -> range:
        """The cards that lie, if only in part, between two heights."""
        if not self._rows:
            return range(0)
        return range(self._row_below(top), self._row_above(bottom) + 1)

    def _row_below(self, top: int) -> int:
        """The first card that reaches below a height."""
        part = min(max(bisect_right(self._tops, top) - 1, 0), len(self._starts) - 1)
        down = max(top - self._tops[part] - (self.heading if self._headed else 0), 0)
        row = self._starts[part] + down // (self.height + self.gap) * self.columns
        end = self._starts[part + 1] if part + 1 < len(self._starts) else self._rows
        return max(min(row, end if part + 1 < len(self._starts) else end - 1), 0)

    def _row_above(self, bottom: int) -> int:
        """The last card that begins above a height."""
        part = min(max(bisect_right(self._tops, bottom) - 1, 0), len(self._starts) - 1)
        down = bottom - self._tops[part] - (self.heading if self._headed else 0)
        if down < 0:
            return self._starts[part] - 1
        lines = down // (self.height + self.gap) + 1
        end = self._starts[part + 1] if part + 1 < len(self._starts) else self._rows
        return min(self._starts[part] + lines * self.columns, end) - 1

    def beside(self, row: int, lines: int) -> int:
        """The card so many lines below (or above, if negative), in the same column if there is one.

        At the first and the last line it stays where it is.
        """
        rect = self.rect(row)
        now = row
        for _ in range(abs(lines)):
            found = self._one_line(now, rect.center().x(), 1 if lines > 0 else -1)
            if found < 0:
                break
            now = found
        return now

    def _one_line(self, row: int, x: int, step: int) -> int:
        column = (x - self.margin) // (self.width + self.gap)
        part = max(bisect_right(self._starts, row) - 1, 0)
        line = (row - self._starts[part]) // self.columns + step
        end = self._starts[part + 1] if part + 1 < len(self._starts) else self._rows
        lines = -(-(end - self._starts[part]) // self.columns)
        if line >= lines:
            part, line = part + 1, 0
        elif line < 0:
            part -= 1
            if part >= 0:
                line = -(-(self._starts[part + 1] - self._starts[part]) // self.columns) - 1
        if not 0 <= part < len(self._starts):
            return -1
        end = self._starts[part + 1] if part + 1 < len(self._starts) else self._rows
        return min(self._starts[part] + line * self.columns + column, end - 1)
