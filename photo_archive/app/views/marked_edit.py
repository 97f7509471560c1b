# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line edit that underlines the part of its text that is wrong.

The mark goes away with the next change of the text, and while an input method composes.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QInputMethodEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit


class MarkedEdit(QLineEdit):
    """Marks some letters with a wave below them.

    Args:
        colour: That of the wave.
    """

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self._marked = range(0)
        self._composing = False
        self.textChanged.connect(self._forget)

    @property
    def marked(self) -> range:
        """The letters marked, by their place in the text."""
        return self._marked

    def mark(self, first: int, end: int) -> None:
        """Mark the letters from ``first`` to before ``end``; none at all if they are the same."""
        first = min(max(first, 0), len(self.text()))
        self._marked = range(first, min(max(end, first), len(self.text())))
        self.update()

    def _forget(self) -> None:
        self._marked = range(0)
        self.update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def mark_rect(self) -> QRectF:
        """Where the marked letters stand, as far as they are in sight."""
        text, metrics = self.text(), self.fontMetrics()
        here = self.cursorRect().center().x() + 1
        at_cursor = metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = here - at_cursor + metrics.horizontalAdvance(text[: self._marked.start])
        right = here - at_cursor + metrics.horizontalAdvance(text[: self._marked.stop])
        base = self.cursorRect().center().y() + metrics.height() / 2 - metrics.descent()
        return QRectF(left, base, right - left, 4).intersected(QRectF(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marked or self._composing:
            return
        rect = self.mark_rect()
        if rect.width() < 1:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 1.4))
        wave, x, low = QPolygonF(), rect.left(), False
        while x <= rect.right():
            wave.append(QPointF(x, rect.top() + (3.0 if low else 1.0)))
            x, low = x + 2, not low
        painter.drawPolyline(wave)
