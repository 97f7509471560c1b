# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the discs of a map with their numbers, and the names beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from photo_archive.app.models.map_shape import MapShape, Mark, compact
from photo_archive.app.theme.theme import Theme


class MapMarks:
    """Discs are kept as pictures: drawing a hundred of them anew would take too long to pan."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._discs: dict[tuple[int, bool, float], QPixmap] = {}

    def paint(
        self,
        painter: QPainter,
        shape: MapShape,
        marks: Sequence[Mark],
        *,
        lit: tuple[int | None, ...],
        ringed: int | None,
        ratio: float,
    ) -> None:
        """Paint discs over names.

        Args:
            painter: On the map.
            shape: The clusters.
            marks: Those in sight, the smallest first.
            lit: The numbers of those reached by pointer or keys.
            ringed: The one that has the focus.
            ratio: Device pixels to a pixel.
        """
        for mark in marks:
            self._paint_name(painter, shape, mark)
        for mark in marks:
            if mark.number == ringed:
                painter.setBrush(self._theme.colour("canvas"))
                painter.setPen(QPen(self._theme.colour("accent"), 2))
                painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius + 3, mark.radius + 3)
            count = compact(shape.clusters[mark.number].count)
            self._paint_disc(painter, mark, count, ratio, lit=mark.number in lit)

    def _paint_disc(
        self, painter: QPainter, mark: Mark, count: str, ratio: float, *, lit: bool
    ) -> None:
        theme = self._theme
        disc = self._disc(mark.radius, ratio, lit=lit)
        half = disc.deviceIndependentSize().width() / 2
        painter.drawPixmap(QPointF(mark.x - half, mark.y - half), disc)
        painter.setPen(theme.colour("placeT" if lit else "place"))
        painter.setFont(theme.font(-1.75, bold=True))
        side = mark.radius
        box = QRectF(mark.x - side, mark.y - side, 2 * side, 2 * side)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, count)

    def _disc(self, radius: float, ratio: float, *, lit: bool) -> QPixmap:
        theme = self._theme
        key = (round(radius), lit, ratio)
        if key not in self._discs:
            side = 2 * key[0] + 4
            made = QPixmap(round(side * ratio), round(side * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.colour("place" if lit else "placeT"))
            painter.setPen(QPen(theme.colour("place"), 1.5))
            painter.drawEllipse(QPointF(side / 2, side / 2), key[0], key[0])
            painter.end()
            self._discs[key] = made
        return self._discs[key]

    def _paint_name(self, painter: QPainter, shape: MapShape, mark: Mark) -> None:
        named = shape.name(mark.number)
        if named is None:
            return
        theme = self._theme
        text, width = named
        painter.setFont(theme.font(-1, bold=True))
        high = painter.fontMetrics().height()
        box = QRectF(mark.x + mark.radius + theme.px(4), mark.y - high / 2, width + 2, high)
        ground = theme.colour("raised" if theme.dark else "canvas")
        ground.setAlphaF(0.72)
        painter.fillRect(box.adjusted(-2, 1, 2, -1), ground)
        painter.setPen(theme.colour("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
