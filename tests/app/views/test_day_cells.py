# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.day_cells import DayCells
from photo_archive.wording import Wording

RECT = QRect(0, 0, 120, 100)


def drawn(theme: Theme, wording: Wording, **how: bool) -> QImage:
    thumbnails = Thumbnails(lambda _: None)
    picture = QImage(RECT.size(), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    looks = dict.fromkeys(("is_inside", "has_events", "is_hovered", "is_current"), False)
    DayCells(theme, wording, thumbnails).paint_day(painter, RECT, 25, None, **(looks | how))
    painter.end()
    thumbnails.stop()
    return picture


def test_each_state_of_a_day_looks_its_own(theme: Theme, wording: Wording, qapp: object) -> None:
    plain = drawn(theme, wording, is_inside=True)
    middle = (60, 60)
    event = drawn(theme, wording, is_inside=True, has_events=True)
    assert event.pixel(*middle) != plain.pixel(*middle)
    hovered = drawn(theme, wording, is_inside=True, is_hovered=True)
    assert hovered.pixel(*middle) not in (plain.pixel(*middle), event.pixel(*middle))
    assert drawn(theme, wording, has_events=True).pixel(*middle) == plain.pixel(*middle)
    assert drawn(theme, wording, is_inside=True, is_current=True) != plain
    assert drawn(theme, wording) != plain
