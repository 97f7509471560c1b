# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a decoder beside Pillow says of a file: its facts, and how its pixels are got when wanted.

Camera raw files, pages of PDF and scans too large for memory are each read by a library of their
own; this is the one shape in which they answer, so that nothing after them has to know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True, slots=True)
class Rendered:
    """Pixels as a decoder gave them.

    ``is_turned`` says that they are upright already, ``is_complete`` that nothing is missing.
    """

    image: Image.Image
    is_turned: bool = True
    is_complete: bool = True


Render = Callable[[int], Rendered]
"""Gives the picture with its longest side at least as many pixels as asked, if it has as many."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A picture whose header another library has read.

    ``width_px`` and ``height_px`` are as stored, ``orientation`` is that of EXIF (1 to 8).
    """

    width_px: int
    height_px: int
    mode: str
    render: Render
    orientation: int = 1
    pages: int = 1
