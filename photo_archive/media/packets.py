# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The raw blocks of metadata in a picture file, as its container holds them.

Taking the blocks out first lets each be judged before it is parsed, and lets one reader per
standard serve every kind of file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from PIL import Image

from photo_archive.media.failures import DECODER_FAILURES
from photo_archive.media.xmp_tree import MAX_PACKET_BYTES

_PHOTOSHOP = b"Photoshop 3.0\x00"
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\x00"
_EXTENDED_HEAD = len(_EXTENDED_XMP) + 40
_IIM_RESOURCE, _EXIF_RESOURCE, _XMP_RESOURCE, _DIGEST_RESOURCE = 0x0404, 0x0422, 0x0424, 0x0425
_IIM_MARK = b"\x1c"
_TIFF_XMP, _TIFF_IIM, _TIFF_PHOTOSHOP = 700, 33723, 34377


class Digest(Enum):
    """Whether the IIM block is the one that the XMP beside it was written with.

    Source: MWG Guidelines 2.0, 5.4; Photoshop resource 0x0425, an MD5 of the IIM block.
    """

    ABSENT = "absent"
    VALID = "valid"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Packets:
    """The blocks of one file, each empty where there is none.

    ``xmp`` has the main packet first, then its extension (XMP part 3, 1.1.3.1), then one under a
    spoilt heading.
    """

    exif: bytes = b""
    iim: bytes = b""
    xmp: tuple[bytes, ...] = ()
    digest: Digest = Digest.ABSENT


def packets_of(image: Image.Image) -> Packets:
    """Return the blocks of an open picture; a block that cannot be taken out is left out."""
    try:
        return _packets_of(image)
    except DECODER_FAILURES:
        return Packets()


def _packets_of(image: Image.Image) -> Packets:
    resources = dict(_resources(image))
    tags = getattr(image, "tag_v2", {})
    iim = resources.get(_IIM_RESOURCE) or _tiff_iim(tags)
    stored = resources.get(_DIGEST_RESOURCE, b"")
    xmp = (
        _bytes_of(image.info.get("xmp"))
        or _bytes_of(tags.get(_TIFF_XMP))
        or resources.get(_XMP_RESOURCE, b"")
    )
    extension = _extended_xmp(_segments(image, "APP1"), xmp)
    stray = _stray_xmp(_segments(image, "APP1"))
    exif = _bytes_of(image.info.get("exif")) or resources.get(_EXIF_RESOURCE, b"")
    return Packets(
        exif=exif,
        iim=iim,
        xmp=tuple(filter(None, (xmp, extension, stray))),
        digest=_digest(iim, stored),
    )


def _tiff_iim(tags: object) -> bytes:
    """TIFF often holds the block as 32-bit numbers, in the byte order of whoever wrote it."""
    raw = getattr(tags, "_tagdata", {}).get(_TIFF_IIM, b"")
    block = raw if isinstance(raw, bytes) else b""
    if block[:1] != _IIM_MARK and block[3:4] == _IIM_MARK:
        words = (block[at : at + 4][::-1] for at in range(0, len(block), 4))
        return b"".join(words)
    return block


def _digest(iim: bytes, stored: bytes) -> Digest:
    if len(stored) != 16 or not any(stored):
        return Digest.ABSENT
    return Digest.VALID if hashlib.md5(iim).digest() == stored else Digest.STALE


def _bytes_of(value: object) -> bytes:
    """TIFF delivers a block as bytes, as text, or (written as LONG) as numbers."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", errors="surrogateescape")
    if isinstance(value, tuple) and value and all(isinstance(part, int) for part in value):
        width = 4 if max(value) > 255 else 1
        return b"".join(part.to_bytes(width, "little") for part in value)
    return b""


def _stray_xmp(segments: Iterable[bytes]) -> bytes:
    """A packet in a segment whose heading some program has spoilt."""
    headings = (_XMP, _EXTENDED_XMP)
    found = (find_xmp(part) for part in segments if not part.startswith(headings))
    return next(filter(None, found), b"")


def _segments(image: Image.Image, name: str) -> Iterator[bytes]:
    for segment_name, content in getattr(image, "applist", ()):
        if segment_name == name:
            yield content


def _resources(image: Image.Image) -> Iterator[tuple[int, bytes]]:
    """Return Photoshop's image resources, wherever the container keeps them."""
    for number, _, content in getattr(image, "resources", ()):
        yield number, content
    segments = (part for part in _segments(image, "APP13") if part.startswith(_PHOTOSHOP))
    yield from _parsed(b"".join(part[len(_PHOTOSHOP) :] for part in segments))
    yield from _parsed(_bytes_of(getattr(image, "tag_v2", {}).get(_TIFF_PHOTOSHOP)))
    for name in ("Raw profile type iptc", "Raw profile type 8bim"):
        yield from _parsed(_raw_profile(image.info.get(name)))


def _parsed(block: bytes) -> Iterator[tuple[int, bytes]]:
    """Source: Adobe Photoshop File Formats, Image Resource Blocks."""
    at = 0
    while block[at : at + 4] in {b"8BIM", b"MeSa", b"PHUT", b"AgHg", b"DCSR"}:
        name_length = block[at + 6] if at + 6 < len(block) else 0
        size_at = at + 6 + (name_length + 2) // 2 * 2
        size = int.from_bytes(block[size_at : size_at + 4])
        start = size_at + 4
        if start + size > len(block):
            return
        yield int.from_bytes(block[at + 4 : at + 6]), block[start : start + size]
        at = start + size + size % 2


def _raw_profile(text: object) -> bytes:
    """Read a block in hexadecimal as ImageMagick puts it into PNG: name, length, digits."""
    if not isinstance(text, str):
        return b""
    digits = "".join(text.strip().splitlines()[2:])
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _extended_xmp(segments: Iterable[bytes], main: bytes) -> bytes:
    """Put an extension together from its segments. Source: XMP part 3, 1.1.3.1."""
    chunks: dict[int, bytes] = {}
    for segment in segments:
        if not segment.startswith(_EXTENDED_XMP) or len(segment) <= _EXTENDED_HEAD:
            continue
        guid = segment[len(_EXTENDED_XMP) : len(_EXTENDED_XMP) + 32]
        if guid in main:
            offset = int.from_bytes(segment[_EXTENDED_HEAD - 4 : _EXTENDED_HEAD])
            chunks[offset] = segment[_EXTENDED_HEAD:]
    whole = b""
    for offset in sorted(chunks):
        if offset != len(whole) or len(whole) > MAX_PACKET_BYTES:
            return b""
        whole += chunks[offset]
    return whole


def find_xmp(content: bytes) -> bytes:
    """Return the first XMP packet found by searching a file of a kind that cannot be taken apart.

    Source: XMP part 3, 2 (packet scanning).
    """
    start = content.find(b"<x:xmpmeta")
    end = content.find(b"</x:xmpmeta>", start, start + MAX_PACKET_BYTES) if start >= 0 else -1
    return content[start : end + len(b"</x:xmpmeta>")] if end >= 0 else b""
