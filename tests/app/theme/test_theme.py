# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from photo_archive.app.theme.fonts import system_font
from photo_archive.app.theme.theme import Look, Theme, chosen_theme


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_the_style_sheet_is_filled_in_completely(
    qapp: QApplication, dark: bool, scale: float
) -> None:
    theme = Theme(dark=dark, base=system_font(), scale=scale)
    sheet = theme.style_sheet()
    assert "@" not in sheet
    assert "%" not in sheet
    assert "size(" not in sheet
    assert theme.hex("accent") in sheet


def test_lengths_and_fonts_grow_together(qapp: QApplication) -> None:
    small, large = (Theme(dark=False, base=system_font(), scale=one) for one in (1.0, 1.6))
    assert large.px(40) == round(small.px(40) * 1.6)
    assert large.font(-1).pointSizeF() == pytest.approx(small.font(-1).pointSizeF() * 1.6)


def test_the_scale_stays_within_its_limits(qapp: QApplication) -> None:
    assert Theme(dark=False, base=system_font(), scale=9).points == pytest.approx(16.0)


def test_a_line_holds_stacked_vietnamese_accents(theme: Theme) -> None:
    font = theme.font(-1)
    rect = QFontMetrics(font).tightBoundingRect("ẤỂỖặg")
    assert theme.line(font) >= rect.height()


def test_the_palette_carries_the_tokens(theme: Theme) -> None:
    assert theme.palette().color(QPalette.ColorRole.Highlight).name() == theme.hex("accent")


def test_the_look_can_be_chosen(qapp: QApplication) -> None:
    assert chosen_theme(Look.DARK, 1.0).dark
    assert not chosen_theme(Look.LIGHT, 1.0).dark


def test_icons_and_pixmaps_are_made_once(theme: Theme) -> None:
    assert theme.icon("plus") is theme.icon("plus")
    assert theme.pixmap("plus", "text", 16, 1.0) is theme.pixmap("plus", "text", 16, 1.0)
