# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from photo_archive.app.models.photo_model import PhotoColumn
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.row_painting import Place, Row, RowPainting
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import PhotoLine, Status

LINE = PhotoLine(
    PhotoId(1), "PA-1", "", "A caption\nof two lines", "1993-06-25", Status.CHECKED, "Minh Đạo",
    "VNA", "x", 60, 40, 1, False, False, False,
)  # fmt: skip
HEIGHT = 30
PLACES = (Place(PhotoColumn.REFERENCE, 0, 100), Place(PhotoColumn.CAPTION, 100, 200))


class Drawn:
    """A picture of rows, and which words were asked for."""

    def __init__(self, theme: Theme) -> None:
        self.asked: list[PhotoColumn] = []
        self.painting = RowPainting(theme, self._words, HEIGHT)
        self.image = QImage(400, 90, QImage.Format.Format_RGB32)

    def _words(self, line: PhotoLine, column: PhotoColumn) -> str:
        self.asked.append(column)
        return line.reference if column is PhotoColumn.REFERENCE else line.caption

    def draw(self, *rows: Row, places: tuple[Place, ...] = PLACES) -> Drawn:
        self.image.fill(QColor("magenta"))
        painter = QPainter(self.image)
        self.painting.paint(painter, self.image.rect(), rows, places)
        painter.end()
        return self

    def colours(self, box: QRect) -> set[str]:
        inside = self.image.copy(box)
        return {
            inside.pixelColor(x, y).name()
            for x in range(inside.width())
            for y in range(inside.height())
        }


@pytest.fixture
def drawn(theme: Theme) -> Drawn:
    return Drawn(theme)


def row(line: PhotoLine | None = LINE, *, chosen: bool = False, current: bool = False) -> Row:
    return Row(line, top=0, chosen=chosen, current=current)


def test_all_of_an_opaque_view_is_drawn(theme: Theme, drawn: Drawn) -> None:
    drawn.draw(row())
    assert drawn.colours(QRect(0, HEIGHT, 400, 60)) == {theme.hex("field")}
    assert drawn.colours(QRect(310, 0, 90, HEIGHT)) == {theme.hex("field")}
    assert "#ff00ff" not in drawn.colours(drawn.image.rect())


def test_a_row_not_read_yet_is_a_line_alone(theme: Theme, drawn: Drawn) -> None:
    drawn.draw(row(None))
    assert drawn.colours(QRect(0, 0, 300, HEIGHT - 1)) == {theme.hex("field")}
    assert drawn.colours(QRect(0, HEIGHT - 1, 300, 1)) == {theme.hex("line")}
    assert drawn.asked == []


def test_a_chosen_row_is_tinted_as_far_as_its_columns_go(theme: Theme, drawn: Drawn) -> None:
    drawn.draw(row(None, chosen=True))
    assert drawn.colours(QRect(0, 0, 300, HEIGHT - 1)) == {theme.hex("sel")}
    assert drawn.colours(QRect(300, 0, 100, HEIGHT)) == {theme.hex("field")}


def test_the_row_with_the_focus_has_a_line_above_and_below(theme: Theme, drawn: Drawn) -> None:
    drawn.draw(row(None, current=True))
    assert drawn.colours(QRect(0, 0, 300, 2)) == {theme.hex("accent")}
    assert theme.hex("accent") in drawn.colours(QRect(0, HEIGHT - 2, 300, 2))


def test_words_are_laid_out_once(drawn: Drawn) -> None:
    drawn.draw(row()).draw(row()).draw(row(chosen=True))
    assert drawn.asked == [PhotoColumn.REFERENCE, PhotoColumn.CAPTION]


@pytest.mark.parametrize(
    ("line", "width"), [(replace(LINE, caption="Another"), 200), (LINE, 150)], ids=["line", "width"]
)
def test_words_are_laid_out_again_for_another(drawn: Drawn, line: PhotoLine, width: int) -> None:
    drawn.draw(row())
    before = drawn.image.copy()
    drawn.draw(row(line), places=(PLACES[0], Place(PhotoColumn.CAPTION, 100, width)))
    assert len(drawn.asked) == 4
    assert drawn.image != before


def test_words_stay_within_their_column(theme: Theme, drawn: Drawn) -> None:
    long = replace(LINE, reference="PA-1993-0001-A-very-long-number-of-a-photo")
    drawn.draw(row(long), places=(PLACES[0],))
    assert len(drawn.colours(QRect(0, 0, 100, HEIGHT - 1))) > 1
    assert drawn.colours(QRect(96, 0, 300, HEIGHT - 1)) == {theme.hex("field")}
