# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs in time as columns: decades, years, months or days, as near as one looks.

Dragging asks for the days dragged over, and so does Enter for the stretch the arrow keys have
reached, or that Shift with them has selected. The wheel, + and - look nearer and farther.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photo_archive.app.models.time_shape import Bar, Dates, TimeShape
from photo_archive.app.models.time_words import count_words, days_words
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.timeline_painter import TimelinePainter
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.wording import Wording

HEIGHT, LEAST_HEIGHT = 240, 130
DRAG = 4
ZOOM_STEP = 1.3
WHEEL_NOTCH = 120
Key = Qt.Key


class TimelineBars(QWidget):
    """The columns; days are told as first and last."""

    days_chosen = Signal(int, int)
    reached = Signal(int, int)
    """The cursor went to a stretch: its photos are wanted in sight."""
    cleared = Signal()
    """No days shall be asked for any more."""
    moved = Signal()
    """Other days are in sight."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._painter = TimelinePainter(theme, wording)
        self.shape = TimeShape(theme.factor)
        self._hovered: Bar | None = None
        self._words = ""
        self._undated_asked = False
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.setAccessibleName(wording.say("Photographs in time"))

    def show_dates(
        self, dates: Dates, asked: tuple[int, int] | None, *, undated: bool = False
    ) -> None:
        """Show these photos; ``asked`` are the days the query asks for, ``undated`` those none."""
        self.shape.show(dates, asked)
        self._undated_asked = undated
        self._hovered = None
        self._after_moving()

    def show_photo(self, days: tuple[int, int] | None) -> None:
        """Mark the days the photo with the focus may be of."""
        self.shape.photo = days
        self.update()

    def choose_unit(self, unit: TimeUnit) -> None:
        """Show decades, years, months or days."""
        self.shape.choose_unit(unit)
        self._after_moving()

    def zoom(self, step: int) -> None:
        """Nearer, or farther if negative; 0 shows everything."""
        if step:
            self.shape.zoom(ZOOM_STEP**step)
        else:
            self.shape.whole()
        self._after_moving()

    def scroll_to(self, day: float) -> None:
        """Let the first day in sight be this one."""
        scale = self.shape.scale
        if scale is not None:
            self.shape.move((day - scale.start) / scale.per_px)
            self._after_moving()

    def words_of(self, first: int, last: int) -> str:
        """Some days and how many photos are of them."""
        count = self.shape.count_of(first, last)
        words = days_words(first, last, self._wording.language)
        if count is None:
            return words
        photos = count_words(count, self._wording)
        return self._wording.say("{name}: {photos}", name=words, photos=photos)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(HEIGHT))

    def _after_moving(self) -> None:
        self.moved.emit()
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Say what is selected or reached, to the page and to a screen reader."""
        days = self.shape.selected()
        if days is None and self._hovered is not None:
            days = (self._hovered.begin, self._hovered.end - 1)
        words = self.words_of(*days) if days is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        self._words = words

    # -- painting ---------------------------------------------------------------------------

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("canvas"))
        self._painter.paint(
            painter, self.shape, QRectF(self.rect()), self._hovered, focused=self.hasFocus()
        )
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """What is reached or under the pointer; without columns, why there are none."""
        theme = self._theme
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2"))
        if self.shape.scale is None:
            words = self._wording.say("None of these photos has a date.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        room = self.rect().adjusted(theme.px(4), theme.px(2), -theme.px(64), 0)
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self._words, elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shape.resize(self.width())
        self._after_moving()

    # -- pointer ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape, x = self.shape, event.position().x()
        if self._pressed is not None and shape.scale is not None:
            if abs(x - self._pressed.x()) >= self._theme.px(DRAG) or shape.anchor is not None:
                inside = min(max(x, 0.0), self.width() - 1.0)
                shape.anchor = shape.scale.day(self._pressed.x())
                shape.cursor = shape.scale.day(inside)
                self._hovered = None
                self._tell()
                self.update()
            return
        bar = shape.bar_at(x)
        if bar != self._hovered:
            self._hovered = bar
            self._words = "" if bar is None else self.words_of(bar.begin, bar.end - 1)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.shape.anchor is not None:
            self._choose()
            return
        bar = self.shape.bar_at(event.position().x())
        if bar is not None:
            self.shape.go_to(bar.begin)
            self._after_moving()
            self._tell_reached()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bar = self.shape.bar_at(event.position().x())
        if bar is None:
            return
        if self.shape.unit is TimeUnit.DAY:
            self.days_chosen.emit(bar.begin, bar.end - 1)
            return
        self.shape.look_into(bar)
        self._hovered = None
        self._after_moving()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        sideways = turned.x() or (
            turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.shape.move(-sideways / WHEEL_NOTCH * self.width() / 12)
        elif turned.y():
            times = ZOOM_STEP ** (turned.y() / WHEEL_NOTCH)
            self.shape.zoom(times, event.position().x())
        self._hovered = self.shape.bar_at(event.position().x())
        self._after_moving()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.shape.bar_at(event.pos().x())
            if bar is not None:
                QToolTip.showText(event.globalPos(), self.words_of(bar.begin, bar.end - 1), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            self._tell()
            self.update()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    # -- keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if key in (Key.Key_Left, Key.Key_Right):
            self.shape.step(1 if key == Key.Key_Right else -1, extend=extend)
        elif key == Key.Key_Home:
            self.shape.go_first(extend=extend)
        elif key == Key.Key_End:
            self.shape.go_last(extend=extend)
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self.shape.move(self.width() * (0.9 if key == Key.Key_PageDown else -0.9))
            self._after_moving()
            return
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus, Key.Key_0):
            self.zoom({Key.Key_Minus: -1, Key.Key_0: 0}.get(Key(key), 1))
            return
        elif key in (Key.Key_Return, Key.Key_Enter) and self.shape.selected() is not None:
            self._choose()
            return
        elif key == Key.Key_Escape and self._escape():
            return
        else:
            super().keyPressEvent(event)
            return
        self._after_moving()
        if not extend:
            self._tell_reached()

    def _escape(self) -> bool:
        """Give up what is selected, else what is asked for; whether there was either."""
        if self.shape.anchor is not None:
            self.shape.anchor = None
            self._after_moving()
            return True
        if self.shape.asked is not None or self._undated_asked:
            self.cleared.emit()
            return True
        return False

    def _choose(self) -> None:
        days = self.shape.selected()
        if days is None:
            return
        count = self.shape.count_of(*days)
        if count is not None and count.possible:
            self.shape.anchor = None
            self.days_chosen.emit(*days)
        self._tell()
        self.update()

    def _tell_reached(self) -> None:
        days = self.shape.selected()
        count = self.shape.count_of(*days) if days is not None else None
        if days is not None and count is not None and count.possible:
            self.reached.emit(*days)
