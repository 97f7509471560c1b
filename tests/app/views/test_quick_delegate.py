# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from photo_archive.app.models.quick_rows import QuickModel, QuickRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.quick_delegate import QuickDelegate


@pytest.mark.parametrize(
    "row",
    [
        QuickRow(None, "Paris", "Île-de-France · 7 photos", "Place", "", "map-pin", "place"),
        QuickRow(None, "A title " * 40, "more " * 40, "Event", "", "calendar-days", "event"),
        QuickRow(None, "Quit", "File", "", "Ctrl+Q", "keyboard", "text2", enabled=False),
        QuickRow(None, "", ""),
    ],
)
def test_every_row_is_drawn(qtbot: QtBot, theme: Theme, row: QuickRow) -> None:
    model, view = QuickModel(), QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(QuickDelegate(theme, view))
    view.resize(400, 60)
    empty = view.grab().toImage()
    model.set_rows([row])
    assert view.sizeHintForIndex(model.index(0, 0)).height() == theme.px(34)
    assert view.grab().toImage() != empty
