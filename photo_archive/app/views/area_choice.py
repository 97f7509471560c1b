# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing an area on the map: the frame that is drawn, by the pointer or by keys, and those asked.

With the pointer one drags with Shift held, or after the button was pressed. With keys a frame is
begun in the middle of what is in sight; Shift and the arrows make it wider, the arrows move it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from photo_archive.app.models.map_frame import Box, MapFrame, box_of
from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.area import Area

STEP = 0.04
"""How much of the view a key moves or widens the frame by."""


class AreaChoice:
    """The state of choosing; the map tells it what pointer and keys do."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.asked: tuple[Area, ...] = ()
        self.frame: MapFrame | None = None
        self.is_armed = False
        self._dragging = False

    @property
    def is_dragging(self) -> bool:
        """Whether the pointer draws a frame."""
        return self._dragging

    def begin(self, scale: MapScale) -> None:
        """A frame in the middle, for keys; the pointer draws one, too."""
        self.is_armed = True
        self.frame = MapFrame.begun_in(scale)

    def end(self) -> None:
        """No frame any more."""
        self.is_armed = self._dragging = False
        self.frame = None

    def press(self, at: QPointF, scale: MapScale) -> None:
        """Draw a frame from here."""
        point = scale.at(at.x(), at.y())
        self.frame, self._dragging = MapFrame(point, point), True

    def drag(self, at: QPointF, scale: MapScale) -> None:
        """Draw it to here."""
        if self.frame is not None:
            x = min(max(at.x(), 0.0), scale.width)
            y = min(max(at.y(), 0.0), scale.height)
            self.frame = self.frame.to(scale.at(x, y))

    def release(self, scale: MapScale) -> Area | None:
        """What was chosen; None if the frame is too small to be meant."""
        frame = self.frame
        self.end()
        return frame.area if frame is not None and frame.is_large_enough(scale) else None

    def step(self, across: int, down: int, scale: MapScale, *, grows: bool) -> None:
        """A key moves the frame, or makes it wider and higher, to the left and up smaller."""
        if self.frame is not None:
            far = STEP * min(scale.width, scale.height) / scale.size
            change = self.frame.grown if grows else self.frame.moved
            self.frame = change(across * far, (-down if grows else down) * far)

    # -- painting ---------------------------------------------------------------------------

    def paint(self, painter: QPainter, scale: MapScale) -> None:
        """Paint the areas asked for, and the frame above them."""
        for area in self.asked:
            self._paint_box(painter, box_of(area, scale), Qt.PenStyle.SolidLine)
        if self.frame is not None:
            self._paint_box(painter, self.frame.box(scale), Qt.PenStyle.DashLine)

    def _paint_box(self, painter: QPainter, box: Box, style: Qt.PenStyle) -> None:
        accent = self._theme.colour("accent")
        fill = self._theme.colour("accent")
        fill.setAlphaF(0.10)
        painter.setPen(QPen(accent, 1.5, style))
        painter.setBrush(fill)
        painter.drawRect(QRectF(*box))
