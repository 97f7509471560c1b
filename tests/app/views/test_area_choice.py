# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.area_choice import AreaChoice
from photo_archive.domain.area import Area

SCALE = MapScale.fitted([], 400, 300)


def test_by_pointer(theme: Theme) -> None:
    choice = AreaChoice(theme)
    choice.press(QPointF(50, 50), SCALE)
    assert choice.is_dragging
    choice.drag(QPointF(150, 900), SCALE)
    assert choice.frame is not None
    assert choice.frame.box(SCALE)[3] <= 250
    area = choice.release(SCALE)
    assert area is not None
    assert area.west < area.east
    assert (choice.frame, choice.is_dragging, choice.is_armed) == (None, False, False)
    choice.press(QPointF(50, 50), SCALE)
    assert choice.release(SCALE) is None


def test_by_keys(theme: Theme) -> None:
    choice = AreaChoice(theme)
    choice.step(1, 0, SCALE, grows=True)
    assert choice.frame is None
    choice.begin(SCALE)
    assert choice.is_armed
    first = choice.frame
    assert first is not None
    choice.step(-1, 0, SCALE, grows=True)
    narrower = choice.frame
    assert narrower is not None
    assert narrower.box(SCALE)[2] < first.box(SCALE)[2]
    choice.step(0, -1, SCALE, grows=True)
    higher = choice.frame
    assert higher is not None
    assert higher.box(SCALE)[3] > narrower.box(SCALE)[3]


def test_what_is_asked_for_is_framed(theme: Theme) -> None:
    choice = AreaChoice(theme)
    choice.asked = (Area(-20, -20, 40, 40),)
    picture = QImage(400, 300, QImage.Format.Format_ARGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    choice.paint(painter, SCALE)
    painter.end()
    assert picture.pixel(200, 150) != 0xFFFFFFFF
    assert picture.pixel(2, 2) == 0xFFFFFFFF
