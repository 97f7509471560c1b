# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Byte strings that stay in the file they were kept in until one of them is asked for.

The file is replaced, never changed, so what is mapped stays as it was. Windows refuses to replace a
mapped file; there they are read into memory.
"""

from __future__ import annotations

import mmap
import os
import struct
import zipfile
from pathlib import Path

import numpy as np

from photo_archive.index.arrays import Integers
from photo_archive.index.texts import Texts

_CAN_MAP = os.name != "nt"
_LOCAL_HEADER = 30
_LENGTHS = struct.Struct("<HH")
_LENGTHS_AT = 26
_READ_TOGETHER = 1 << 20


class Mapped:
    """Byte strings in a file, one after the other.

    Args:
        buffer: The whole file.
        first: Where the first one begins.
        ends: Where each begins after that, and the last one ends.
    """

    def __init__(self, buffer: mmap.mmap, first: int, ends: Integers) -> None:
        self._buffer = buffer
        self._first = first
        self._ends = ends

    def __len__(self) -> int:
        """How many there are."""
        return len(self._ends) - 1

    def __getitem__(self, at: int) -> bytes:
        """One of them."""
        first = self._first
        return self._buffer[first + int(self._ends[at]) : first + int(self._ends[at + 1])]


class KeptFile:
    """The NumPy archive at a path, its arrays by name, and byte strings that stay in it.

    Raises:
        OSError: The file cannot be read.
        zipfile.BadZipFile: It is damaged.
        ValueError: It is no archive of arrays.
    """

    def __init__(self, path: Path) -> None:
        self.arrays: dict[str, Integers] = {}
        self._first: dict[str, int] = {}
        with path.open("rb") as file:
            self._buffer = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        with zipfile.ZipFile(path) as kept:
            for entry in kept.infolist():
                self._read(kept, entry)

    def _read(self, kept: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        name = entry.filename.removesuffix(".npy")
        with kept.open(entry) as part:
            if not (_CAN_MAP and name.endswith(".places.bytes")):
                self.arrays[name] = np.lib.format.read_array(part, allow_pickle=False)
                part.read()
                return
            np.lib.format.read_magic(part)
            np.lib.format.read_array_header_1_0(part)
            self._first[name] = self._begins(entry) + part.tell()
            while part.read(_READ_TOGETHER):
                """Read to the end, so that the checksum is compared."""

    def _begins(self, entry: zipfile.ZipInfo) -> int:
        """Where in the file a part begins."""
        lengths = entry.header_offset + _LENGTHS_AT
        name, extra = _LENGTHS.unpack(self._buffer[lengths : lengths + _LENGTHS.size])
        return entry.header_offset + _LOCAL_HEADER + int(name) + int(extra)

    def strings(self, name: str) -> Mapped | Texts:
        """Byte strings kept under a name."""
        ends = self.arrays[f"{name}.ends"]
        first = self._first.get(f"{name}.bytes")
        if first is None:
            return Texts.stored(self.arrays[f"{name}.bytes"].tobytes(), ends)
        return Mapped(self._buffer, first, ends)
