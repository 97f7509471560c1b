# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn a drawing (SVG) into a picture with the look of a photograph.

Each drawing has the groups "background", "figures" and sometimes "foreground". They are rendered
one by one, the far and near ones out of focus, then toned and given grain from a fixed seed, so
that the same drawing gives the same pixels.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from enum import Enum
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = "{http://www.w3.org/2000/svg}"
BLUR_PER_LONG_SIDE = {"background": 1 / 700, "figures": 1 / 3600, "foreground": 1 / 420}
"""Radius of the blur as a part of the long side."""
GROUND = (140, 135, 126, 255)
"""What shows where two shapes of a drawing do not quite meet."""


class Tone(Enum):
    """How a picture was developed: (saturation, warmth, grain, light lost at the corners)."""

    CLEAN = (1.0, 0.0, 0.0, 0.10)
    DIGITAL = (1.0, 0.0, 0.010, 0.16)
    COLOUR_PRINT = (0.82, 0.045, 0.016, 0.26)
    BLACK_AND_WHITE = (0.0, 0.0, 0.020, 0.30)
    PAPER = (1.0, 0.0, 0.0, 0.05)


def develop(drawing: Path, long_side: int, tone: Tone) -> NDArray[np.float64]:
    """Render ``drawing`` to height x width x 3 values from 0 to 1."""
    tree = ET.parse(drawing)
    groups = [g.get("id", "") for g in tree.getroot().findall(f"{SVG}g")]
    picture: Image.Image | None = None
    for group in groups:
        layer = _layer(drawing, group, long_side)
        if tone is not Tone.PAPER:
            blur = ImageFilter.GaussianBlur(BLUR_PER_LONG_SIDE[group] * long_side)
            layer = layer.convert("RGBa").filter(blur).convert("RGBA")
        if picture is None:
            picture = Image.new("RGBA", layer.size, GROUND)
        picture.alpha_composite(layer)
    if picture is None:
        raise SystemExit(f"{drawing} has no group to draw")
    return _toned(np.asarray(picture.convert("RGB"), dtype=np.float64) / 255, tone, drawing.stem)


def _layer(drawing: Path, group: str, long_side: int) -> Image.Image:
    """One group of the drawing alone, on a transparent ground."""
    root = ET.parse(drawing).getroot()
    for other in root.findall(f"{SVG}g"):
        if other.get("id") != group:
            root.remove(other)
    if QGuiApplication.instance() is None:
        _layer.application = QGuiApplication([])  # type: ignore[attr-defined]
    renderer = QSvgRenderer(QByteArray(ET.tostring(root)))
    size = renderer.defaultSize()
    scale = long_side / max(size.width(), size.height())
    width, height = round(size.width() * scale), round(size.height() * scale)
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = bytes(image.constBits())[: image.bytesPerLine() * height]
    return Image.frombuffer("RGBA", (width, height), raw, "raw", "RGBA", image.bytesPerLine(), 1)


def _toned(pixels: NDArray[np.float64], tone: Tone, seed: str) -> NDArray[np.float64]:
    saturation, warmth, grain, corners = tone.value
    grey = pixels @ np.array([0.30, 0.55, 0.15])
    pixels = grey[..., None] + (pixels - grey[..., None]) * saturation
    pixels = pixels + warmth * np.array([1.0, 0.25, -0.9]) * (0.4 + 0.6 * (1 - pixels))
    if tone is Tone.BLACK_AND_WHITE:
        pixels = 0.05 + 0.93 * np.clip(pixels, 0, 1) ** 0.72
    height, width = grey.shape
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    pixels = pixels * (1 - corners * np.clip(x**2 + y**2 - 0.5, 0, None)[..., None] / 1.5)
    if grain:
        random = np.random.default_rng(list(seed.encode()))
        noise = random.standard_normal(grey.shape)
        noise = (noise + np.roll(noise, 1, 0) + np.roll(noise, 1, 1)) / 3**0.5
        pixels = pixels + grain * noise[..., None]
    return np.clip(pixels, 0, 1)
