# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.models.map_shape import MapShape
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.map_marks import MapMarks
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.on_map import Cluster, PlaceOnMap


def test_a_disc_that_is_reached_is_lit_and_ringed(theme: Theme) -> None:
    place = PlaceOnMap(RecordRef(RecordKind.PLACE, 1), "Paris", 7, (0.5, 0.4))
    scale = MapScale.fitted([(0.5, 0.4)], 200, 200)
    shape = MapShape((Cluster((0.5, 0.4), 7, (place,)),), scale.size)
    (mark,) = shape.in_sight(scale)
    pictures = []
    for lit, ringed in (((), None), ((0,), None), ((0,), 0)):
        picture = QImage(200, 200, QImage.Format.Format_ARGB32)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        marks = MapMarks(theme)
        marks.paint(painter, shape, [mark], lit=lit, ringed=ringed, ratio=1.0)
        painter.end()
        pictures.append(picture)
    middle = (round(mark.x - mark.radius / 2), round(mark.y))
    assert pictures[0].pixel(*middle) != pictures[1].pixel(*middle)
    ring = (round(mark.x - mark.radius - 3), round(mark.y))
    assert pictures[1].pixel(*ring) != pictures[2].pixel(*ring)
