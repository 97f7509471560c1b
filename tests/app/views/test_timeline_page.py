# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.timeline_page import TimelinePage
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.index.days import UNDATED
from photo_archive.index.timeline import Timeline
from photo_archive.wording import Wording


def test_what_columns_cannot_show_stands_beside_them(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    thumbnails = Thumbnails(lambda _: None)
    grid = PhotoGrid(theme, wording, thumbnails, CellShape(theme, 168))
    grid.setModel(model)
    page = TimelinePage(theme, wording, grid)
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show()
    first = np.array([UNDATED, 700_000, 727_000], np.int32)
    last = np.array([UNDATED, 760_000, 728_000], np.int32)
    page.show_dates(Timeline(first, last, np.array([3, 1, 2])), None)
    assert page.undated.text().strip() == "3 undated"
    assert page._vague.text() == "1 too wide a date"
    with qtbot.waitSignal(page.undated_wanted):
        qtbot.mouseClick(page.undated, Qt.MouseButton.LeftButton)
    page._units.button(TimeUnit.DAY.name).click()
    assert page.bars.shape.unit is TimeUnit.DAY
    assert page._scroll.isVisible()
    page._scroll.setValue(page._scroll.minimum())
    scale = page.bars.shape.scale
    assert scale is not None
    assert round(scale.start) == 727_000
    page.grab()
    thumbnails.stop()
