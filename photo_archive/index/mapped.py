# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Named arrays in one file which stay there until they are looked at.

A head says what is where and carries a checksum of each array, all of which are compared when the
file is opened. It is replaced, never changed, so what is mapped stays as it was. Windows refuses to
replace a mapped file; there it is read into memory.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from functools import partial
from io import BufferedIOBase
from pathlib import Path

import numpy as np

from photo_archive.index.arrays import Integers
from photo_archive.index.texts import Texts

_CAN_MAP = os.name != "nt"
_MARK = b"PA-INDEX"
_HEAD = struct.Struct("<8sQI")
"""The mark, the length of the description that follows, and its checksum."""
_ALIGNED = 64
_READ_TOGETHER = 1 << 20


def write_arrays(file: BufferedIOBase, arrays: Mapping[str, Integers]) -> None:
    """Write one-dimensional arrays of whole numbers.

    Raises:
        OSError: The file cannot be written to.
    """
    whole = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    described: list[tuple[str, str, int, int, int]] = []
    end = 0
    for name, array in whole.items():
        checksum = zlib.crc32(array.data)
        described.append((name, array.dtype.str, len(array), _aligned(end), checksum))
        end = _aligned(end) + array.nbytes
    about = json.dumps(described).encode()
    file.write(_HEAD.pack(_MARK, len(about), zlib.crc32(about)) + about)
    end = _HEAD.size + len(about)
    for array in whole.values():
        file.write(bytes(_aligned(end) - end))
        file.write(array.data)
        end = _aligned(end) + array.nbytes


def _aligned(at: int) -> int:
    return -(-at // _ALIGNED) * _ALIGNED


class KeptFile:
    """The arrays of a file by name, not to be changed.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no file of arrays, or damaged.
    """

    def __init__(self, path: Path) -> None:
        self.arrays: dict[str, Integers] = {}
        self._begins: dict[str, int] = {}
        self._map: mmap.mmap | None = None
        with path.open("rb") as file:
            mark, length, checksum = _HEAD.unpack(_read(file, _HEAD.size))
            if mark != _MARK or length > path.stat().st_size:
                raise ValueError(path.name)
            about = _read(file, length)
            if zlib.crc32(about) != checksum:
                raise ValueError(path.name)
            first = _aligned(_HEAD.size + length)
            described = [(*one[:3], first + one[3], one[4]) for one in json.loads(about)]
            for name, dtype, size, at, wanted in described:
                file.seek(at)
                if _checksum(file, size * np.dtype(dtype).itemsize) != wanted:
                    raise ValueError(name)
            buffer: mmap.mmap | bytes
            if _CAN_MAP:
                buffer = self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            else:
                file.seek(0)
                buffer = file.read()
        for name, dtype, size, at, _ in described:
            self.arrays[name] = np.frombuffer(buffer, dtype, size, at if size else 0)
            self._begins[name] = at

    def strings(self, name: str) -> Texts:
        """Byte strings kept under a name."""
        buffer, ends = self.arrays[f"{name}.bytes"], self.arrays[f"{name}.ends"]
        return Texts.stored(buffer, ends, partial(self._fetch, self._begins[f"{name}.bytes"]))

    def let_go(self) -> None:
        """What was read so far need not stay in memory: it is read again if it is asked for."""
        if self._map is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def _fetch(self, begin: int, first: int, end: int) -> None:
        """Have the system read some bytes at once that it dropped, not page by page."""
        if self._map is not None and hasattr(mmap, "MADV_WILLNEED"):
            start = (begin + first) // mmap.PAGESIZE * mmap.PAGESIZE
            self._map.madvise(mmap.MADV_WILLNEED, start, begin + end - start)


def _read(file: BufferedIOBase, length: int) -> bytes:
    found = file.read(length)
    if len(found) != length:
        raise ValueError("too short")
    return found


def _checksum(file: BufferedIOBase, length: int) -> int:
    """Of the next bytes, read past the map, so that they take no memory."""
    found = 0
    while length:
        part = _read(file, min(length, _READ_TOGETHER))
        found = zlib.crc32(part, found)
        length -= len(part)
    return found
