# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a cell, broken and elided to its width; worked out once for each photo and width.

Breaking a caption into lines costs more than drawing it, and a scrolled cell is drawn many times.
Reference numbers never give way; a date too long for the room left is shown as EDTF.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from photo_archive.app.models.dates_shown import short_date, tight_date
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.domain.photo import PhotoLine
from photo_archive.wording import Wording

CELLS_KEPT = 2_000
RIGHT = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class CellText:
    """What stands in a cell; ``is_empty``: the photo has no caption yet."""

    reference: str
    date: str
    caption: tuple[str, ...]
    is_empty: bool


class CellTexts:
    """Words of cells by photo and width."""

    def __init__(self, wording: Wording, shape: CellShape, space_px: int) -> None:
        self._wording = wording
        self._space = space_px
        self._meta = QFontMetrics(shape.meta_font)
        self._bold = QFontMetrics(shape.meta_bold)
        self._caption_font = shape.caption_font
        self._kept: OrderedDict[tuple[PhotoLine, int], CellText] = OrderedDict()

    def of(self, line: PhotoLine, width_px: int) -> CellText:
        """The words of a photo in a cell whose text is that wide."""
        key = (line, width_px)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._make(line, width_px)
            if len(self._kept) > CELLS_KEPT:
                self._kept.popitem(last=False)
        return found

    def _make(self, line: PhotoLine, width_px: int) -> CellText:
        date = short_date(line.date, self._wording.language) or self._wording.say("undated")
        room = width_px - self._bold.horizontalAdvance(line.reference) - self._space
        if line.date and self._meta.horizontalAdvance(date) > room:
            date = tight_date(line.date, self._wording.language)
        if line.date and self._meta.horizontalAdvance(date) > room:
            date = line.date  # the EDTF is shorter than the words
        date = self._meta.elidedText(date, RIGHT, max(room, width_px // 2))
        room = width_px - self._meta.horizontalAdvance(date) - self._space
        reference = self._bold.elidedText(
            line.reference, Qt.TextElideMode.ElideMiddle, max(room, width_px // 2)
        )
        words = " ".join((line.caption or line.title).split())
        lines = two_lines(
            words or self._wording.say("No caption yet"), self._caption_font, width_px
        )
        return CellText(reference, date, lines, is_empty=not words)


def two_lines(text: str, font: QFont, width_px: int) -> tuple[str, ...]:
    """Text broken into two lines at words; what does not fit in the second is elided."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(width_px)
    layout.endLayout()
    split = first.textLength() if first.isValid() else len(text)
    # Qt counts UTF-16 units; slicing the encoded text keeps letters outside the BMP whole.
    units = text.encode("utf-16-le")
    parts = [units[: split * 2].decode("utf-16-le", "ignore").strip()]
    parts.append(units[split * 2 :].decode("utf-16-le", "ignore").strip())
    metrics = QFontMetrics(font)
    return tuple(metrics.elidedText(part, RIGHT, width_px) for part in parts if part)
