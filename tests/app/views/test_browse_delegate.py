# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QRect

from photo_archive.app.models.browse_nodes import Node, NodeKind, Year
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.browse_delegate import BrowseDelegate
from photo_archive.wording import Wording


def histogram(first: int, last: int) -> Node:
    years = tuple(Year(year, year % 7, f"date:{year}") for year in range(first, last + 1))
    return Node(NodeKind.HISTOGRAM, "years:all", years=years)


def test_every_year_is_under_its_column(theme: Theme, wording: Wording) -> None:
    delegate = BrowseDelegate(theme, wording)
    rect, node = QRect(0, 0, 248, 66), histogram(1993, 2025)
    box = delegate.years_box(rect)
    step = box.width() / len(node.years)
    for number, year in enumerate(node.years):
        assert delegate.year_at(rect, node, round(box.left() + (number + 0.5) * step)) == year
    assert delegate.year_at(rect, node, 2) is None


def test_few_years_are_not_drawn_broad(theme: Theme, wording: Wording) -> None:
    delegate = BrowseDelegate(theme, wording)
    rect, node = QRect(0, 0, 248, 66), histogram(1993, 1994)
    assert delegate.year_at(rect, node, delegate.years_box(rect).right()) is None


def test_names_stand_further_right_the_deeper_they_are(theme: Theme, wording: Wording) -> None:
    delegate = BrowseDelegate(theme, wording)
    section = Node(NodeKind.SECTION, "places")
    france = section.add(Node(NodeKind.VALUE, "places:1"))
    paris = france.add(Node(NodeKind.VALUE, "places:2"))
    assert delegate.left_of(paris) - delegate.left_of(france) == delegate.indent
