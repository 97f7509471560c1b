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

from PIL import Image, ImageCms, Jpeg2KImagePlugin

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media import large_scans
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.formats import JPEG, TIFF
from photo_archive.media.picture import OpenPicture, opened
from photo_archive.media.rendering import Rendered

_REDUCING_GAP = 2
_BAND_BYTES = 16 * 1024 * 1024
_FREE_BYTES = 128 * 1024 * 1024
_PIXELS_PER_BYTE = 1_100
_PIXELS_PER_BYTE_OF_JPEG = 600
_PIXELS_PER_BYTE_OF_BILEVEL = 9_000
_JPEG_2000_HEAD_BYTES = 64 * 1024
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


def decode_reduced(
    source: Path | bytes, longest_px: int, *, suffix: str | None = None, page: int = 0
) -> Decoded:
    """Decode a picture so that its longest side is at most ``longest_px``; never enlarged.

    Args:
        source: Where the file is, or what is in it.
        longest_px: Longest side of what is returned.
        suffix: The suffix of its name (".tif"), only needed with content.
        page: Which picture of a file that holds several, from 0.

    Raises:
        MediaError: It is no usable picture, or nothing of it can be decoded.
    """
    with opened(source, suffix=suffix, page=page) as picture:
        return decode_open(picture, longest_px)


def decode_open(picture: OpenPicture, longest_px: int) -> Decoded:
    """Do what ``decode_reduced`` does with a picture that is already open.

    Raises:
        MediaError: Nothing of it can be decoded.
    """
    try:
        _refuse_implausible(picture)
        rendered = _rendered(picture, longest_px)
        small = _reduced(rendered.image, longest_px)
        small = _in_srgb(small, rendered.image.info.get("icc_profile"))
    except MemoryError as error:
        raise _too_much_memory(picture) from error
    except DECODER_FAILURES as error:
        raise _undecodable() from error
    turn = None if rendered.is_turned else _UPRIGHT.get(picture.facts.orientation)
    if turn is not None:
        small = small.transpose(turn)
    elif small is picture.image:
        small = small.copy()
    return Decoded(small, rendered.is_complete)


def _rendered(picture: OpenPicture, longest_px: int) -> Rendered:
    """Decode by whichever library is right for the picture, somewhat larger than asked."""
    facts, image = picture.facts, picture.image
    ample_px = longest_px * _REDUCING_GAP
    if picture.render is not None:
        return picture.render(ample_px)
    if large_scans.can_stream(facts.format, facts.width_px * facts.height_px):
        return large_scans.reduced(picture.source, facts.format, ample_px, picture.page)
    ask_reduced(picture, longest_px)
    is_complete = _load(image)
    is_turned = is_complete and facts.format == TIFF.name
    return Rendered(image if is_complete else _what_is_there(image), is_turned, is_complete)


def ask_reduced(picture: OpenPicture, longest_px: int) -> None:
    """Have a JPEG or JPEG 2000 decoded at the least size that will do, in its proportions.

    Of the reductions for both sides the library takes the smaller one, so a square would ask for
    too much. Asking twice changes nothing.
    """
    image = picture.image
    longest, wanted = max(image.size), longest_px * _REDUCING_GAP
    is_asked = bool(getattr(image, "decoderconfig", ()))
    if longest > wanted and not is_asked:
        width, height = (max(1, side * wanted // longest) for side in image.size)
        image.draft(None, (width, height))
        _leave_out_detail(image, wanted)


def needed_bytes(picture: OpenPicture) -> int:
    """About how much memory decoding takes once ``ask_reduced`` was done.

    A progressive JPEG is kept whole as coefficients meanwhile.
    """
    image, facts = picture.image, picture.facts
    pixels = facts.width_px * facts.height_px
    if large_scans.can_stream(facts.format, pixels):
        return large_scans.NEEDED_BYTES
    if picture.render is not None or image.info.get("progressive"):
        return pixels * 3
    per_pixel = {"1": 1, "L": 1, "P": 1}.get(image.mode, 2 if image.mode[:4] == "I;16" else 4)
    return image.width * image.height * per_pixel


def _leave_out_detail(image: Image.Image, longest_px: int) -> None:
    """Have a JPEG 2000 decoded without its finest layers. Source: ISO/IEC 15444-1 A.6.1 (COD)."""
    if not isinstance(image, Jpeg2KImagePlugin.Jpeg2KImageFile) or image.fp is None:
        return
    at = image.fp.tell()
    image.fp.seek(0)
    head = image.fp.read(_JPEG_2000_HEAD_BYTES)
    image.fp.seek(at)
    start = head.find(b"\xff\x52", max(0, head.find(b"\xff\x4f\xff\x51")))
    levels = head[start + 9] if 0 <= start < len(head) - 9 else 0
    wanted = max(image.size) // max(1, longest_px)
    if leave_out := min(levels, max(0, wanted.bit_length() - 1)):
        image.reduce = leave_out


def _too_much_memory(picture: OpenPicture) -> MediaError:
    return MediaError(
        ProblemKind.TOO_LARGE,
        Message(
            "To show this picture of {megapixels} megapixels takes more memory than the program"
            " allows itself. Save it as TIFF, or as a JPEG that is not progressive, and import"
            " that.",
            {"megapixels": picture.facts.width_px * picture.facts.height_px // 1_000_000},
        ),
    )


def _refuse_implausible(picture: OpenPicture) -> None:
    """Refuse a header that promises far more than the file can hold, before memory is taken."""
    pixels = picture.facts.width_px * picture.facts.height_px
    if needed_bytes(picture) > _FREE_BYTES and pixels > picture.size_bytes * _densest(picture):
        raise MediaError(
            ProblemKind.DAMAGED,
            Message(
                "The file says it holds {width} x {height} pixels but is far too short for that."
                " Try another copy of it.",
                {"width": picture.facts.width_px, "height": picture.facts.height_px},
            ),
        )


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
