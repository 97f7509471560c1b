# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from photo_archive.app.models.time_shape import TimeShape
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.timeline_painter import TimelinePainter
from photo_archive.domain.dates import parse_edtf
from photo_archive.index.timeline import Timeline
from photo_archive.wording import Wording


def painted(theme: Theme, *edtf: str) -> tuple[QImage, TimeShape]:
    bounds = [parse_edtf(one).padded for one in edtf]
    dates = Timeline(
        np.array([one.first for one in bounds], np.int32),
        np.array([one.last for one in bounds], np.int32),
        np.ones(len(bounds), np.int64),
    )
    shape = TimeShape(theme.factor)
    shape.resize(200)
    shape.show(dates, None)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(theme.colour("canvas"))
    painter = QPainter(image)
    TimelinePainter(theme, Wording("en")).paint(
        painter, shape, QRectF(0, 0, 200, 200), None, focused=True
    )
    painter.end()
    return image, shape


def share_of(image: QImage, colour: QColor, left: int, right: int) -> float:
    pixels = [image.pixelColor(x, y) for x in range(left, right) for y in range(60, 170)]
    return sum(one == colour for one in pixels) / len(pixels)


def test_certain_photos_are_solid_and_doubtful_ones_hatched(qtbot: QtBot, theme: Theme) -> None:
    image, shape = painted(theme, "1990-01-05", "1991-01-02/1992-12-30")
    solid, hatched, *_ = shape.bars()
    accent = theme.colour("accent")
    assert share_of(image, accent, round(solid.x) + 4, round(solid.x + solid.width) - 8) > 0.95
    drawn = share_of(image, accent, round(hatched.x) + 4, round(hatched.x + hatched.width) - 8)
    assert 0.02 < drawn < 0.6
