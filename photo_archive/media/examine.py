# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything an import needs to know about one file, from one reading of it.

Never raises for what is in the file: what could not be used is said in ``problems``. Safe to call
from several threads at once; decoding, the long part, runs in parallel.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.media import formats
from photo_archive.media.checksum import FileFacts, read_file
from photo_archive.media.decoding import Decoded, decode_open
from photo_archive.media.embedded import XMP_REFUSED, read_embedded
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Embedded, Fields
from photo_archive.media.fingerprint import difference_hash
from photo_archive.media.packets import Packets, find_xmp, packets_of
from photo_archive.media.picture import OpenPicture, PictureFacts, opened
from photo_archive.media.regions import PictureShape
from photo_archive.media.sidecar import read_sidecar
from photo_archive.media.thumbnails import THUMBNAIL_PX, as_jpeg

_SEARCHED = frozenset({formats.JPEG_2000.name, formats.GIF.name, formats.PSD.name})
"""Formats whose XMP is found by searching, since the decoder does not hand it over."""

_DESCRIPTION_SPOILT = Message(
    "The description inside the file is damaged and was read only in part. The picture was used."
    " Compare it with another copy."
)


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of a file; what could not be found out is None or empty.

    ``thumbnail_jpeg`` is empty and ``dhash`` None where nothing of the picture can be decoded.
    """

    path: Path
    facts: FileFacts | None = None
    picture: PictureFacts | None = None
    embedded: Embedded = field(default_factory=Embedded)
    thumbnail_jpeg: bytes = b""
    dhash: int | None = None
    sidecar: Path | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Whether it is a picture that can be catalogued, even if damaged."""
        return self.facts is not None and self.picture is not None


def examine(path: Path, *, thumbnail_px: int = THUMBNAIL_PX) -> Examined:
    """Read a picture file: checksum, header, metadata with its sidecar, thumbnail, fingerprint.

    Args:
        path: The file; it is only ever opened for reading.
        thumbnail_px: Longest side of the thumbnail.
    """
    problems: list[MediaError] = []
    facts, picture, embedded = None, None, Embedded()
    thumbnail, dhash, sidecar = b"", None, None
    try:
        read = read_file(path)
        facts = read.facts
        source = path if read.content is None else read.content
        with opened(source, suffix=path.suffix) as open_picture:
            picture = open_picture.facts
            decoded = _decoded(open_picture, thumbnail_px, problems)
            if decoded is not None:
                thumbnail, dhash = as_jpeg(decoded.image), difference_hash(decoded.image)
            packets = packets_of(open_picture.image)
            if open_picture.is_description_spoilt:
                packets = _searched_packets(source)
                problems.append(MediaError(ProblemKind.METADATA, _DESCRIPTION_SPOILT))
        sidecar, said = _sidecar(path, picture, problems)
        embedded = _embedded(source, packets, picture, said, problems)
    except MediaError as error:
        problems.append(error)
    told = tuple(problem.as_problem(path) for problem in problems)
    return Examined(path, facts, picture, embedded, thumbnail, dhash, sidecar, told)


def _decoded(picture: OpenPicture, thumbnail_px: int, problems: list[MediaError]) -> Decoded | None:
    try:
        decoded = decode_open(picture, thumbnail_px)
    except MediaError as error:
        problems.append(error)
        return None
    if not decoded.is_complete:
        text = Message(
            "The picture is damaged: part of it is missing or spoilt. It was imported with what is"
            " there. Look for a better copy."
        )
        problems.append(MediaError(ProblemKind.DAMAGED, text))
    return decoded


def _searched_packets(source: Path | bytes) -> Packets:
    """Return what can be found of the blocks of a picture that opened only without them."""
    if not isinstance(source, bytes):
        return Packets()
    return Packets(exif=source, xmp=tuple(filter(None, (find_xmp(source),))))


def _sidecar(
    path: Path, picture: PictureFacts, problems: list[MediaError]
) -> tuple[Path | None, Fields | None]:
    try:
        sidecar = read_sidecar(path, _shape(picture))
    except MediaError as error:
        problems.append(error)
        return None, None
    return (sidecar.path, sidecar.fields) if sidecar else (None, None)


def _embedded(
    source: Path | bytes,
    packets: Packets,
    picture: PictureFacts,
    sidecar: Fields | None,
    problems: list[MediaError],
) -> Embedded:
    if not packets.xmp and picture.format in _SEARCHED and isinstance(source, bytes):
        packets = replace(packets, xmp=tuple(filter(None, (find_xmp(source),))))
    with _exif_source(source, packets, picture) as exif_source:
        reading = read_embedded(
            packets, exif_source=exif_source, shape=_shape(picture), sidecar=sidecar
        )
    if reading.is_xmp_refused:
        problems.append(MediaError(ProblemKind.METADATA, XMP_REFUSED))
    return reading.embedded


def _exif_source(
    source: Path | bytes, packets: Packets, picture: PictureFacts
) -> AbstractContextManager[BinaryIO | bytes]:
    """TIFF is itself the EXIF block; everywhere else it is a block of its own."""
    if packets.exif or picture.format != formats.TIFF.name:
        return nullcontext(b"")
    return nullcontext(source) if isinstance(source, bytes) else source.open("rb")


def _shape(picture: PictureFacts) -> PictureShape:
    return PictureShape(picture.width_px, picture.height_px, picture.orientation)
