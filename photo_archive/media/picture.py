# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a picture file: what its header says, checked before anything is decoded.

A header costs nothing to write, so size and plausibility are judged first, only the decoders of
the recognised format are tried, and whatever they raise becomes one ``MediaError``.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PIL import Image

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.formats import HEAD_BYTES, JPEG, TIFF, Format, expected, recognise
from photo_archive.media.jpeg_repair import without_descriptions

MAX_PIXELS = 600_000_000
"""Larger pictures are refused; a 24 x 30 inch print at 900 dpi has about 580 megapixels."""

_ORIENTATION_TAG = 0x0112
_MAX_PAGES = 10_000

# The library's own guard, kept as a second net under ours: a warning of it is an error here,
# and its other remarks are ours to make.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What the header of a picture says.

    ``width_px`` and ``height_px`` are as stored, before turning by ``orientation`` (1 to 8 as in
    EXIF). ``pages`` counts the pictures in the file; ``mode`` is Pillow's name of the pixel layout.
    """

    format: str
    mime: str
    width_px: int
    height_px: int
    orientation: int
    pages: int
    mode: str

    @property
    def shown_size_px(self) -> tuple[int, int]:
        """Width and height of the picture as it is looked at, turned upright."""
        size = self.width_px, self.height_px
        return size[::-1] if self.orientation >= 5 else size


@dataclass(frozen=True, slots=True)
class OpenPicture:
    """A picture whose header is read and found sound; its pixels are not decoded yet.

    ``is_description_spoilt`` says that it opened only after its descriptive blocks were left out.
    """

    image: Image.Image
    facts: PictureFacts
    size_bytes: int
    is_description_spoilt: bool = False


def inspect(source: Path | bytes, *, suffix: str | None = None) -> PictureFacts:
    """Read the header of a picture file, or of the content of one.

    Args:
        source: Where the file is, or what is in it.
        suffix: The suffix of its name (".tif"), only needed with content.

    Raises:
        MediaError: It is empty, no picture, too large, of an unknown kind, or damaged.
    """
    with opened(source, suffix=suffix) as picture:
        return picture.facts


@contextmanager
def opened(source: Path | bytes, *, suffix: str | None = None) -> Iterator[OpenPicture]:
    """Open a picture and read its header; closed again at the end of the block.

    Raises:
        MediaError: As for ``inspect``.
    """
    suffix = source.suffix if suffix is None and isinstance(source, Path) else suffix or ""
    with _stream(source) as stream:
        size_bytes = stream.seek(0, io.SEEK_END)
        stream.seek(0)
        kind = _checked_format(stream.read(HEAD_BYTES), suffix)
        image, is_spoilt = _open_somehow(stream, kind)
        try:
            _refuse_too_large(image)
            yield OpenPicture(image, _facts(image, kind), size_bytes, is_spoilt)
        finally:
            image.close()


@contextmanager
def _stream(source: Path | bytes) -> Iterator[IO[bytes]]:
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    try:
        stream = source.open("rb")
    except OSError as error:
        raise MediaError.from_os(error) from error
    with stream:
        yield stream


def _checked_format(head: bytes, suffix: str) -> Format:
    if not head:
        raise MediaError.empty()
    kind = recognise(head, suffix)
    if kind is not None and kind.is_readable:
        return kind
    promised = kind or expected(suffix)
    if promised is None or promised.is_readable:
        raise MediaError.not_a_picture()
    raise MediaError.unsupported(promised.name)


def _open_somehow(stream: IO[bytes], kind: Format) -> tuple[Image.Image, bool]:
    """Open a picture, a JPEG if need be without its descriptive blocks (then also True)."""
    try:
        return _open_image(stream, kind), False
    except MediaError as error:
        if kind is not JPEG or error.kind is not ProblemKind.DAMAGED:
            raise
        stream.seek(0)
        bare = without_descriptions(stream.read())
        if not bare:
            raise
        return _open_image(io.BytesIO(bare), kind), True


def _open_image(stream: IO[bytes], kind: Format) -> Image.Image:
    stream.seek(0)
    try:
        return Image.open(stream, formats=kind.decoders)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except DECODER_FAILURES as error:
        raise _broken_header(kind) from error


def _refuse_too_large(image: Image.Image) -> None:
    width_px, height_px = image.size
    if width_px < 1 or height_px < 1:
        raise MediaError(
            ProblemKind.DAMAGED,
            Message("The picture has no width or no height. Try another copy of it."),
        )
    if width_px * height_px > MAX_PIXELS:
        raise _too_large()


def _too_large() -> MediaError:
    return MediaError(
        ProblemKind.TOO_LARGE,
        Message(
            "The picture says it has more than {limit} megapixels. If that is true, save a smaller"
            " copy and import that; if not, the file is damaged.",
            {"limit": MAX_PIXELS // 1_000_000},
        ),
    )


def _broken_header(kind: Format) -> MediaError:
    return MediaError(
        ProblemKind.DAMAGED,
        Message(
            "The beginning of this {format} file is damaged, or it is of a rare kind. Try another"
            " copy of it, or save it again with the program that made it.",
            {"format": kind.name},
        ),
    )


def _facts(image: Image.Image, kind: Format) -> PictureFacts:
    width_px, height_px = image.size
    orientation = _orientation(image, kind)
    if kind is TIFF and orientation >= 5:
        # The decoder of TIFF tells the size after turning, all others that before.
        width_px, height_px = height_px, width_px
    return PictureFacts(
        format=kind.name,
        mime=kind.mime,
        width_px=width_px,
        height_px=height_px,
        orientation=orientation,
        pages=_pages(image) if kind is TIFF else 1,
        mode=image.mode,
    )


def _orientation(image: Image.Image, kind: Format) -> int:
    """Read EXIF Orientation; 1 (upright) where there is none or it is nonsense.

    Source: Exif 2.32 clause 4.6.4, tag 0x0112.
    """
    if kind not in (JPEG, TIFF) and "exif" not in image.info:
        return 1
    try:
        value = image.getexif().get(_ORIENTATION_TAG)
    except DECODER_FAILURES:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _pages(image: Image.Image) -> int:
    try:
        return max(1, min(getattr(image, "n_frames", 1), _MAX_PAGES))
    except DECODER_FAILURES:
        return 1
    finally:
        _rewind(image)


def _rewind(image: Image.Image) -> None:
    try:
        image.seek(0)
    except DECODER_FAILURES as error:
        raise _broken_header(TIFF) from error
