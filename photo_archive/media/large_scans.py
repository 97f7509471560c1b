# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scans too large to be decoded at once: read in a stream, so that memory does not grow with them.

libvips decodes a TIFF or PNG a few lines at a time and reduces them as they come; a scan of 600
megapixels takes some 150 MB. Only the loader of the recognised kind is ever called.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from photo_archive.media.formats import PNG, TIFF, Format
from photo_archive.media.rendering import Rendered

if TYPE_CHECKING:
    import pyvips

LARGE_PIXELS: Final = 40_000_000
"""Up to here Pillow is as quick and takes less than 200 MB."""

NEEDED_BYTES: Final = 200_000_000
"""About what reading one of any size takes; a scan of 588 megapixels was measured with 165 MB."""

_KINDS = frozenset({PNG.name, TIFF.name})
_MODES = {
    ("b-w", "uchar", 1): "L",
    ("b-w", "ushort", 1): "I;16",
    ("grey16", "ushort", 1): "I;16",
    ("srgb", "uchar", 3): "RGB",
    ("rgb", "uchar", 3): "RGB",
    ("srgb", "uchar", 4): "RGBA",
    ("cmyk", "uchar", 4): "CMYK",
    ("b-w", "uchar", 2): "LA",
    ("b-w", "float", 1): "F",
}


def can_stream(kind: Format | str, pixels: int) -> bool:
    """Whether a picture of this kind and size is read in a stream."""
    name = kind if isinstance(kind, str) else kind.name
    return name in _KINDS and pixels > LARGE_PIXELS


def reduced(source: Path | bytes, kind: str, longest_px: int, page: int = 0) -> Rendered:
    """Read a large picture so that its longest side is about ``longest_px``, not yet turned.

    Raises:
        ValueError: Nothing of it can be read.
    """
    vips = _library()
    try:
        return Rendered(_read(source, kind, longest_px, page, fail_on="error"), is_turned=False)
    except vips.Error:
        pass
    try:
        image = _read(source, kind, longest_px, page, fail_on="none")
    except vips.Error as error:
        raise ValueError(str(error)) from error
    return Rendered(image, is_turned=False, is_complete=False)


def _library() -> type[pyvips]:
    """Load libvips; it is told to use one thread a picture, several pictures are read at once."""
    os.environ.setdefault("VIPS_CONCURRENCY", "1")
    import pyvips

    pyvips.cache_set_max(0)
    return pyvips  # type: ignore[no-any-return]


def _read(source: Path | bytes, kind: str, longest_px: int, page: int, fail_on: str) -> Image.Image:
    whole = _opened(source, kind, page, fail_on)
    profile = _profile(whole)
    small = whole.resize(min(1.0, longest_px / max(whole.width, whole.height)), kernel="linear")
    if small.format == "ushort" and small.bands > 1:
        small = (small / 257).cast("uchar").copy(interpretation="srgb")
    mode = _MODES.get((small.interpretation, small.format, small.bands))
    if mode is None:
        small, mode, profile = small.colourspace("srgb").cast("uchar")[0:3], "RGB", b""
    size = small.width, small.height
    pixels = small.write_to_memory()
    image = Image.frombytes(mode, size, bytes(pixels))
    if profile:
        image.info["icc_profile"] = profile
    return image


def _opened(source: Path | bytes, kind: str, page: int, fail_on: str) -> pyvips.Image:
    vips = _library()
    how: dict[str, object] = {"access": "sequential", "fail_on": fail_on}
    if kind == TIFF.name:
        how["page"] = page
        is_content = isinstance(source, bytes)
        load = vips.Image.tiffload_buffer if is_content else vips.Image.tiffload
    else:
        load = vips.Image.pngload_buffer if isinstance(source, bytes) else vips.Image.pngload
    return load(source if isinstance(source, bytes) else str(source), **how)


def _profile(image: pyvips.Image) -> bytes:
    name = "icc-profile-data"
    return bytes(image.get(name)) if image.get_typeof(name) else b""
