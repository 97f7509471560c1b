# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pixels of a picture, small, upright and in sRGB, whatever they were stored as.

Every layout (bilevel, palette, 16 bits, CMYK, transparency) becomes 8-bit RGB band by band, so
that a large scan costs its own decoded size and little more. What can be decoded of a damaged
picture is kept, and said to be incomplete.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.formats import JPEG, TIFF
from photo_archive.media.picture import OpenPicture, opened

_REDUCING_GAP = 2
_BAND_BYTES = 16 * 1024 * 1024
_FREE_BYTES = 128 * 1024 * 1024
_PIXELS_PER_BYTE = 1_100
_PIXELS_PER_BYTE_OF_JPEG = 600
_PIXELS_PER_BYTE_OF_BILEVEL = 9_000
_WHITE = (255, 255, 255)
_DEPTHS = (255.0, 1023.0, 4095.0, 16383.0, 65535.0)
"""White of 8, 10, 12, 14 and 16 bits: scanners store fewer bits than the file has room for."""
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A reduced picture (RGB or grey, 8 bits, upright) and whether all of the file was there."""

    image: Image.Image
    is_complete: bool


def decode_reduced(source: Path | bytes, longest_px: int, *, suffix: str | None = None) -> Decoded:
    """Decode a picture so that its longest side is at most ``longest_px``; never enlarged.

    Raises:
        MediaError: It is no usable picture, or nothing of it can be decoded.
    """
    with opened(source, suffix=suffix) as picture:
        return decode_open(picture, longest_px)


def decode_open(picture: OpenPicture, longest_px: int) -> Decoded:
    """Do what ``decode_reduced`` does with a picture that is already open.

    Raises:
        MediaError: Nothing of it can be decoded.
    """
    image = picture.image
    try:
        image.draft(None, (longest_px * _REDUCING_GAP, longest_px * _REDUCING_GAP))
        _refuse_implausible(picture)
        is_complete = _load(image)
        if not is_complete:
            image = _what_is_there(image)
        is_turned = is_complete and picture.facts.format == TIFF.name
        small = _reduced(image, longest_px)
        small = _in_srgb(small, image.info.get("icc_profile"))
    except DECODER_FAILURES as error:
        raise _undecodable() from error
    turn = None if is_turned else _UPRIGHT.get(picture.facts.orientation)
    if turn is not None:
        small = small.transpose(turn)
    elif small is picture.image:
        small = small.copy()
    return Decoded(small, is_complete)


def _refuse_implausible(picture: OpenPicture) -> None:
    """Refuse a header that promises far more than the file can hold, before memory is taken."""
    pixels = picture.facts.width_px * picture.facts.height_px
    if _needed_bytes(picture) > _FREE_BYTES and pixels > picture.size_bytes * _densest(picture):
        raise MediaError(
            ProblemKind.DAMAGED,
            Message(
                "The file says it holds {width} x {height} pixels but is far too short for that."
                " Try another copy of it.",
                {"width": picture.facts.width_px, "height": picture.facts.height_px},
            ),
        )


def _needed_bytes(picture: OpenPicture) -> int:
    """Return what decoding takes; a progressive JPEG is kept whole as coefficients meanwhile."""
    image, facts = picture.image, picture.facts
    if image.info.get("progressive"):
        return facts.width_px * facts.height_px * 3
    per_pixel = {"1": 1, "L": 1, "P": 1}.get(image.mode, 2 if image.mode[:4] == "I;16" else 4)
    return image.width * image.height * per_pixel


def _densest(picture: OpenPicture) -> int:
    """Return how many pixels of one colour a byte can stand for, with some margin.

    JPEG spends at least two bits on a block of 64; deflate makes at most 1032 bytes out of one.
    """
    if picture.facts.format == JPEG.name:
        return _PIXELS_PER_BYTE_OF_JPEG
    is_bilevel = picture.image.mode == "1"
    return _PIXELS_PER_BYTE_OF_BILEVEL if is_bilevel else _PIXELS_PER_BYTE


def _load(image: Image.Image) -> bool:
    """Decode; return False if the end of the data is missing or spoilt but the beginning is there.

    The library's own switch for truncated files is one for the whole process, so it is left alone.
    """
    try:
        image.load()
    except DECODER_FAILURES:
        if getattr(image, "_im", None) is None:
            raise
        return False
    return True


def _what_is_there(image: Image.Image) -> Image.Image:
    """Return what was decoded before the failure, with its palette and colour profile."""
    partial = image._new(image.im)
    partial.info = dict(image.info)
    return partial


def _undecodable() -> MediaError:
    return MediaError(
        ProblemKind.DAMAGED,
        Message("Nothing of the picture can be shown: its data are damaged. Try another copy."),
    )


def _reduced(image: Image.Image, longest_px: int) -> Image.Image:
    """Return ``image`` in a plain 8-bit mode with its longest side at most ``longest_px``."""
    factor = max(1, max(image.size) // (longest_px * _REDUCING_GAP))
    small = _reduced_by_bands(image, factor) if factor > 1 else _plain(image, _range(image))
    longest = max(small.size)
    if longest <= longest_px:
        return small
    size = tuple(max(1, round(side * longest_px / longest)) for side in small.size)
    return small.resize((size[0], size[1]), Image.Resampling.LANCZOS)


def _reduced_by_bands(image: Image.Image, factor: int) -> Image.Image:
    width, height = image.size
    value_range = _range(image)
    rows = max(factor, _BAND_BYTES // (width * 4) // factor * factor)
    small: Image.Image | None = None
    for top in range(0, height, rows):
        band = image.crop((0, top, width, min(top + rows, height)))
        piece = _plain(band, value_range).reduce(factor)
        if small is None:
            small = Image.new(piece.mode, (piece.width, -(-height // factor)))
        small.paste(piece, (0, top // factor))
    assert small is not None
    return small


def _range(image: Image.Image) -> tuple[float, float]:
    """Return which values of a grey picture of more than 8 bits become black and white."""
    if not image.mode.startswith("I") and image.mode != "F":
        return 0.0, 255.0
    # TIFF in floating point is from 0 to 1, or in the units of something measured.
    low, high = _extrema(image)
    if not (math.isfinite(low) and math.isfinite(high)):
        return 0.0, 1.0
    if low < 0 or high > _DEPTHS[-1]:
        return low, high
    if image.mode == "F" and high <= 1:
        return 0.0, 1.0
    return 0.0, next(white for white in _DEPTHS if high <= white)


def _extrema(image: Image.Image) -> tuple[float, float]:
    """Return the least and the greatest value, band by band: not every mode knows its own."""
    rows = max(1, _BAND_BYTES // (image.width * 4))
    low, high = float("inf"), float("-inf")
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        deep = band if band.mode in {"I", "F"} else band.convert("I")
        least, greatest = deep.getextrema()
        low, high = min(low, float(least)), max(high, float(greatest))  # type: ignore[arg-type]
    return low, high


def _plain(image: Image.Image, value_range: tuple[float, float]) -> Image.Image:
    """Return ``image`` in mode L, RGB, CMYK or LAB, transparency laid on white."""
    if image.mode in {"L", "RGB", "CMYK", "LAB"}:
        return _on_white(image.convert("RGBA")) if "transparency" in image.info else image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return _eight_bits(image, value_range)
    if image.mode in {"LA", "La", "PA", "RGBA", "RGBa"} or "transparency" in image.info:
        return _on_white(image.convert("RGBA"))
    return image.convert("RGB")


def _eight_bits(image: Image.Image, value_range: tuple[float, float]) -> Image.Image:
    low, high = value_range
    scale = 255.0 / (high - low) if high > low else 1.0
    deep = image if image.mode in {"I", "F"} else image.convert("I")
    return deep.convert("F").point(lambda value: value * scale + -low * scale).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    paper = Image.new("RGB", image.size, _WHITE)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert a small picture to sRGB by its own profile; without a usable one, plainly."""
    if profile and image.mode in {"L", "RGB", "CMYK", "LAB"}:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, *DECODER_FAILURES):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")
