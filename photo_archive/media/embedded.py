# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a picture file says about itself: the blocks read one by one, then reconciled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import BinaryIO

from photo_archive.domain.embedded import Standard
from photo_archive.domain.errors import Message
from photo_archive.media.beside import Beside
from photo_archive.media.embedded_exif import read_exif
from photo_archive.media.embedded_iim import IimReading, read_iim
from photo_archive.media.embedded_xmp import read_xmp
from photo_archive.media.fields import Embedded, Fields
from photo_archive.media.packets import Packets
from photo_archive.media.reconcile import reconcile
from photo_archive.media.regions import PictureShape
from photo_archive.media.xmp_tree import XmpRefusedError

XMP_REFUSED = Message(
    "The XMP description could not be read: it is damaged, or built in a way that is not safe."
    " Everything else of the file was used. Write it again with the program that made it."
)


@dataclass(frozen=True, slots=True)
class EmbeddedReading:
    """What a file says, and whether its XMP had to be refused."""

    embedded: Embedded
    is_xmp_refused: bool = False


def read_embedded(
    packets: Packets,
    *,
    exif_source: BinaryIO | bytes = b"",
    shape: PictureShape | None = None,
    beside: Beside | None = None,
    iim_charset: str = "",
) -> EmbeddedReading:
    """Read the blocks of a file and decide between them.

    Args:
        packets: The raw blocks.
        exif_source: The file itself where it is TIFF, whose EXIF is no block of its own.
        shape: Size and orientation of the picture, to place regions surely.
        beside: What files beside it say.
        iim_charset: The character set of the IIM block, where a person has said it.
    """
    xmp, is_refused = read_xmp_blocks(packets.xmp, shape)
    iim = read_iim(packets.iim, iim_charset) if packets.iim else IimReading(Fields(), "", False)
    readings = {
        Standard.EXIF: read_exif(packets.exif or exif_source),
        Standard.IIM: iim.fields,
        Standard.XMP: xmp,
    }
    beside = beside or Beside()
    if beside.sidecar is not None:
        readings[Standard.SIDECAR] = beside.sidecar
    if beside.takeout is not None:
        readings[Standard.TAKEOUT] = beside.takeout
    embedded = replace(
        reconcile(readings, packets.digest),
        iim_charset=iim.charset,
        iim_charset_guessed=iim.is_charset_guessed,
        sidecar=beside.path.name if beside.path else "",
    )
    return EmbeddedReading(embedded, is_refused)


def read_xmp_blocks(blocks: Iterable[bytes], shape: PictureShape | None) -> tuple[Fields, bool]:
    """Read the main packet and its extension, which adds what that one leaves out.

    Returns:
        The fields, and whether a packet had to be refused.
    """
    whole, is_refused = Fields(), False
    for block in blocks:
        try:
            part = read_xmp(block, shape)
        except XmpRefusedError:
            is_refused = True
            continue
        missing = {
            each.name: getattr(part, each.name)
            for each in fields(Fields)
            if not getattr(whole, each.name)
        }
        whole = replace(whole, **missing)
    return whole, is_refused
