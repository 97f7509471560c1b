# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dotted line under words for which a link is proposed, in the caption and in queues.

Qt's own dotted underline is as thin as the font's; ours is two pixels thick at every size and
stands clear of the letters, Vietnamese dots below included.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextLayout

THICKNESS = 2.0
BELOW_BASELINE = 4.0


def draw_dots(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """A dotted line from one point to another at the same height."""
    pen = QPen(colour, THICKNESS, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.0])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.restore()


def mark_layout(
    painter: QPainter,
    layout: QTextLayout,
    origin: QPointF,
    stretch: tuple[int, int],
    colour: QColor,
) -> None:
    """Dots under a stretch (UTF-16 units of the layout's text) on every line it runs over."""
    first, last = stretch
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if begin >= end:
            continue
        left, _ = line.cursorToX(begin)
        right, _ = line.cursorToX(end)
        right = min(right, line.x() + line.naturalTextWidth())  # no dots under a space at the edge
        y = origin.y() + line.y() + line.ascent() + BELOW_BASELINE
        draw_dots(painter, origin.x() + left, origin.x() + right, round(y), colour)


def united(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches without overlaps, so that dots never fall between other dots."""
    made: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if made and first <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], last))
        else:
            made.append((first, last))
    return made


def mark_document(
    painter: QPainter,
    document: QTextDocument,
    scrolled: QPointF,
    stretches: Iterable[tuple[int, int]],
    colour: QColor,
) -> None:
    """Dots under stretches (UTF-16 units) of a document that is scrolled so far."""
    for first, last in united(stretches):
        block = document.findBlock(first)
        while block.isValid() and block.position() < last:
            _mark_block(painter, document, block, scrolled, (first, last), colour)
            block = block.next()


def _mark_block(
    painter: QPainter,
    document: QTextDocument,
    block: QTextBlock,
    scrolled: QPointF,
    stretch: tuple[int, int],
    colour: QColor,
) -> None:
    begin = block.position()
    origin = document.documentLayout().blockBoundingRect(block).topLeft() - scrolled
    inside = (stretch[0] - begin, stretch[1] - begin)
    mark_layout(painter, block.layout(), origin, inside, colour)
