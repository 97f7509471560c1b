# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping the note by which programs tell whether an IIM block was changed behind XMP's back.

Exiv2 writes the block and leaves the MD5 of the former one beside it; readers would then take the
short, worn IIM texts for newer than XMP. Only a note that is there is renewed.
Source: MWG Guidelines 2.0, 5.4; Photoshop resource 0x0425.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import Image

from photo_archive.media.failures import DECODER_FAILURES
from photo_archive.media.packets import packets_of

_NOTE = b"8BIM\x04\x25\x00\x00\x00\x00\x00\x10"
_SEARCHED_BYTES = 16 * 1024 * 1024


def refresh_digest(path: Path) -> None:
    """Renew the note in a JPEG or TIFF file of ours, if there is one."""
    with path.open("rb") as file:
        head = file.read(_SEARCHED_BYTES)
    at = head.find(_NOTE)
    if at < 0:
        return
    try:
        with Image.open(path) as image:
            iim = packets_of(image).iim
    except DECODER_FAILURES:
        return
    with path.open("rb+") as file:
        while at >= 0:
            file.seek(at + len(_NOTE))
            file.write(hashlib.md5(iim).digest())
            at = head.find(_NOTE, at + 1)
