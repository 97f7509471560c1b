# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips and pills: a linked record or a term of the search, and a state, each drawn on its tint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.theme.tokens import STATUS_TINTS

RECORD_ICONS = {
    "person": "user",
    "place": "map-pin",
    "event": "calendar-days",
    "organisation": "building-2",
    "date": "calendar",
    "tag": "",
}
STATUS_ICONS = {
    "imported": "inbox",
    "drafted": "pencil",
    "linked": "link",
    "checked": "badge-check",
    "approved": "check-check",
}


class Chip(QWidget):
    """A record or a term on its tint; ``activated`` on click or Enter, ``removed`` on its cross.

    Args:
        kind: person, place, event, organisation, date or tag; anything else is drawn as a tag.
    """

    activated = Signal()
    removed = Signal()
    negated = Signal()
    """The minus key: what it says is to be left out, or no more."""
    page_wanted = Signal()
    """Ctrl+click, Ctrl+Enter or a double click: its page is asked for."""

    def __init__(
        self,
        theme: Theme,
        kind: str,
        text: str,
        *,
        removable: str = "",
        icon: str = "",
        left_out: bool = False,
    ) -> None:
        super().__init__()
        self._left_out = left_out
        self._theme = theme
        self._kind = kind if kind in RECORD_ICONS else "tag"
        self._text = text
        self._icon = "circle-slash" if left_out else icon or RECORD_ICONS[self._kind]
        self._removable = removable
        self._over_cross = False
        self.setFont(theme.font(-1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(removable)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What the chip says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = px(7) * 2 + self.fontMetrics().horizontalAdvance(self._text) + 1
        width += px(14 + 5) if self._icon else 0
        width += px(12 + 5) if self._removable else 0
        return QSize(width, px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(24))

    def _cross(self) -> QRectF:
        px = self._theme.px
        return QRectF(self.width() - px(6) - px(14), (self.height() - px(14)) / 2, px(14), px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        tint = "error" if self._left_out else self._kind
        painter.setBrush(theme.colour(f"{tint}T"))
        inset = 1 if self.hasFocus() else 0
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(5), px(5)
        )
        ratio = self.devicePixelRatioF()
        left, middle = px(7), self.height() / 2
        ink = "text" if tint == "tag" else tint
        if self._icon:
            mark = theme.pixmap(self._icon, tint, 14, ratio)
            painter.drawPixmap(QPointF(left, middle - px(14) / 2), mark)
            left += px(14 + 5)
        right = self.width() - px(7)
        if self._removable:
            cross = self._cross()
            token = "text" if self._over_cross else ink
            painter.drawPixmap(
                QPointF(cross.x() + px(1), cross.y() + px(1)), theme.pixmap("x", token, 12, ratio)
            )
            right = int(cross.left()) - px(4)
        painter.setPen(theme.colour(ink))
        # Of a few letters only the first ones say anything.
        narrow, elide = right - left < px(90), Qt.TextElideMode
        mode = elide.ElideRight if narrow else elide.ElideMiddle
        shown = self.fontMetrics().elidedText(self._text, mode, right - left + 1)
        painter.drawText(
            QRectF(left, 0, right - left + 2, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            shown,
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._removable) and self._cross().contains(event.position())
        if over != self._over_cross:
            self._over_cross = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._removable and self._cross().contains(event.position()):
            self.removed.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.page_wanted.emit()
        else:
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Minus:
            self.negated.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.page_wanted if control else self.activated).emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class Pill(QWidget):
    """A state in a rounded tint: icon and word, so never by colour alone."""

    clicked = Signal()

    def __init__(self, theme: Theme, tint: str = "tag", icon: str = "", text: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._opens = False
        self.setFont(theme.font(-1.75, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(tint, icon, text)

    def show_state(self, tint: str, icon: str, text: str) -> None:
        """Show another state."""
        self._tint, self._icon, self._text = tint, icon, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_opens(self, spoken: str) -> None:
        """Let it be pressed, to open a menu."""
        self._opens = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(spoken)
        self.setAccessibleDescription(spoken)

    def show_status(self, status: str, text: str) -> None:
        """Show a step of the description."""
        self.show_state(STATUS_TINTS[status], STATUS_ICONS[status], text)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = px(8) * 2 + self.fontMetrics().horizontalAdvance(self._text) + 1
        return QSize(width + (px(12 + 4) - px(2) if self._icon else 0), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._tint}T"))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, 0), radius, radius)
        left = px(8)
        if self._icon:
            left = px(6)
            mark = theme.pixmap(self._icon, self._tint, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - px(12)) / 2), mark)
            left += px(12 + 4)
        painter.setPen(theme.colour(self._tint))
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self._text,
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._opens and event.key() in keys:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
