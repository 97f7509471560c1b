# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of figures, each with what it counts below it: what came of a job so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, label, restyle, row, upright
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class Figure:
    """One of them.

    Attributes:
        key: By which it is set.
        name: What it counts, in the user's language.
        tone: How it looks if it is not 0: "", "warning" or "error".
    """

    key: str
    name: str
    tone: str = ""


class Figures(QFrame):
    """Shows a few numbers side by side."""

    def __init__(self, theme: Theme, wording: Wording, figures: Sequence[Figure]) -> None:
        super().__init__()
        self._wording = wording
        self._figures = {figure.key: figure for figure in figures}
        self._numbers: dict[str, QLabel] = {}
        self.setProperty("role", "figures")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        for figure in figures:
            if self._numbers:
                line.addWidget(upright(theme, 36), 0, Qt.AlignmentFlag.AlignTop)
            number, name = label("", "figure"), label(figure.name, "second", wraps=True)
            number.setAccessibleName(figure.name)
            self._numbers[figure.key] = number
            box = column(number, name, gap=theme.px(2))
            box.addStretch(1)
            line.addLayout(box, 1)
        self.setLayout(line)
        for figure in figures:
            self.show_figure(figure.key, None)

    def show_figure(self, key: str, number: int | None) -> None:
        """Show a number; None as long as it is not known."""
        shown = self._numbers[key]
        shown.setText("–" if number is None else self._wording.number(number))
        tone = self._figures[key].tone if number else ""
        if shown.property("tone") != tone:
            shown.setProperty("tone", tone)
            restyle(shown)

    def text(self, key: str) -> str:
        """What stands there."""
        return self._numbers[key].text()
