# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The compressed picture inside a file, told apart from what is written about it.

A copy that carries a description is only handed out if the picture in it is byte for byte that of
its original. Each container is taken apart here by a few lines of our own, so that the proof does
not rest on the library that did the writing.
Source: ITU-T T.81 annex B; PNG (ISO 15948) 5.3; RIFF/WebP container; TIFF 6.0 section 2.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

_READ_BYTES = 1024 * 1024
_MAX_DIRECTORIES = 10_000

_PNG_PICTURE = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"gAMA", b"cHRM", b"sRGB"}
)
_WEBP_PICTURE = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})

_STRIPS, _STRIP_BYTES, _TILES, _TILE_BYTES, _SUB_DIRECTORIES = 273, 279, 324, 325, 330
_TIFF_SHAPE = frozenset({256, 257, 258, 259, 262, 266, 277, 278, 284, 317, 320, 322, 323, 338, 347})
"""Tags without which the data cannot be decoded: size, depth, compression, colour map, tables."""

_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes of one value of each type."""

Piece = tuple[bytes, int, int]
"""A mark that tells what it is, and where in the file it lies: offset and length."""


class StrangeFileError(ValueError):
    """A file that is not built as its kind is, or of a kind whose picture is not known here."""


def picture_digest(path: Path) -> bytes:
    """Return a SHA-256 of the picture in a JPEG, PNG, WebP or TIFF file, all its pages.

    Raises:
        StrangeFileError: The file is of another kind, or damaged.
        OSError: The disk refuses.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        pieces = _reader_of(file.read(12))
        digest = hashlib.sha256()
        for mark, start, length in pieces(file, size):
            if start < 0 or length < 0 or start + length > size:
                raise StrangeFileError("data lies outside the file")
            digest.update(mark + length.to_bytes(8))
            for block in _blocks(file, start, length):
                digest.update(block)
        return digest.digest()


def _reader_of(head: bytes) -> Callable[[BinaryIO, int], Iterator[Piece]]:
    if head[:2] == b"\xff\xd8":
        return _jpeg
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return _png
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp
    if head[:4] in {b"II*\x00", b"MM\x00*"}:
        return _tiff
    raise StrangeFileError("not of a kind whose picture is known")


def _blocks(file: BinaryIO, start: int, length: int) -> Iterator[bytes]:
    file.seek(start)
    while length:
        block = file.read(min(length, _READ_BYTES))
        if not block:
            raise StrangeFileError("the file ends too soon")
        length -= len(block)
        yield block


def _exactly(file: BinaryIO, start: int, length: int) -> bytes:
    return b"".join(_blocks(file, start, length))


def _jpeg(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Every segment but those of applications and comments, and all from the first scan on."""
    at = 2
    while at + 4 <= size:
        head = _exactly(file, at, 4)
        if head[0] != 0xFF:
            raise StrangeFileError("no marker where one should be")
        if head[1] == 0xFF:
            at += 1
            continue
        length = int.from_bytes(head[2:4])
        if head[1] == 0xDA:
            yield head[:2], at, size - at
            return
        is_about = 0xE0 <= head[1] <= 0xEF or head[1] == 0xFE
        if not is_about:
            yield head[:2], at, length + 2
        at += length + 2
    raise StrangeFileError("no scan")


def _png(file: BinaryIO, size: int) -> Iterator[Piece]:
    at, seen = 8, False
    while at + 12 <= size:
        head = _exactly(file, at, 8)
        length = int.from_bytes(head[:4])
        if head[4:] in _PNG_PICTURE:
            seen = seen or head[4:] == b"IDAT"
            yield head[4:], at + 8, length
        at += length + 12
    if not seen:
        raise StrangeFileError("no picture data")


def _webp(file: BinaryIO, size: int) -> Iterator[Piece]:
    at, seen = 12, False
    while at + 8 <= size:
        head = _exactly(file, at, 8)
        length = int.from_bytes(head[4:], "little")
        if head[:4] in _WEBP_PICTURE:
            seen = True
            yield head[:4], at + 8, length
        at += 8 + length + length % 2
    if not seen:
        raise StrangeFileError("no picture data")


def _tiff(file: BinaryIO, size: int) -> Iterator[Piece]:
    order: str = "little" if _exactly(file, 0, 2) == b"II" else "big"
    waiting = [_whole(_exactly(file, 4, 4), order)]
    seen: set[int] = set()
    has_data = False
    while waiting:
        at = waiting.pop(0)
        if not at or at in seen:
            continue
        seen.add(at)
        if len(seen) > _MAX_DIRECTORIES:
            raise StrangeFileError("too many directories")
        entries, after = _directory(file, at, order)
        waiting += [after, *_values(file, entries.get(_SUB_DIRECTORIES), order)]
        for tag in sorted(entries.keys() & _TIFF_SHAPE):
            kind, count, where = entries[tag]
            yield tag.to_bytes(2), where, count * _WIDTHS.get(kind, 1)
        for offsets, lengths in ((_STRIPS, _STRIP_BYTES), (_TILES, _TILE_BYTES)):
            starts = _values(file, entries.get(offsets), order)
            sizes = _values(file, entries.get(lengths), order)
            if len(starts) != len(sizes):
                raise StrangeFileError("strips without their lengths")
            for start, length in zip(starts, sizes, strict=True):
                has_data = True
                yield b"data", start, length
    if not has_data:
        raise StrangeFileError("no picture data")


_Entry = tuple[int, int, int]
"""Type, count, and the offset at which the values lie."""


def _whole(raw: bytes, order: str) -> int:
    return int.from_bytes(raw, "little" if order == "little" else "big")


def _directory(file: BinaryIO, at: int, order: str) -> tuple[dict[int, _Entry], int]:
    count = _whole(_exactly(file, at, 2), order)
    raw = _exactly(file, at + 2, count * 12 + 4)
    entries: dict[int, _Entry] = {}
    for number in range(count):
        entry = raw[number * 12 : number * 12 + 12]
        kind, values = _whole(entry[2:4], order), _whole(entry[4:8], order)
        is_inside = values * _WIDTHS.get(kind, 1) <= 4
        where = at + 2 + number * 12 + 8 if is_inside else _whole(entry[8:12], order)
        entries[_whole(entry[:2], order)] = (kind, values, where)
    return entries, _whole(raw[-4:], order)


def _values(file: BinaryIO, entry: _Entry | None, order: str) -> list[int]:
    if entry is None:
        return []
    kind, count, where = entry
    width = _WIDTHS.get(kind, 1)
    if width not in {2, 4}:
        raise StrangeFileError("offsets of a strange type")
    raw = _exactly(file, where, count * width)
    return [_whole(raw[at : at + width], order) for at in range(0, len(raw), width)]
