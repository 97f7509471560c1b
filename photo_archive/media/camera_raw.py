# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Camera raw files and DNG: the picture the camera made for looking at, else one developed plainly.

An archive shows what is in the file; it does not develop. The preview inside is what the
photographer saw; only where there is none, or a very small one, are the sensor's data developed.
"""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.rendering import Rendered, Rendering

if TYPE_CHECKING:
    from rawpy import RawPy

_LEAST_PREVIEW_PX = 1000
_ORIENTATION_OF_FLIP = {0: 1, 3: 3, 5: 8, 6: 6}
"""LibRaw's turns of an image and the EXIF orientation that each is."""


def open_raw(source: Path | bytes) -> Rendering:
    """Read the header of a raw file.

    Raises:
        MediaError: Neither the raw data nor a picture in the file can be read.
    """
    try:
        with _raw(source) as raw:
            sizes = raw.sizes
            return Rendering(
                width_px=sizes.width,
                height_px=sizes.height,
                mode="RGB",
                render=lambda longest_px: _rendered(source, longest_px),
                orientation=_ORIENTATION_OF_FLIP.get(sizes.flip, 1),
            )
    except DECODER_FAILURES:
        return _of_first_picture(source)


def _raw(source: Path | bytes) -> RawPy:
    """Open a raw file; what the library raises is made a failure of a decoder.

    Raises:
        ValueError: It cannot be read as a raw file.
    """
    import rawpy

    raw = rawpy.RawPy()
    try:
        if isinstance(source, bytes):
            raw.open_buffer(io.BytesIO(source))
        else:
            raw.open_file(str(source))
    except rawpy.LibRawError as error:
        raw.close()
        raise ValueError(str(error)) from error
    return raw


def _rendered(source: Path | bytes, longest_px: int) -> Rendered:
    with _raw(source) as raw:
        preview = _preview(raw)
        wanted = min(longest_px, _LEAST_PREVIEW_PX, max(raw.sizes.width, raw.sizes.height))
        if preview is not None and max(preview.size) >= wanted:
            return Rendered(preview, is_turned=_is_turned(preview, raw))
        developed = _developed(raw)
    if developed is not None:
        return Rendered(developed)
    if preview is None:
        return _of_first_picture(source).render(longest_px)
    return Rendered(preview, is_turned=False, is_complete=False)


def _preview(raw: RawPy) -> Image.Image | None:
    import rawpy

    try:
        thumb = raw.extract_thumb()
    except rawpy.LibRawError:
        return None
    if not isinstance(thumb.data, bytes):
        return Image.fromarray(thumb.data)
    with suppress(*DECODER_FAILURES):
        image = Image.open(io.BytesIO(thumb.data), formats=("JPEG",))
        image.load()
        return image
    return None


def _is_turned(preview: Image.Image, raw: RawPy) -> bool:
    """Whether a camera turned its preview already: told by its shape, else by its own EXIF."""
    sizes = raw.sizes
    if _ORIENTATION_OF_FLIP.get(sizes.flip, 1) < 5:
        return sizes.flip == 0
    return (preview.width > preview.height) != (sizes.width > sizes.height)


def _developed(raw: RawPy) -> Image.Image | None:
    """The sensor's data at half size with the camera's own white, upright."""
    import rawpy

    try:
        return Image.fromarray(raw.postprocess(half_size=True, use_camera_wb=True))
    except rawpy.LibRawError:
        return None


def _of_first_picture(source: Path | bytes) -> Rendering:
    """A file whose raw data are of no use, by the plain picture that most kinds begin with."""
    try:
        image = Image.open(
            io.BytesIO(source) if isinstance(source, bytes) else source, formats=("TIFF",)
        )
        image.load()
    except DECODER_FAILURES as error:
        raise MediaError(
            ProblemKind.DAMAGED,
            Message(
                "Neither this camera raw file nor a picture inside it can be read. Save it as DNG"
                " or TIFF with the program of the camera, and import that."
            ),
        ) from error
    return Rendering(
        width_px=image.width,
        height_px=image.height,
        mode=image.mode,
        render=lambda _: Rendered(image, is_complete=False),
    )
