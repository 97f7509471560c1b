# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows where what is being dragged would go: a line between two things, or a box round one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme

LINE = 3


class DropMark(QWidget):
    """Lies over a view and takes no part in what the mouse does."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_line(self, line: QRect) -> None:
        """Between two things: a line as long as this rectangle, along its longer side."""
        half = self._theme.px(LINE)
        if line.width() > line.height():
            self._show(QRect(line.left(), line.center().y() - half, line.width(), 2 * half))
        else:
            self._show(QRect(line.center().x() - half, line.top(), 2 * half, line.height()))

    def show_box(self, box: QRect) -> None:
        """Round one thing."""
        self._show(box)

    def _show(self, place: QRect) -> None:
        self.setGeometry(place)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = theme.px(LINE)
        if min(self.width(), self.height()) <= 2 * thick:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            middle = QRectF(self.rect())
            if self.width() > self.height():
                middle.adjust(0, thick / 2, 0, -thick / 2)
            else:
                middle.adjust(thick / 2, 0, -thick / 2, 0)
            painter.drawRoundedRect(middle, thick / 2, thick / 2)
        else:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
