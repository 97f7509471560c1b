# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything an import needs to know about one file: first what it is, then how it looks.

To ``look`` takes a few milliseconds and tells all that is catalogued; to ``draw`` decodes, which
takes ten times as long and can follow later. Neither raises for what is in the file: what could not
be used is said in ``problems``.
"""

from __future__ import annotations

from collections.abc import Set
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.media import formats
from photo_archive.media.beside import Beside, read_beside
from photo_archive.media.checksum import FileFacts, FileRead, read_file
from photo_archive.media.decoding import Decoded, ask_reduced, decode_open, needed_bytes
from photo_archive.media.embedded import XMP_REFUSED, read_embedded
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Embedded
from photo_archive.media.fingerprint import difference_hash
from photo_archive.media.packets import Packets, find_xmp, packets_of
from photo_archive.media.picture import OpenPicture, PictureFacts, opened
from photo_archive.media.regions import PictureShape
from photo_archive.media.sizes import THUMBNAIL_PX
from photo_archive.media.thumbnails import as_jpeg

_DESCRIPTION_SPOILT = Message(
    "The description inside the file is damaged and was read only in part. The picture was used."
    " Compare it with another copy."
)


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of a file; what could not be found out is None or empty.

    ``thumbnail_jpeg`` is empty and ``dhash`` None where the picture was not drawn, or nothing of it
    can be decoded.
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


@dataclass(frozen=True, slots=True)
class SameContent:
    """A file that holds what was expected, so nothing more was read of it."""

    facts: FileFacts


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a picture looks: a JPEG and a perceptual hash; empty and None if it cannot be shown."""

    thumbnail_jpeg: bytes = b""
    dhash: int | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedsRoom:
    """To decode this picture takes more memory than was offered; nothing came of it."""

    needed_bytes: int


def examine(path: Path, *, thumbnail_px: int = THUMBNAIL_PX) -> Examined:
    """Look at a picture file and draw it, from one reading of the file.

    Args:
        path: The file; it is only ever opened for reading.
        thumbnail_px: Longest side of the thumbnail.
    """
    return _Look(path, thumbnail_px).at_all()


def look(
    path: Path, known: Set[str] = frozenset(), *, iim_charset: str = ""
) -> Examined | SameContent:
    """Read what is catalogued of a file: checksum, header, metadata with its sidecar.

    Args:
        path: The file; it is only ever opened for reading.
        known: Checksums; of a file that has one of them nothing more is read.
        iim_charset: The character set of its IIM block, where a person has said it.
    """
    return _Look(path, iim_charset=iim_charset).unless(known)


def draw(path: Path, sha256: str, *, room_bytes: int | None = None) -> Drawn | NeedsRoom:
    """Make the thumbnail and the perceptual hash of a file that was looked at.

    Args:
        path: The file.
        sha256: What it held then; if it holds anything else now, that is a problem.
        room_bytes: Refuse a picture that needs more memory than this; None decodes any.
    """
    problems: list[MediaError] = []
    drawn = Drawn()
    try:
        read = read_file(path)
        if read.facts.sha256 != sha256:
            text = Message("The file changed while it was imported. Import it again.")
            raise MediaError(ProblemKind.CHANGED, text)
        with opened(_source(path, read), suffix=path.suffix) as picture:
            ask_reduced(picture, THUMBNAIL_PX)
            needed = needed_bytes(picture)
            if room_bytes is not None and needed > room_bytes:
                return NeedsRoom(needed)
            drawn = _drawn(picture, THUMBNAIL_PX, problems)
    except MediaError as error:
        problems.append(error)
    lack = next((one for one in problems if isinstance(one.__cause__, MemoryError)), None)
    if lack is not None and room_bytes is not None:
        return NeedsRoom(room_bytes)
    return replace(drawn, problems=tuple(one.as_problem(path) for one in problems))


class _Look:
    """One file being looked at; gathers what is found and what is wrong."""

    def __init__(self, path: Path, thumbnail_px: int = 0, *, iim_charset: str = "") -> None:
        self._path = path
        self._iim_charset = iim_charset
        self._thumbnail_px = thumbnail_px
        self._problems: list[MediaError] = []
        self._found = Examined(path)

    def unless(self, known: Set[str]) -> Examined | SameContent:
        """Everything about the file, unless it has one of these checksums."""
        try:
            read = read_file(self._path)
            if read.facts.sha256 in known:
                return SameContent(read.facts)
            self._take(read)
        except MediaError as error:
            self._problems.append(error)
        return self.all_found()

    def at_all(self) -> Examined:
        """Everything about the file."""
        try:
            self._take(read_file(self._path))
        except MediaError as error:
            self._problems.append(error)
        return self.all_found()

    def all_found(self) -> Examined:
        """What was found so far, with what is wrong."""
        told = tuple(problem.as_problem(self._path) for problem in self._problems)
        return replace(self._found, problems=told)

    def _take(self, read: FileRead) -> None:
        path, problems = self._path, self._problems
        self._found = replace(self._found, facts=read.facts)
        source = _source(path, read)
        with opened(source, suffix=path.suffix) as open_picture:
            picture = open_picture.facts
            self._found = replace(self._found, picture=picture)
            if self._thumbnail_px:
                ask_reduced(open_picture, self._thumbnail_px)
                drawn = _drawn(open_picture, self._thumbnail_px, problems)
                self._found = replace(
                    self._found, thumbnail_jpeg=drawn.thumbnail_jpeg, dhash=drawn.dhash
                )
            packets = packets_of(open_picture.image)
            if open_picture.is_description_spoilt:
                packets = _searched_packets(source)
                problems.append(MediaError(ProblemKind.METADATA, _DESCRIPTION_SPOILT))
        beside = read_beside(path, _shape(picture), problems)
        self._found = replace(self._found, sidecar=beside.path)
        embedded = _embedded(source, packets, picture, beside, problems, self._iim_charset)
        self._found = replace(self._found, embedded=embedded)


def _source(path: Path, read: FileRead) -> Path | bytes:
    return path if read.content is None else read.content


def _drawn(picture: OpenPicture, thumbnail_px: int, problems: list[MediaError]) -> Drawn:
    decoded = _decoded(picture, thumbnail_px, problems)
    if decoded is None:
        return Drawn()
    return Drawn(as_jpeg(decoded.image), difference_hash(decoded.image))


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


def _embedded(
    source: Path | bytes,
    packets: Packets,
    picture: PictureFacts,
    beside: Beside,
    problems: list[MediaError],
    iim_charset: str,
) -> Embedded:
    if not packets.xmp and picture.format in formats.SEARCHED_FOR_XMP and isinstance(source, bytes):
        packets = replace(packets, xmp=tuple(filter(None, (find_xmp(source),))))
    with _exif_source(source, packets, picture) as exif_source:
        reading = read_embedded(
            packets,
            exif_source=exif_source,
            shape=_shape(picture),
            beside=beside,
            iim_charset=iim_charset,
        )
    if reading.is_xmp_refused:
        problems.append(MediaError(ProblemKind.METADATA, XMP_REFUSED))
    return reading.embedded


def _exif_source(
    source: Path | bytes, packets: Packets, picture: PictureFacts
) -> AbstractContextManager[BinaryIO | bytes]:
    """TIFF is itself the EXIF block; everywhere else it is a block of its own."""
    if packets.exif or picture.format not in formats.LIKE_TIFF:
        return nullcontext(b"")
    return nullcontext(source) if isinstance(source, bytes) else source.open("rb")


def _shape(picture: PictureFacts) -> PictureShape:
    return PictureShape(picture.width_px, picture.height_px, picture.orientation)
