# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lucide outline icons, recoloured from the tokens and drawn sharp at every pixel ratio.

One SVG per icon under ``resources/icons``; ``currentColor`` becomes the token's colour, and the
stroke is 1.75 units of 24 as the mock-ups have it.
"""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from photo_archive import paths

STROKE = "1.75"


@cache
def _svg(name: str) -> str:
    path = paths.resources() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8").replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def draw(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    """The icon as a square pixmap of ``size_px`` device-independent pixels."""
    pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def make(name: str, size_px: int, *, rest: str, on: str, disabled: str) -> QIcon:
    """An icon with a colour for rest, for checked or active, and for disabled."""
    icon = QIcon()
    for ratio in _ratios():
        drawn = cache(partial(draw, name, size_px=size_px, ratio=ratio))
        for colour, mode, state in (
            (rest, QIcon.Mode.Normal, QIcon.State.Off),
            (on, QIcon.Mode.Normal, QIcon.State.On),
            (disabled, QIcon.Mode.Disabled, QIcon.State.Off),
            (disabled, QIcon.Mode.Disabled, QIcon.State.On),
        ):
            icon.addPixmap(drawn(colour=colour), mode, state)
    return icon


def _ratios() -> set[float]:
    """Pixel ratios of the screens there are: drawn for others, icons would cost the start twice."""
    return {one.devicePixelRatio() for one in QGuiApplication.screens()} or {1.0}
