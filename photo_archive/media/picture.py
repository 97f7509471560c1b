# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a picture file: what its header says, checked before anything is decoded.

A header costs nothing to write, so size and plausibility are judged first, only the decoders of
the recognised format are tried, and whatever they raise becomes one ``MediaError``.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PIL import Image

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.camera_raw import open_raw
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.formats import (
    CAMERA_RAW,
    DNG,
    HEAD_BYTES,
    HEIC,
    JPEG,
    PSD,
    TIFF,
    Format,
    Library,
    expected,
    recognise,
)
from photo_archive.media.jpeg_repair import without_descriptions
from photo_archive.media.pdf_pages import open_page
from photo_archive.media.photoshop import open_photoshop
from photo_archive.media.rendering import Render, Rendering

MAX_PIXELS = 600_000_000
"""Larger pictures are refused; a 24 x 30 inch print at 900 dpi has about 580 megapixels."""

_ORIENTATION_TAG = 0x0112
_MAX_PAGES = 10_000
_PSD_VERSION = b"\x00\x01"
_DEEP = (b"\x00\x10", b"\x00\x20")
"""16 and 32 bits a channel, in the header of a PSD."""

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


@dataclass(frozen=True, slots=True)
class OpenPicture:
    """A picture whose header is read and found sound; its pixels are not decoded yet.

    ``source`` is where it came from and ``page`` which of its pages it is.
    ``is_description_spoilt`` says that it opened only after its descriptive blocks were left out.
    ``render`` gives the pixels where ``image`` has none because another library decodes them.
    """

    image: Image.Image
    facts: PictureFacts
    size_bytes: int
    source: Path | bytes
    page: int = 0
    is_description_spoilt: bool = False
    render: Render | None = None


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
def opened(
    source: Path | bytes, *, suffix: str | None = None, page: int = 0
) -> Iterator[OpenPicture]:
    """Open a picture and read its header; closed again at the end of the block.

    Args:
        source: Where the file is, or what is in it.
        suffix: The suffix of its name (".tif"), only needed with content.
        page: Which picture of a file that holds several, from 0; one beyond the last is the last.

    Raises:
        MediaError: As for ``inspect``.
    """
    suffix = source.suffix if suffix is None and isinstance(source, Path) else suffix or ""
    with _stream(source) as stream:
        size_bytes = stream.seek(0, io.SEEK_END)
        stream.seek(0)
        head = stream.read(HEAD_BYTES)
        kind = _checked_format(head, suffix)
        if (open_otherwise := _otherwise(kind, head)) is not None:
            rendering = open_otherwise(source, page)
            with _bare(stream, kind) as image:
                facts = _rendering_facts(rendering, kind)
                _refuse_too_large(facts.width_px, facts.height_px)
                yield OpenPicture(image, facts, size_bytes, source, page, render=rendering.render)
            return
        image, is_spoilt = _open_somehow(stream, kind)
        try:
            _refuse_too_large(*image.size)
            pages = _pages(image) if kind is TIFF else 1
            page = min(page, pages - 1)
            if page:
                _turn_to(image, page)
                _refuse_too_large(*image.size)
            yield OpenPicture(
                image, _facts(image, kind, pages), size_bytes, source, page, is_spoilt
            )
        finally:
            image.close()


def _otherwise(kind: Format, head: bytes) -> Callable[[Path | bytes, int], Rendering] | None:
    """What opens a kind of file that Pillow cannot, None for all others.

    Each library is loaded when its first file comes.
    """
    if kind.library is Library.LIBRAW:
        return lambda source, _: open_raw(source)
    if kind.library is Library.PDFIUM:
        return open_page
    if kind is PSD and (head[4:6] != _PSD_VERSION or head[22:24] in _DEEP):
        return lambda source, _: open_photoshop(source)
    return None


@contextmanager
def _bare(stream: IO[bytes], kind: Format) -> Iterator[Image.Image]:
    """The header as Pillow knows it, for what it tells beside the pixels; else an empty picture."""
    image = Image.new("L", (1, 1))
    if kind in (DNG, CAMERA_RAW):
        stream.seek(0)
        with suppress(*DECODER_FAILURES):
            image = Image.open(stream, formats=TIFF.decoders)
    try:
        yield image
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
    if kind is HEIC:
        _learn_heic()
    try:
        return Image.open(stream, formats=kind.decoders)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except DECODER_FAILURES as error:
        raise _broken_header(kind) from error


def _learn_heic() -> None:
    """Teach Pillow the plug-in for HEIC; doing it twice changes nothing."""
    import pi_heif

    pi_heif.register_heif_opener()


def _refuse_too_large(width_px: int, height_px: int) -> None:
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


def _rendering_facts(rendering: Rendering, kind: Format) -> PictureFacts:
    return PictureFacts(
        format=kind.name,
        mime=kind.mime,
        width_px=rendering.width_px,
        height_px=rendering.height_px,
        orientation=rendering.orientation,
        pages=rendering.pages,
        mode=rendering.mode,
    )


def _facts(image: Image.Image, kind: Format, pages: int) -> PictureFacts:
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
        pages=pages,
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
    _turn_to(image, 0)


def _turn_to(image: Image.Image, page: int) -> None:
    try:
        image.seek(page)
    except DECODER_FAILURES as error:
        raise _broken_header(TIFF) from error
