# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a file was written by an archive, and for which photo: read without decoding anything."""

from __future__ import annotations

from pathlib import Path

from photo_archive.media.checksum import read_file
from photo_archive.media.embedded import read_xmp_blocks
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import OwnFields
from photo_archive.media.packets import packets_of
from photo_archive.media.picture import opened
from photo_archive.media.xmp_tree import MAX_PACKET_BYTES

SIDECAR_SUFFIX = ".xmp"


def own_mark(path: Path) -> OwnFields:
    """What an archive noted of itself in a copy or a sidecar; empty where none did."""
    try:
        if path.suffix.lower() == SIDECAR_SUFFIX:
            blocks: tuple[bytes, ...] = (packet_in(path),)
        else:
            with opened(path, suffix=path.suffix) as picture:
                blocks = packets_of(picture.image).xmp
    except (MediaError, OSError):
        return OwnFields()
    return read_xmp_blocks(blocks, None)[0].own


def packet_in(sidecar: Path) -> bytes:
    """The packet a sidecar holds, empty if it is too long to be one.

    Raises:
        MediaError: It cannot be read.
    """
    return read_file(sidecar, keep_bytes=MAX_PACKET_BYTES).content or b""


def packets_in(picture: Path) -> tuple[bytes, ...]:
    """The XMP packets inside a picture, none where it cannot be opened."""
    try:
        with opened(picture, suffix=picture.suffix) as found:
            return packets_of(found.image).xmp
    except MediaError:
        return ()
