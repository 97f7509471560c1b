# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How large a cell of the grid is and where its parts lie, at every width and font size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from photo_archive.app.theme.theme import Theme

PICTURE_RATIO = 0.678
"""Height of the picture's box to its width."""


@dataclass(frozen=True, slots=True)
class CellParts:
    """Where things are drawn in one cell."""

    picture: QRect
    meta: QRect
    caption: QRect


class CellShape:
    """Lengths of a cell; ``captioned`` cells carry reference, date and two lines of caption."""

    def __init__(self, theme: Theme, width_px: int, *, captioned: bool = True) -> None:
        self.captioned = captioned
        self.gap = theme.px(4 if captioned else 2)
        self.margin = theme.px(12)
        self.padding = theme.px(8 if captioned else 4)
        self.meta_font = theme.font(-1.75)
        self.meta_bold = theme.font(-1.75, bold=True)
        self.caption_font = theme.font(-1)
        self.meta_line = theme.line(self.meta_font)
        self.caption_line = theme.line(self.caption_font)
        self.space = theme.px(6)
        self.set_width(width_px)

    def set_width(self, width_px: int) -> None:
        """The least width of a cell."""
        self.width = width_px
        self.height = self.height_at(width_px)

    def columns(self, view_px: int) -> tuple[int, int]:
        """How many cells stand in a line of that width, and how wide each then is."""
        room = view_px - 2 * self.margin + self.gap
        number = max(room // (self.width + self.gap), 1)
        return number, max(room // number - self.gap, 40)

    def picture_box(self, width_px: int) -> QSize:
        """The largest picture in a cell of that width."""
        inner = width_px - 2 * self.padding
        return QSize(inner, round(inner * PICTURE_RATIO))

    def height_at(self, width_px: int) -> int:
        """Height of a cell of that width."""
        text = self.space + self.meta_line + 2 * self.caption_line if self.captioned else 0
        return 2 * self.padding + self.picture_box(width_px).height() + text

    def parts(self, cell: QRect) -> CellParts:
        """Where the parts of that cell lie."""
        box = self.picture_box(cell.width())
        left, top = cell.left() + self.padding, cell.top() + self.padding
        below = top + box.height() + self.space
        return CellParts(
            picture=QRect(left, top, box.width(), box.height()),
            meta=QRect(left, below, box.width(), self.meta_line),
            caption=QRect(left, below + self.meta_line, box.width(), 2 * self.caption_line),
        )
