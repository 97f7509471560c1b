# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath
from pytestqt.qtbot import QtBot

from photo_archive.app.models.map_scale import MapScale
from photo_archive.app.models.world_outline import Drawing, WorldOutline
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.map_ground import MapGround


def test_land_beyond_the_edge_of_the_world_is_drawn_on_both_sides(
    qtbot: QtBot, theme: Theme
) -> None:
    island = QPainterPath()
    island.addRect(QRectF(95, 40, 10, 20))
    world = WorldOutline(100.0, [Drawing(island.boundingRect(), (95, 40, 105, 60), island)])
    ground = MapGround(theme, world)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    for middle in (0.0, 0.98):
        scale = MapScale(middle, 0.5, 1000, 400, 300)
        painter = QPainter(image)
        ground.paint(painter, scale, 1.0)
        painter.end()
        x = round(1000 - scale.left) % 1000
        land = image.pixelColor(x - 20, 150), image.pixelColor(x + 20, 150)
        assert land[0] == land[1] != image.pixelColor(x + 80, 150)
