# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a copy of a picture that carries its description, and sidecars; never an original.

Exiv2 rewrites only the metadata blocks, so the pixels of the copy are those of the original. Its
XMP toolkit is one for the whole process and not made for threads: one lock stands before it.
Source: IPTC Photo Metadata 2025.1; MWG Guidelines 2.0 (all forms of a field are kept equal).
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

import exiv2

from photo_archive.domain.errors import ArchiveError
from photo_archive.media.embed_exif import put_exif
from photo_archive.media.embed_iim import put_iim
from photo_archive.media.embed_xmp import put_xmp
from photo_archive.media.fields import Fields

_LOCK = threading.Lock()
exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)


def write_copy(source: Path, target: Path, fields: Fields) -> None:
    """Copy a picture and write its description into the copy as XMP, IIM and EXIF.

    What ``fields`` leaves empty stays as it is in the original. The copy appears whole or not at
    all.

    Raises:
        ArchiveError: The target exists, the disk refuses, or the format can carry no description.
    """

    def fill(unfinished: Path) -> None:
        shutil.copyfile(source, unfinished)
        image = exiv2.ImageFactory.open(str(unfinished))
        image.readMetadata()
        put_xmp(image.xmpData(), fields)
        put_iim(image.iptcData(), fields)
        put_exif(image.exifData(), fields)
        image.writeMetadata()

    _write_new(target, fill)


def write_sidecar(target: Path, fields: Fields) -> None:
    """Write a description as an XMP file of its own.

    Raises:
        ArchiveError: The target exists, or the disk refuses.
    """

    def fill(unfinished: Path) -> None:
        image = exiv2.ImageFactory.create(exiv2.ImageType.xmp, str(unfinished))
        put_xmp(image.xmpData(), fields)
        image.writeMetadata()

    _write_new(target, fill)


def _write_new(target: Path, fill: Callable[[Path], None]) -> None:
    """Make a file under another name, then give it its own; one that exists is never replaced."""
    if os.path.lexists(target):
        raise _exists(target)
    unfinished: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=target.parent, prefix=".unfinished-", suffix=target.suffix, delete=False
        ) as file:
            unfinished = Path(file.name)
        with _LOCK:
            fill(unfinished)
        _to_disk(unfinished)
        _name(unfinished, target)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError as error:
        raise ArchiveError(
            "{file} could not be written ({reason}). Choose another folder, or make room there.",
            file=str(target),
            reason=error.strerror or type(error).__name__,
        ) from error
    except exiv2.Exiv2Error as error:
        raise ArchiveError(
            "A description could not be written into {file}: its format cannot carry one, or the"
            " original is damaged. Export it with a sidecar instead.",
            file=str(target),
        ) from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


def _exists(target: Path) -> ArchiveError:
    return ArchiveError(
        "{file} exists already and is not replaced. Choose an empty folder.", file=str(target)
    )


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _name(unfinished: Path, target: Path) -> None:
    """Give the finished file its name; a hard link fails where a rename would replace."""
    unfinished.chmod(0o644)
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        unfinished.rename(target)
