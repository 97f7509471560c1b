# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a copy of a picture that carries its description, and sidecars; never an original.

Exiv2 rewrites only the metadata blocks; that the picture in the copy is byte for byte that of the
original is proved before the copy gets its name. Its XMP toolkit is one for the whole process and
not made for threads: one lock stands before it.
Source: IPTC Photo Metadata 2025.1; MWG Guidelines 2.0 (all forms of a field are kept equal).
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path

import exiv2

from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.media.embed_digest import refresh_digest
from photo_archive.media.embed_exif import put_exif
from photo_archive.media.embed_iim import put_iim
from photo_archive.media.embed_xmp import Written, add_missing, put_xmp
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields
from photo_archive.media.picture_data import StrangeFileError, picture_digest
from photo_archive.media.regions import PictureShape
from photo_archive.media.xmp_tree import OWN_NAMESPACE, XmpRefusedError, read_packet

_LOCK = threading.Lock()
_READ_BYTES = 1024 * 1024
_EMPTY_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' rdf:about=""/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
exiv2.XmpProperties.registerNs(OWN_NAMESPACE, "pa")


class UnwritableError(MediaError):
    """A description cannot be put into this file without harm; a sidecar can carry it."""

    def __init__(self) -> None:
        text = Message(
            "A description cannot be written into this file: its format cannot carry one, or it is"
            " damaged. Export it with a sidecar instead."
        )
        super().__init__(ProblemKind.UNSUPPORTED, text)


def write_copy(
    source: Path,
    target: Path,
    fields: Fields,
    *,
    written: Written = Written.ADDED,
    beside: bytes = b"",
    sha256: str = "",
    instead: bool = False,
) -> None:
    """Copy a picture and write its description into the copy as XMP, IIM and EXIF.

    The copy appears whole or not at all.

    Args:
        source: The picture; it is only ever opened for reading.
        target: The copy.
        fields: What to write.
        written: Whether what ``fields`` leaves empty stays as it is in the original.
        beside: The packet of a sidecar of the original, whose other properties are added.
        sha256: What the source must hold ("" for anything).
        instead: Whether a file that is there is replaced.

    Raises:
        UnwritableError: The format can carry no description, or the picture would have changed.
        MediaError: The source does not hold what it should, or cannot be read.
        ArchiveError: The target exists, or the disk refuses.
    """

    def fill(unfinished: Path) -> None:
        _copy(source, unfinished, sha256)
        try:
            before = picture_digest(unfinished)
            with _LOCK:
                _put(unfinished, fields, written, beside if _is_safe(beside) else b"")
            refresh_digest(unfinished)
            is_same = picture_digest(unfinished) == before
        except (exiv2.Exiv2Error, StrangeFileError, UnicodeError) as error:
            raise UnwritableError from error
        if not is_same:
            raise UnwritableError

    write_new(target, fill, instead=instead)


def write_plain_copy(
    source: Path, target: Path, *, sha256: str = "", instead: bool = False
) -> None:
    """Copy a picture as it is.

    Raises:
        MediaError: The source does not hold what it should, or cannot be read.
        ArchiveError: The target exists, or the disk refuses.
    """
    write_new(target, lambda unfinished: _copy(source, unfinished, sha256), instead=instead)


def write_sidecar(
    target: Path,
    fields: Fields,
    *,
    base: bytes = b"",
    shape: PictureShape | None = None,
    written: Written = Written.ADDED,
    instead: bool = False,
) -> None:
    """Write a description as an XMP file of its own.

    Args:
        target: The sidecar.
        fields: What to write.
        base: A packet whose other properties are kept; one that is not safe is not used.
        shape: Size of the picture, noted beside its regions.
        written: Whether what ``fields`` leaves empty stays as it is in ``base``.
        instead: Whether a file that is there is replaced.

    Raises:
        ArchiveError: The target exists, or the disk refuses.
    """

    def fill(unfinished: Path) -> None:
        unfinished.write_bytes(base if _is_safe(base) else _EMPTY_PACKET.encode())
        try:
            with _LOCK:
                _put_sidecar(unfinished, fields, written, shape)
        except exiv2.Exiv2Error:
            unfinished.write_bytes(_EMPTY_PACKET.encode())
            with _LOCK:
                _put_sidecar(unfinished, fields, written, shape)

    write_new(target, fill, instead=instead)


def _put(path: Path, fields: Fields, written: Written, beside: bytes) -> None:
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    shape = PictureShape(image.pixelWidth(), image.pixelHeight())
    put_xmp(image.xmpData(), fields, written, shape)
    if beside:
        sidecar = exiv2.ImageFactory.open(beside)
        sidecar.readMetadata()
        add_missing(image.xmpData(), sidecar.xmpData())
    put_iim(image.iptcData(), fields, written)
    put_exif(image.exifData(), fields, written)
    image.writeMetadata()


def _put_sidecar(path: Path, fields: Fields, written: Written, shape: PictureShape | None) -> None:
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    # Exiv2 fills these from a sidecar, and would write them back over what is set here.
    image.clearIptcData()
    image.clearExifData()
    put_xmp(image.xmpData(), fields, written, shape)
    image.writeMetadata()


def _is_safe(packet: bytes) -> bool:
    try:
        read_packet(packet)
    except XmpRefusedError:
        return False
    return True


def _copy(source: Path, target: Path, sha256: str) -> None:
    digest = hashlib.sha256()
    try:
        with source.open("rb") as original, target.open("wb") as copy:
            while block := original.read(_READ_BYTES):
                digest.update(block)
                copy.write(block)
    except OSError as error:
        if error.filename in {None, str(target)}:
            raise
        raise MediaError.from_os(error) from error
    if sha256 and digest.hexdigest() != sha256:
        text = Message(
            "The file is not what it was when it was imported: its checksum differs. Restore it"
            " from a backup, or check it with “verify”."
        )
        raise MediaError(ProblemKind.CHANGED, text)


def write_new(target: Path, fill: Callable[[Path], None], *, instead: bool = False) -> None:
    """Make a file under another name, then give it its own, once it is on the disk.

    Args:
        target: The file; one that exists is replaced only if ``instead``.
        fill: Writes it, given a file of its own.
        instead: Whether a file that is there is replaced.

    Raises:
        ArchiveError: The target exists, or the disk refuses.
    """
    if os.path.lexists(target) and not instead:
        raise _exists(target)
    unfinished: Path | None = None
    try:
        unfinished = _unfinished(target)
        fill(unfinished)
        _to_disk(unfinished)
        _name(unfinished, target, instead=instead)
    except FileExistsError as error:
        raise _exists(target) from error
    except (OSError, exiv2.Exiv2Error) as error:
        reason = getattr(error, "strerror", "") or type(error).__name__
        raise ArchiveError(
            "{file} could not be written ({reason}). Choose another folder, or make room there.",
            file=str(target),
            reason=reason,
        ) from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


def _unfinished(target: Path) -> Path:
    """An empty file to be given the target's name; what a killed program left there goes."""
    name = target.stem.encode("utf-8", "surrogateescape")[:180].decode("utf-8", "ignore")
    path = target.with_name(f".unfinished-{name}{target.suffix}")
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    return path


def _exists(target: Path) -> ArchiveError:
    return ArchiveError(
        "{file} exists already and is not replaced. Choose an empty folder.", file=str(target)
    )


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _name(unfinished: Path, target: Path, *, instead: bool) -> None:
    """Give the finished file its name; a hard link fails where a rename would replace."""
    unfinished.chmod(0o644)
    if instead:
        unfinished.replace(target)
        return
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        unfinished.rename(target)
