# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the photos found: the world's outlines and a disc for the places near each other.

A click on a disc of several places looks nearer, on a single place asks for its photos; Enter does
the same. Tab goes from disc to disc; arrow keys move the map, with Shift they go to the disc that
lies that way. A frame drawn with Shift held asks for an area.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photo_archive.app.models.map_frame import box_of
from photo_archive.app.models.map_scale import LARGEST, MapScale
from photo_archive.app.models.map_shape import Clustered, MapShape, Way
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.models.world_outline import WorldOutline
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.area_choice import AreaChoice
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.map_ground import MapGround
from photo_archive.app.views.map_marks import MapMarks
from photo_archive.domain.area import Area
from photo_archive.wording import Wording

ZOOM_STEP = 1.4
WHEEL_NOTCH = 120
DRAG = 4
MARGIN = 60
"""How far from the edge the disc reached by keys is kept, in design pixels."""
Key = Qt.Key
WAYS = {
    Key.Key_Left: Way.LEFT,
    Key.Key_Right: Way.RIGHT,
    Key.Key_Up: Way.UP,
    Key.Key_Down: Way.DOWN,
}


class MapView(QWidget):
    """The drawn map."""

    taken = Signal(object)
    """A cluster was clicked, or Enter pressed on it."""
    reached = Signal(object)
    """The cluster the keys have reached, None for none."""
    area_chosen = Signal(object)
    """An area was framed; None if none is asked for any more."""
    choosing_changed = Signal(bool)
    """Whether a frame is being drawn."""
    level_changed = Signal()
    """Clusters for another zoom are wanted."""

    def __init__(self, theme: Theme, wording: Wording, words: MapWords) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.how_to_choose = wording.say(
            "Drag a frame. By keys: arrows move it, Shift+arrows size it, Enter asks, Esc ends."
        )
        self._world = WorldOutline()
        self._ground = MapGround(theme, self._world)
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read_on)
        self._slices = self._world.read()
        self._reading.start(0)
        self.scale = MapScale.fitted([], 1, 1)
        self.shape = MapShape((), self.scale.size)
        self._fits: tuple[tuple[float, float], ...] | None = ()
        self._current: int | None = None
        self._hovered: int | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._marks = MapMarks(theme)
        self.areas = AreaChoice(theme)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(200), theme.px(160))
        self.setAccessibleName(wording.say("Map of the photographs"))

    def _read_on(self) -> None:
        if next(self._slices, self) is self:
            self._reading.stop()
            self._ground.forget()
            self.update()

    @property
    def is_ready(self) -> bool:
        """Whether the outlines are read."""
        return not self._reading.isActive()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(420))

    # -- what is shown ----------------------------------------------------------------------

    def fit(self, points: tuple[tuple[float, float], ...] | None = None) -> None:
        """Show these points, or those shown as everything before."""
        if points is not None:
            self._fits = points
        self._set(MapScale.fitted(self._fits or (), self.width(), self.height()))

    def show_clusters(self, shape: MapShape) -> None:
        """Show these clusters; twenty thousand are put in order by whoever made them."""
        before = self.current()
        self.shape = shape
        font = self._theme.font(-1, bold=True)
        metrics = QFontMetricsF(font)
        self.shape.name_all(self._words.beside, metrics.horizontalAdvance, metrics.height())
        self._hovered = None
        self._current = self.shape.nearest(before.point) if before is not None else None
        self._tell()
        self.update()

    def show_areas(self, areas: tuple[Area, ...]) -> None:
        """Frame the areas that are asked for."""
        self.areas.asked = areas
        self.update()

    def shows(self, area: Area) -> bool:
        """Whether the whole of an area is in sight."""
        x, y, width, height = box_of(area, self.scale)
        return self.rect().contains(QRectF(x, y, width, height).toRect())

    def choose_area(self, *, on: bool = True) -> None:
        """Begin a frame, or give it up."""
        if on:
            self.areas.begin(self.scale)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.areas.end()
        self._show_choosing()

    def _show_choosing(self) -> None:
        cross = Qt.CursorShape.CrossCursor
        self.setCursor(cross) if self.areas.is_armed else self.unsetCursor()
        self.choosing_changed.emit(self.areas.is_armed)
        self._tell()
        self.update()

    def _chosen(self, area: Area | None) -> None:
        self._show_choosing()
        if area is not None:
            self.area_chosen.emit(area)

    def current(self) -> Clustered | None:
        """The cluster the keys have reached."""
        return None if self._current is None else self.shape.clusters[self._current]

    def zoom(self, step: int, about: QPointF | None = None) -> None:
        """Nearer, farther if negative; 0 shows everything."""
        if not step:
            self.fit()
            return
        at = about
        if at is None and self._current is not None:
            mark = self.shape.mark(self._current, self.scale)
            at = QPointF(mark.x, mark.y)
        if at is None:
            at = QPointF(self.width() / 2, self.height() / 2)
        self._set(self.scale.zoomed(ZOOM_STEP**step, at.x(), at.y()))

    def look_into(self, cluster: Clustered) -> None:
        """So near that the places of a cluster are apart."""
        points = [one.point for one in cluster.places if one.point is not None]
        wanted = MapScale.fitted(points, self.width(), self.height(), LARGEST / 2)
        if wanted.size < self.scale.size * 1.5:
            x, y = self.scale.place(cluster.point)
            wanted = self.scale.zoomed(2, x, y)
        self._set(wanted)

    def _set(self, scale: MapScale) -> None:
        level = self.scale.level
        self.scale = scale
        if scale.level != level:
            self.level_changed.emit()
        self.update()

    def _tell(self) -> None:
        cluster = self.current()
        words = self._words.spoken(cluster) if cluster is not None else ""
        if self.areas.is_armed:
            words = self.how_to_choose
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        self.reached.emit(cluster)

    # -- painting ---------------------------------------------------------------------------

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground.paint(painter, self.scale, self.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.areas.paint(painter, self.scale)
        self._marks.paint(
            painter,
            self.shape,
            self.shape.in_sight(self.scale),
            lit=(self._hovered, self._current),
            ringed=self._current if self.hasFocus() else None,
            ratio=self.devicePixelRatioF(),
        )
        if self.hasFocus() and self._current is None:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not event.oldSize().isValid() or event.oldSize().isEmpty():
            self.fit()
        else:
            self._set(self.scale.resized(self.width(), self.height()))

    # -- pointer ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False
            if self.areas.is_armed or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.areas.press(event.position(), self.scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.areas.is_dragging:
            self.areas.drag(at, self.scale)
            self.update()
            return
        if self._pressed is not None:
            way = self._pressed - at
            far = max(abs(way.x()), abs(way.y())) >= self._theme.px(DRAG)
            if self._dragged or far:
                self._dragged = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._set(self.scale.moved(round(way.x()), round(way.y())))
                self._pressed = at
            return
        self._hover(at)

    def _hover(self, at: QPointF) -> None:
        hovered = self.shape.at(at.x(), at.y(), self.scale)
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.ArrowCursor
            if not self.areas.is_armed:
                self.setCursor(shape if hovered is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self.areas.is_dragging:
            self._chosen(self.areas.release(self.scale))
            return
        self.unsetCursor()
        if self._dragged:
            self._hover(event.position())
            return
        self._current = self.shape.at(event.position().x(), event.position().y(), self.scale)
        self._tell()
        self.update()
        self._take()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.shape.at(at.x(), at.y(), self.scale) is None:
            self.zoom(2, at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            at = event.position()
            self._set(self.scale.zoomed(ZOOM_STEP ** (turned / WHEEL_NOTCH), at.x(), at.y()))
            self._hover(at)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.shape.at(event.pos().x(), event.pos().y(), self.scale)
            if number is not None:
                words = self._words.tooltip(self.shape.clusters[number])
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            self.update()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    # -- keys -------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the discs in sight and beyond the last one leaves the map."""
        found = self.shape.in_turn(self.scale, self._current, 1 if forward else -1)
        if self.areas.is_armed or found is None:
            return super().focusNextPrevChild(forward)
        self._reach(found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        way = WAYS.get(Key(key))
        if way is not None and self.areas.is_armed:
            self.areas.step(*way.value, self.scale, grows=shift)
            self.update()
        elif way is not None and shift:
            self._step(way)
        elif way is not None:
            across, down = way.value
            self._set(self.scale.moved(across * self.width() / 5, down * self.height() / 5))
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            self.zoom(-1 if key == Key.Key_Minus else 1)
        elif key in (Key.Key_Home, Key.Key_0):
            self.zoom(0)
        elif key == Key.Key_A and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.choose_area(on=not self.areas.is_armed)
        elif key in (Key.Key_Return, Key.Key_Enter) and self.areas.is_armed:
            self._chosen(self.areas.release(self.scale))
        elif key in (Key.Key_Return, Key.Key_Enter) and self._current is not None:
            self._take()
        elif key != Key.Key_Escape or not self._take_back():
            super().keyPressEvent(event)

    def _take_back(self) -> bool:
        """One step back: the frame, the disc that was reached, the area asked for."""
        if self.areas.frame is not None or self.areas.is_armed:
            self._pressed = None
            self.choose_area(on=False)
        elif self._current is not None:
            self._current = None
            self._tell()
            self.update()
        elif self.areas.asked:
            self.area_chosen.emit(None)
        else:
            return False
        return True

    def _step(self, way: Way) -> None:
        if self._current is None:
            found = self.shape.nearest(self.scale.at(self.width() / 2, self.height() / 2))
        else:
            found = self.shape.next(self._current, way)
        if found is not None:
            self._reach(found)

    def _reach(self, found: int) -> None:
        self._current = found
        point = self.shape.clusters[found].point
        self._set(self.scale.showing(point, self._theme.px(MARGIN)))
        self._tell()

    def _take(self) -> None:
        cluster = self.current()
        if cluster is not None:
            self.taken.emit(cluster)
