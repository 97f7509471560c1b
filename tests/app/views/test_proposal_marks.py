# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from photo_archive.app.views.proposal_marks import draw_dots, mark_document, united

INK = QColor("#9a4a00")


def blank(width: int = 300, height: int = 80) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == INK
    }


def test_dots_are_two_pixels_thick(qapp: QApplication) -> None:
    image = blank()
    painter = QPainter(image)
    draw_dots(painter, 10, 50, 20, INK)
    painter.end()
    found = inked(image)
    assert {y for _, y in found} in ({19, 20}, {20, 21})
    columns = {x for x, _ in found}
    assert min(columns) >= 9
    assert max(columns) <= 51
    assert len(columns) < 32


def test_only_the_words_are_marked_on_every_line_they_run_over(qapp: QApplication) -> None:
    document = QTextDocument("one two three four\nfive")
    document.setTextWidth(70)
    document.documentLayout().documentSize()
    image = blank()
    painter = QPainter(image)
    mark_document(painter, document, QPointF(), [(4, 18)], INK)
    painter.end()
    rows = sorted({y for _, y in inked(image)})
    groups = 1 + sum(1 for one, two in pairwise(rows) if two - one > 3)
    assert groups >= 2
    lines = document.firstBlock().layout().lineCount()
    assert groups <= lines


def test_stretches_that_overlap_become_one() -> None:
    assert united([(10, 20), (0, 5), (12, 15), (5, 7), (20, 22)]) == [(0, 7), (10, 22)]
