# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape


@pytest.mark.parametrize("view", [300, 640, 806, 1900])
def test_cells_fill_the_line_and_are_never_narrower_than_asked(theme: Theme, view: int) -> None:
    shape = CellShape(theme, 184)
    number, width = shape.columns(view)
    assert width >= 184 or number == 1
    assert 2 * shape.margin + number * (width + shape.gap) - shape.gap <= view or number == 1


def test_parts_lie_one_below_the_other(theme: Theme) -> None:
    shape = CellShape(theme, 184)
    cell = QRect(10, 20, 200, shape.height_at(200))
    parts = shape.parts(cell)
    assert cell.contains(parts.picture)
    assert parts.picture.bottom() < parts.meta.top()
    assert parts.meta.bottom() < parts.caption.top()
    assert cell.contains(parts.caption)


def test_a_filmstrip_has_no_text(theme: Theme) -> None:
    plain = CellShape(theme, 112, captioned=False)
    assert plain.height < CellShape(theme, 112).height
