# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding, among many perceptual hashes, those of pictures that may be one, however turned.

Hashes are compared only where some of their bits agree, picked at random many times over,
so that a hundred thousand pictures take seconds instead of hours. What is told apart by the same
few bits everywhere (blank pages, plain skies) is left out before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photo_archive.media.fingerprint import DIGITS

CLOSE = 28
"""Bits of 128 in which hashes of one picture may differ; what is close is looked at closely."""
TURNS = 8
"""Ways in which a picture can lie: four turns, each also mirrored."""

_TABLES = 128
_BITS = 16
_SEED = 20_040_501
_NEIGHBOURS = 48
"""With how many others of one table's drawer a hash is compared at most."""
_LEAST_CHANGES = 22
"""Neighbouring bits that differ, below which a picture is too plain to be told from others."""

Hashes = NDArray[np.uint64]
"""Two columns: the upper and the lower half of each hash."""
_Bits = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Close:
    """Two pictures that may be one, by their places in what was given.

    ``turn`` says how the second must be turned to lie as the first: quarter turns to the left,
    plus 4 if it is mirrored (left and right) before.
    """

    one: int
    other: int
    distance: int
    turn: int


def parse(stored: Sequence[str]) -> tuple[Hashes, NDArray[np.bool_]]:
    """Read hashes as they are stored.

    Returns:
        The hashes, and which of them can be compared: not the old, half ones, nor plain pictures.
    """
    hashes = np.zeros((len(stored), 2), np.uint64)
    whole = np.zeros(len(stored), np.bool_)
    for at, text in enumerate(stored):
        if len(text) > DIGITS // 2:
            number = int(text, 16)
            hashes[at] = number >> 64, number & 0xFFFF_FFFF_FFFF_FFFF
            whole[at] = True
    return hashes, whole & ~is_plain(hashes)


def is_plain(hashes: Hashes) -> NDArray[np.bool_]:
    """Which pictures have too little in them for their hash to mean anything."""
    right, down = _fields(hashes)
    changes = np.zeros(len(hashes), np.int64)
    for field in (right, down):
        changes += (field[:, 1:] != field[:, :-1]).sum((1, 2))
        changes += (field[:, :, 1:] != field[:, :, :-1]).sum((1, 2))
    return changes < _LEAST_CHANGES


def turned(hashes: Hashes, turn: int) -> Hashes:
    """The hashes of the pictures turned: see ``Close``."""
    right, down = _fields(hashes)
    if turn >= TURNS // 2:
        right, down = ~right[:, :, ::-1], down[:, :, ::-1]
    for _ in range(turn % 4):
        right, down = _quarter(down), ~_quarter(right)
    return _packed(right, down)


def close_pairs(
    hashes: Hashes, usable: NDArray[np.bool_], first_new: int = 0, *, close: int = CLOSE
) -> Iterator[tuple[int, int, list[Close]]]:
    """Find the pairs that are close, one of each being new.

    Args:
        hashes: All hashes.
        usable: Which of them to compare.
        first_new: Those from here on are compared with all, the others not with one another.
        close: In how many bits they may differ.

    Yields:
        Step, number of steps, and what is found; the last step has all of it.
    """
    places = np.flatnonzero(usable)
    stored = _laid(hashes[places])
    asked, owner = _questions(hashes, places[places >= first_new])
    rng = np.random.default_rng(_SEED)
    found: list[NDArray[np.int64]] = []
    for step in range(1, _TABLES + 1):
        bits = rng.choice(128, _BITS, replace=False)
        there, asking = _in_one_drawer(_keys(stored, bits), _keys(asked, bits))
        kept = _apart(stored[there], asked[asking]) <= close
        ends = np.stack([places[there[kept]], owner[asking[kept]]], axis=1)
        found.append(np.unique(np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1), axis=0))
        yield step, _TABLES, []
    yield _TABLES, _TABLES, _best(hashes, np.unique(np.concatenate(found), axis=0))


def _best(hashes: Hashes, ends: NDArray[np.int64]) -> list[Close]:
    """The pairs, each with the turn in which it is closest."""
    one, other = hashes[ends[:, 0]], hashes[ends[:, 1]]
    apart = np.stack([_apart(one, turned(other, turn)) for turn in range(TURNS)])
    return [
        Close(int(pair[0]), int(pair[1]), int(bits), int(turn))
        for pair, bits, turn in zip(ends, apart.min(axis=0), apart.argmin(axis=0), strict=True)
    ]


