# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A description kept in a file beside the picture, as programs do that never write originals.

digiKam and darktable name it ``photo.jpg.xmp``, Adobe ``photo.xmp``; one of the latter may belong
to another file of the same name (photoshop:SidecarForExtension says to which). darktable's second
version of ``photo.jpg`` is ``photo_01.jpg.xmp``, which is not that of a picture ``photo_01.jpg``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.checksum import read_file
from photo_archive.media.embedded_xmp import fields_of
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields
from photo_archive.media.regions import PictureShape
from photo_archive.media.xmp_tree import MAX_PACKET_BYTES, Node, XmpRefusedError, read_packet

_VERSION = re.compile(r"(?P<stem>.+)_\d\d")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar and what it says."""

    path: Path
    fields: Fields


def read_sidecar(picture: Path, shape: PictureShape | None = None) -> Sidecar | None:
    """Return the sidecar that belongs to a picture, None if it has none.

    Raises:
        MediaError: There is one, but it cannot be read.
    """
    for path in _candidates(picture):
        root = _parsed(path)
        extension = root.get("photoshop:SidecarForExtension").one()
        is_shared_name = path.stem == picture.stem
        if is_shared_name and extension and extension.lower() != picture.suffix[1:].lower():
            continue
        if _is_of_another(root, picture):
            continue
        return Sidecar(path, fields_of(root, shape))
    return None


def _is_of_another(root: Node, picture: Path) -> bool:
    """Whether it is darktable's for a further version of another picture."""
    source = root.get("xmpMM:DerivedFrom").one()
    match = _VERSION.fullmatch(picture.stem)
    return match is not None and source == match["stem"] + picture.suffix


def _candidates(picture: Path) -> Iterator[Path]:
    """Return what there is under the usual names, the unmistakable name first."""
    seen: set[tuple[int, int]] = set()
    for stem in (picture.name, picture.stem):
        for suffix in (".xmp", ".XMP"):
            path = picture.with_name(stem + suffix)
            try:
                status = path.stat()
            except (OSError, ValueError):
                continue
            if path != picture and (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                yield path


def _parsed(path: Path) -> Node:
    content = read_file(path, keep_bytes=MAX_PACKET_BYTES).content
    try:
        if content is None:
            raise XmpRefusedError("too long")
        return read_packet(content)
    except XmpRefusedError as error:
        text = Message(
            "The sidecar {name} could not be read: it is damaged, or built in a way that is not"
            " safe. The picture was used without it. Write it again with the program that made it.",
            {"name": path.name},
        )
        raise MediaError(ProblemKind.METADATA, text) from error
