# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.figures import Figure, Figures
from photo_archive.wording import Wording


def test_figures_are_shown_once_known_and_stand_out_if_they_should(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    figures = Figures(
        theme, wording, (Figure("imported", "imported"), Figure("problems", "problems", "error"))
    )
    qtbot.addWidget(figures)
    assert figures.text("problems") == "–"
    figures.show_figure("imported", 1204)
    figures.show_figure("problems", 0)
    assert (figures.text("imported"), figures.text("problems")) == ("1,204", "0")
    tones = {
        one.accessibleName(): one.property("tone")
        for one in figures.findChildren(QLabel)
        if one.property("role") == "figure"
    }
    assert tones == {"imported": "", "problems": ""}
    figures.show_figure("problems", 4)
    figures.show_figure("imported", None)
    assert any(one.property("tone") == "error" for one in figures.findChildren(QLabel))
