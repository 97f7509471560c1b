# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a timeline: solid for photos that are of a time, hatched for those that may be of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from photo_archive.app.models.time_scale import AxisLabel, TimeScale, bar_labels, over_labels
from photo_archive.app.models.time_shape import Bar, TimeShape
from photo_archive.app.models.time_words import bar_word, over_word
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.wording import Wording

ROW, TOP = 19, 22
LEAST_HEIGHT = 3
LEAST_SHARE = 0.02
"""Less of a photo than this is not drawn."""


class TimelinePainter:
    """Paints bars, days asked for and selected, and two rows of labels under them."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        self._theme = theme
        self._wording = wording

    def paint(
        self,
        painter: QPainter,
        shape: TimeShape,
        size: QRectF,
        hovered: Bar | None,
        *,
        focused: bool,
    ) -> None:
        """Paint a timeline on a widget of this size."""
        px = self._theme.px
        scale = shape.scale
        if scale is None:
            return
        base = size.height() - px(5) - px(ROW) * _label_rows(scale.unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter, shape, scale, base, hovered)
        bars = shape.bars()
        most = max((one.height for one in bars), default=0.0)
        if most >= 1:
            self._paint_measure(painter, size, most)
        for bar in bars:
            if bar.possible:
                self._paint_bar(painter, shape, bar, base, most)
        painter.setPen(self._theme.colour("line2"))
        painter.drawLine(0, int(base), int(size.width()), int(base))
        self._paint_photo(painter, shape, scale, base)
        self._paint_labels(painter, shape, scale, base)
        current = shape.current()
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if focused and current is None:
            painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, base - 2), px(3), px(3))
        elif focused and current is not None:
            width = max(current.width, px(6))
            left = current.x + (current.width - width) / 2
            box = QRectF(left + 1, px(TOP) - px(4), width - 2, base - px(TOP) + px(4))
            painter.drawRoundedRect(box, px(3), px(3))

    def _paint_photo(
        self, painter: QPainter, shape: TimeShape, scale: TimeScale, base: float
    ) -> None:
        """Mark on the axis when the photo with the focus is of."""
        if shape.photo is None:
            return
        left, right = scale.x(shape.photo[0]), scale.x(shape.photo[1] + 1)
        if right < 0 or left > scale.width:
            return
        px, middle = self._theme.px, min(max((left + right) / 2, 0.0), float(scale.width))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text2"))
        painter.drawRect(QRectF(left, base - 1, right - left, px(3)))
        tip = [QPointF(middle, base), QPointF(middle - px(5), base + px(6))]
        painter.drawPolygon(QPolygonF([*tip, QPointF(middle + px(5), base + px(6))]))

    def _paint_bands(
        self,
        painter: QPainter,
        shape: TimeShape,
        scale: TimeScale,
        base: float,
        hovered: Bar | None,
    ) -> None:
        """The grounds of the bar under the pointer, of days asked for and of days selected."""
        theme = self._theme
        if hovered is not None:
            box = QRectF(hovered.x, 0, hovered.width, base)
            painter.fillRect(box, theme.colour("hover"))
        chosen = shape.selected() if shape.anchor is not None else None
        for days, token in ((shape.asked, "accentT"), (chosen, "sel")):
            if days is None:
                continue
            left = max(scale.x(days[0]), 0.0)
            right = min(scale.x(days[1] + 1), float(scale.width))
            if right <= left:
                continue
            painter.fillRect(QRectF(left, 0, right - left, base), theme.colour(token))
            painter.setPen(QPen(theme.colour("accent"), 1))
            for x in (left, right):
                painter.drawLine(int(x), 0, int(x), int(base))

    def _paint_measure(self, painter: QPainter, size: QRectF, most: float) -> None:
        """The height of the highest bar in numbers."""
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(0, px(TOP), int(size.width()), px(TOP))
        painter.setFont(theme.font(-1.75))
        painter.setPen(theme.colour("text3"))
        box = QRectF(px(4), 0, size.width() - px(8), px(TOP) - 2)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, side, self._wording.number(round(most)))

    def _paint_bar(
        self, painter: QPainter, shape: TimeShape, bar: Bar, base: float, most: float
    ) -> None:
        px = self._theme.px
        colour = self._colour(shape, bar)
        room = base - px(TOP)
        gap = 2 if bar.width > px(10) else 1 if bar.width > px(4) else 0
        left, width = bar.x, max(bar.width - gap, 1.0)
        solid = bar.certain / most * room
        if bar.certain:
            solid = max(solid, px(LEAST_HEIGHT))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRect(QRectF(left, base - solid, width, solid))
        if bar.share >= LEAST_SHARE:
            rest = max(bar.share / most * room, px(LEAST_HEIGHT))
            top = max(base - solid - rest, px(TOP))
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            box = QRectF(left, top, width, base - solid - top)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0))

    def _colour(self, shape: TimeShape, bar: Bar) -> QColor:
        asked = shape.asked
        outside = asked is not None and (bar.end <= asked[0] or bar.begin > asked[1])
        return self._theme.colour("line2" if outside else "accent")

    def _paint_labels(
        self, painter: QPainter, shape: TimeShape, scale: TimeScale, base: float
    ) -> None:
        theme, px, language = self._theme, self._theme.px, self._wording.language
        font = theme.font(-1.75)
        width_of = QFontMetricsF(font).horizontalAdvance
        unit = scale.unit
        edges = [one.begin for one in shape.bars()] + [shape.bars()[-1].end]
        rows = [
            bar_labels(scale, edges, lambda day: bar_word(unit, day, language), width_of, px(8))
        ]
        if _label_rows(unit) > 1:
            above = TimeUnit(unit - 1)
            rows.append(
                over_labels(scale, lambda day: over_word(above, day, language), width_of, px(12))
            )
        painter.setFont(font)
        for number, labels in enumerate(rows):
            painter.setPen(theme.colour("text3" if number == 0 else "text2"))
            self._paint_row(painter, labels, base + px(4) + number * px(ROW))

    def _paint_row(self, painter: QPainter, labels: list[AxisLabel], top: float) -> None:
        for one in labels:
            box = QRectF(one.x, top, one.width + 2, self._theme.px(ROW))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, one.text)


def _label_rows(unit: TimeUnit) -> int:
    """Years and decades need no second row to say what they lie in."""
    return 2 if unit > TimeUnit.YEAR else 1
