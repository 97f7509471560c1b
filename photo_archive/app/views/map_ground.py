# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of the map: what was drawn is kept and moved along, only what comes in is drawn anew.

Drawing the whole world takes some milliseconds, too long to do it for every step of a drag.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QRegion

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.models.world_outline import Drawing, Edges, WorldOutline, edges_of
from photo_archive.app.theme.theme import Theme

LEAST_PX = 0.7
"""Islands smaller than this are not drawn."""
MOST_TURNS = 4


class MapGround:
    """Land, sea, shores and borders behind the clusters."""

    def __init__(self, theme: Theme, world: WorldOutline) -> None:
        self._theme = theme
        self._world = world
        self._pixmap = QPixmap()
        self._drawn: MapScale | None = None
        self._near = _Near(world)

    def forget(self) -> None:
        """Draw everything anew: the outlines have changed."""
        self._drawn = None
        self._near = _Near(self._world)

    def paint(self, painter: QPainter, scale: MapScale, ratio: float) -> None:
        """Paint the ground of a view; ``ratio`` is device pixels to a pixel."""
        missing = self._moved_along(scale, ratio)
        if not missing.isEmpty():
            onto = QPainter(self._pixmap)
            onto.setClipRegion(missing)
            self._draw(onto, scale, missing)
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

    def _draw(self, painter: QPainter, scale: MapScale, missing: QRegion) -> None:
        theme, units = self._theme, self._world.size / scale.size
        whole = missing.boundingRect()
        painter.fillRect(whole, theme.colour("mat"))
        lines = (
            ("shores", _pen(theme, "line2", Qt.PenStyle.SolidLine)),
            ("borders", _pen(theme, "line2", Qt.PenStyle.SolidLine)),
            ("disputed", _pen(theme, "ctl", Qt.PenStyle.DotLine)),
        )
        # A shape that crosses the edge of the world lies partly beyond it.
        first = int((whole.left() + scale.left) // scale.size) - 1
        last = int((whole.right() + scale.left) // scale.size)
        for turn in range(first, last + 1):
            near = self._near.of(scale, turn, units)
            seen = [edges_of(_in_units(part, scale, turn, units)) for part in missing]
            painter.save()
            painter.translate(turn * scale.size - scale.left, -scale.top)
            painter.scale(1 / units, 1 / units)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("raised" if theme.dark else "canvas"))
            _draw_all(painter, near["land"], seen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for name, pen in lines:
                painter.setPen(pen)
                _draw_all(painter, near[name], seen)
            painter.restore()


class _Near:
    """What lies in and around the view and is large enough to be seen, kept while one pans."""

    def __init__(self, world: WorldOutline) -> None:
        self._world = world
        self._kept: dict[int, tuple[QRectF, float, dict[str, list[Drawing]]]] = {}

    def of(self, scale: MapScale, turn: int, units: float) -> dict[str, list[Drawing]]:
        """The drawings of one round of the world, by what they are."""
        view = _in_units(QRect(0, 0, scale.width, scale.height), scale, turn, units)
        kept = self._kept.get(turn)
        if kept is not None and kept[1] == units and kept[0].contains(view):
            return kept[2]
        around = view.adjusted(-view.width(), -view.height(), view.width(), view.height())
        world, least = self._world, LEAST_PX * units
        found = {
            name: [
                one
                for one in drawings
                if one.box.intersects(around)
                and (one.box.width() >= least or one.box.height() >= least)
            ]
            for name, drawings in (
                ("land", world.land),
                ("shores", world.shores),
                ("borders", world.borders),
                ("disputed", world.disputed),
            )
        }
        self._kept[turn] = (around, units, found)
        if len(self._kept) > MOST_TURNS:
            self._kept.pop(next(iter(self._kept)))
        return found


def _in_units(part: QRect, scale: MapScale, turn: int, units: float) -> QRectF:
    """A part of the view in units of the outlines, some pixels wider for the width of lines."""
    return QRectF(
        (part.left() + scale.left - turn * scale.size - 2) * units,
        (part.top() + scale.top - 2) * units,
        (part.width() + 4) * units,
        (part.height() + 4) * units,
    )


def _draw_all(painter: QPainter, drawings: list[Drawing], seen: list[Edges]) -> None:
    for one in drawings:
        left, top, right, bottom = one.edges
        for first, above, last, below in seen:
            if left <= last and right >= first and top <= below and bottom >= above:
                painter.drawPath(one.path)
                break


def _pen(theme: Theme, token: str, style: Qt.PenStyle) -> QPen:
    pen = QPen(theme.colour(token), 1, style)
    pen.setCosmetic(True)
    return pen
