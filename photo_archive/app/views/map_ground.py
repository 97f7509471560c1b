# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of the map: what was drawn is kept and moved along, only what comes in is drawn anew.

Drawing the whole world takes some milliseconds, too long to do it for every step of a drag.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QRegion

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.models.world_outline import Drawing, WorldOutline
from photo_archive.app.theme.theme import Theme

LEAST_PX = 0.7
"""Islands smaller than this are not drawn."""


class MapGround:
    """Land, sea, shores and borders behind the clusters."""

    def __init__(self, theme: Theme, world: WorldOutline) -> None:
        self._theme = theme
        self._world = world
        self._pixmap = QPixmap()
        self._drawn: MapScale | None = None

    def forget(self) -> None:
        """Draw everything anew: the outlines have changed."""
        self._drawn = None

    def paint(self, painter: QPainter, scale: MapScale, ratio: float) -> None:
        """Paint the ground of a view; ``ratio`` is device pixels to a pixel."""
        missing = self._moved_along(scale, ratio)
        if not missing.isEmpty():
            onto = QPainter(self._pixmap)
            onto.setClipRegion(missing)
            for part in missing:
                self._draw(onto, scale, part)
            onto.end()
        self._drawn = scale
        painter.drawPixmap(0, 0, self._pixmap)

    def _moved_along(self, scale: MapScale, ratio: float) -> QRegion:
        """Move what was drawn to where it is now, and say what is still to be drawn."""
        view = QRect(0, 0, scale.width, scale.height)
        drawn = self._drawn
        size = view.size() * ratio
        if (
            drawn is None
            or drawn.size != scale.size
            or self._pixmap.size() != size
            or self._pixmap.devicePixelRatioF() != ratio
            or not float(ratio).is_integer()
        ):
            if self._pixmap.size() != size or self._pixmap.devicePixelRatioF() != ratio:
                self._pixmap = QPixmap(size)
                self._pixmap.setDevicePixelRatio(ratio)
            return QRegion(view)
        across, down = drawn.left - scale.left, drawn.top - scale.top
        if not across and not down:
            return QRegion()
        if abs(across) >= scale.width or abs(down) >= scale.height:
            return QRegion(view)
        whole = self._pixmap.rect()
        self._pixmap.scroll(round(across * ratio), round(down * ratio), whole)
        return QRegion(view).subtracted(QRegion(view.translated(across, down)))

    def _draw(self, painter: QPainter, scale: MapScale, part: QRect) -> None:
        theme, world = self._theme, self._world
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(part, theme.colour("mat"))
        units = world.size / scale.size
        shore = _pen(theme, "line2", Qt.PenStyle.SolidLine)
        first = (part.left() + scale.left) // scale.size
        last = (part.right() + scale.left) // scale.size
        # A shape that crosses the edge of the world lies partly beyond it.
        for turn in range(int(first) - 1, int(last) + 1):
            painter.save()
            painter.translate(turn * scale.size - scale.left, -scale.top)
            painter.scale(1 / units, 1 / units)
            seen = QRectF(
                (part.left() + scale.left - turn * scale.size - 2) * units,
                (part.top() + scale.top - 2) * units,
                (part.width() + 4) * units,
                (part.height() + 4) * units,
            )
            painter.setPen(shore)
            painter.setBrush(theme.colour("raised" if theme.dark else "canvas"))
            self._draw_all(painter, world.land, seen, units)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(theme, "line2", Qt.PenStyle.SolidLine))
            self._draw_all(painter, world.borders, seen, units)
            painter.setPen(_pen(theme, "ctl", Qt.PenStyle.DotLine))
            self._draw_all(painter, world.disputed, seen, units)
            painter.restore()

    def _draw_all(
        self, painter: QPainter, drawings: list[Drawing], seen: QRectF, units: float
    ) -> None:
        least = LEAST_PX * units
        for one in drawings:
            box = one.box
            if (box.width() >= least or box.height() >= least) and box.intersects(seen):
                painter.drawPath(one.path)


def _pen(theme: Theme, token: str, style: Qt.PenStyle) -> QPen:
    pen = QPen(theme.colour(token), 1, style)
    pen.setCosmetic(True)
    return pen
