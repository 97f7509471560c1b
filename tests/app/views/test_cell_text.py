# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.cell_text import CellTexts, two_lines
from photo_archive.domain.photo import PhotoLine
from photo_archive.wording import Wording


@pytest.fixture
def line(model: PhotoModel) -> PhotoLine:
    found = model.line_at(5)
    assert found is not None
    return found


def test_the_reference_is_whole_and_a_long_date_gives_way(
    theme: Theme, wording: Wording, line: PhotoLine
) -> None:
    texts = CellTexts(wording, CellShape(theme, 184), 6)
    plain = texts.of(line, 170)
    assert (plain.reference, plain.date) == ("PA-6", "25 Jun 1993")
    tight = texts.of(replace(line, reference="VNF-2010-0001", date="2010-10?"), 170)
    assert (tight.reference, tight.date) == ("VNF-2010-0001", "Oct 2010?")
    assert texts.of(line, 170) is plain


def test_an_empty_caption_is_said(theme: Theme, wording: Wording, line: PhotoLine) -> None:
    text = CellTexts(wording, CellShape(theme, 184), 6).of(replace(line, caption="", date=""), 170)
    assert text.is_empty
    assert text.caption == ("No caption yet",)
    assert text.date == "undated"


@pytest.mark.parametrize("text", ["x", "𝒩ear 𝒫aris " * 20, "Ấ" * 200, "a b " * 60])
def test_no_line_is_wider_than_its_room(theme: Theme, text: str) -> None:
    font = theme.font(-1)
    lines = two_lines(text, font, 120)
    assert 1 <= len(lines) <= 2
    assert all(QFontMetrics(font).horizontalAdvance(one) <= 121 for one in lines)
    assert two_lines("", font, 120) == ()