def _fields(hashes: Hashes) -> tuple[_Bits, _Bits]:
    """The bits as two squares of 8 x 8 for each hash."""
    octets = np.ascontiguousarray(hashes, ">u8").view(np.uint8).reshape(len(hashes), 16)
    bits = np.unpackbits(octets, axis=1).astype(np.bool_).reshape(len(hashes), 2, 8, 8)
    return bits[:, 0], bits[:, 1]


def _packed(right: _Bits, down: _Bits) -> Hashes:
    bits = np.stack([right, down], axis=1).reshape(len(right), 128)
    return np.packbits(bits, axis=1).view(">u8").astype(np.uint64)


def _quarter(field: _Bits) -> _Bits:
    return np.rot90(field, axes=(1, 2))


_AT = (np.arange(8) + 0.5) * np.pi / 8
_SLOPE = np.tile(np.sin(_AT), (8, 1))


def _tilts(hashes: Hashes) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much darker each picture grows to the right and downwards."""
    right, down = _fields(hashes)
    across = ((right * 2.0 - 1) * _SLOPE).sum((1, 2))
    below = ((down * 2.0 - 1) * _SLOPE.T).sum((1, 2))
    return across, below


_SURE = 6.0
"""Tilts that differ by less may turn out the other way round in a copy."""


def _laid(hashes: Hashes) -> Hashes:
    """Every picture laid so that it grows darker to the right and downwards, most to the right."""
    across, below = _tilts(hashes)
    return _lay(hashes, across < 0, below < 0, np.abs(below) > np.abs(across))


def _questions(hashes: Hashes, places: NDArray[np.int64]) -> tuple[Hashes, NDArray[np.int64]]:
    """New pictures in every way in which their copies may have been laid, and whose they are."""
    own = hashes[places]
    across, below = _tilts(own)
    asked: list[Hashes] = []
    owner: list[NDArray[np.int64]] = []
    for way in range(8):
        flip, drop, swap = way & 1, way & 2, way & 4
        fits = np.ones(len(places), np.bool_)
        left = (across < 0) != bool(flip)
        up = (below < 0) != bool(drop)
        crossed = (np.abs(below) > np.abs(across)) != bool(swap)
        if flip:
            fits &= np.abs(across) < _SURE
        if drop:
            fits &= np.abs(below) < _SURE
        if swap:
            fits &= np.abs(np.abs(below) - np.abs(across)) < _SURE
        asked.append(_lay(own[fits], left[fits], up[fits], crossed[fits]))
        owner.append(places[fits])
    return np.concatenate(asked), np.concatenate(owner)


def _lay(hashes: Hashes, left: _Bits, up: _Bits, crossed: _Bits) -> Hashes:
    """Mirror those that are to be mirrored, and swap the axes of those that are to lie across."""
    right, down = (field.copy() for field in _fields(hashes))
    right[left], down[left] = ~right[left][:, :, ::-1], down[left][:, :, ::-1]
    right[up], down[up] = right[up][:, ::-1], ~down[up][:, ::-1]
    swapped = down[crossed].transpose(0, 2, 1), right[crossed].transpose(0, 2, 1)
    right[crossed], down[crossed] = swapped
    return _packed(right, down)


def _keys(hashes: Hashes, bits: NDArray[np.int64]) -> NDArray[np.uint32]:
    """The chosen bits of each hash as one number."""
    keys = np.zeros(len(hashes), np.uint32)
    for bit in bits:
        half, shift = divmod(int(bit), 64)
        one = (hashes[:, half] >> np.uint64(shift)).astype(np.uint32) & np.uint32(1)
        keys = (keys << np.uint32(1)) | one
    return keys


def _in_one_drawer(
    stored: NDArray[np.uint32], asked: NDArray[np.uint32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of a stored and an asked hash with the same key; of a full drawer only some."""
    order = np.argsort(stored, kind="stable")
    ends = np.cumsum(np.bincount(stored, minlength=1 << _BITS))
    begins = ends[asked] - np.diff(ends, prepend=0)[asked]
    counts = np.minimum(ends[asked] - begins, _NEIGHBOURS)
    asking = np.repeat(np.arange(len(asked)), counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return order[np.repeat(begins, counts) + within], asking


def _apart(one: Hashes, other: Hashes) -> NDArray[np.int64]:
    """In how many bits hashes differ, row by row."""
    differing: NDArray[np.int64] = np.bitwise_count(one ^ other).sum(axis=1, dtype=np.int64)
    return differing
