# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One picture, as large as wanted, with the people marked on it.

The scene is measured in the pixels of the picture itself, so that the small picture shown first and
the full one take the same place, and regions lie right on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.links import Region

LARGEST_ZOOM = 8.0
ZOOM_STEP = 1.25


@dataclass(frozen=True, slots=True)
class RegionShown:
    """A person marked on the picture: a rectangle 0 to 1 of the upright picture."""

    ref: RecordRef
    number: int
    name: str
    region: Region
    doubtful: bool = False
    role: str = ""


def upright_region(region: Region, orientation: int) -> Region:
    """A region of the stored picture on the upright one.

    Args:
        region: In stored (unrotated) pixels.
        orientation: EXIF orientation 1 to 8 (Source: EXIF 2.32, tag 0112).
    """
    return region.upright(orientation)


class RegionItem(QGraphicsItem):
    """White rectangle with a dark outer line, and a number disc that keeps its size."""

    def __init__(self, theme: Theme, shown: RegionShown, rect: QRectF) -> None:
        super().__init__()
        self._theme = theme
        self.shown = shown
        self._rect = rect
        self.current = False
        self.setToolTip(f"{shown.name}\n{shown.role}" if shown.role else shown.name)

    def boundingRect(self) -> QRectF:
        grow = max(self._rect.width(), self._rect.height()) * 0.6
        return self._rect.adjusted(-grow, -grow, grow, grow)

    def shape(self) -> object:
        shape = super().shape()
        shape.clear()
        shape.addRect(self._rect)
        return shape

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        theme = self._theme
        scale = painter.worldTransform().m11() or 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if self.shown.doubtful else Qt.PenStyle.SolidLine
        inner = theme.colour("accentL") if self.current else QColor("white")
        for colour, width in ((QColor(0, 0, 0, 150), 3.5), (inner, 1.75)):
            pen = QPen(colour, width / scale, style)
            pen.setCosmetic(False)
            painter.setPen(pen)
            radius = theme.px(3) / scale
            painter.drawRoundedRect(self._rect, radius, radius)
        painter.save()
        painter.translate(QPointF(self._rect.center().x(), self._rect.bottom()))
        painter.scale(1 / scale, 1 / scale)
        self._paint_disc(painter)
        painter.restore()

    def _paint_disc(self, painter: QPainter) -> None:
        theme, half = self._theme, self._theme.px(10)
        disc = QRectF(-half, -half, 2 * half, 2 * half)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1.5))
        painter.setBrush(theme.colour("accent") if self.current else QColor("white"))
        painter.drawEllipse(disc)
        painter.setPen(theme.colour("onaccent") if self.current else QColor("#1b1b19"))
        font = theme.font(-1.25)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.shown.number))


class PictureView(QGraphicsView):
    """Shows one picture; zooms, pans and marks people."""

    zoomed = Signal(float, bool)
    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()
    side_wanted = Signal()
    """The other side of the print is asked for."""

    def __init__(self, theme: Theme) -> None:
        self._fits = True
        self._scene = QGraphicsScene()
        super().__init__()
        self._theme = theme
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._regions: list[RegionItem] = []
        self._size = QSize()
        self._scene.addItem(self._picture)
        self.setScene(self._scene)
        self.setBackgroundBrush(theme.colour("mat"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    # -- showing ----------------------------------------------------------------------------

    def show_picture(self, pixmap: QPixmap, size: QSize) -> None:
        """Show a pixmap as a picture of that many pixels; the same size keeps the zoom."""
        changed = size != self._size
        self._size = size
        self._picture.setPixmap(pixmap)
        if not pixmap.isNull() and not size.isEmpty():
            self._picture.setScale(size.width() / max(pixmap.width(), 1))
        self._scene.setSceneRect(QRectF(0, 0, size.width(), size.height()))
        if changed or self._fits:
            self.fit()

    def show_regions(self, regions: Sequence[RegionShown]) -> None:
        """Mark these people."""
        for one in self._regions:
            self._scene.removeItem(one)
        self._regions = []
        width, height = self._size.width(), self._size.height()
        for one in regions:
            area = one.region
            rect = QRectF(area.x * width, area.y * height, area.width * width, area.height * height)
            item = RegionItem(self._theme, one, rect)
            self._regions.append(item)
            self._scene.addItem(item)
        names = ", ".join(f"{one.number} {one.name}" for one in regions)
        self.setAccessibleDescription(names)

    def mark_current(self, ref: RecordRef | None) -> None:
        """Show which person is meant."""
        for one in self._regions:
            one.current = one.shown.ref == ref
            one.update()

    # -- zoom -------------------------------------------------------------------------------

    def zoom(self) -> float:
        """Screen pixels to a pixel of the picture."""
        return self.transform().m11()

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is shown, whatever the size of the window."""
        return self._fits

    def fit(self) -> None:
        """The whole picture, never above its own size."""
        self._fits = True
        margin = self._theme.px(28)
        view = self.viewport().size()
        if self._size.isEmpty() or view.width() <= 2 * margin:
            return
        factor = min(
            (view.width() - 2 * margin) / self._size.width(),
            (view.height() - 2 * margin) / self._size.height(),
        )
        self._scale_to(factor)

    def set_zoom(self, factor: float) -> None:
        """This many screen pixels to one of the picture."""
        self._fits = False
        self._scale_to(min(max(factor, 0.02), LARGEST_ZOOM))

    def _scale_to(self, factor: float) -> None:
        self.resetTransform()
        self.scale(factor, factor)
        if self._fits:
            self.centerOn(self._size.width() / 2, self._size.height() / 2)
        self.zoomed.emit(factor, self._fits)

    # -- events -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits and self.scene() is not None:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP
            self.set_zoom(self.zoom() * step)
        elif self._fits:
            (self.next_wanted if event.angleDelta().y() < 0 else self.previous_wanted).emit()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.next_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self.previous_wanted.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self.zoom() * ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.set_zoom(self.zoom() / ZOOM_STEP)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif key == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.side_wanted.emit()
        else:
            super().keyPressEvent(event)
