# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of the photos found are of which places, so that places can be counted in clusters.

A photo of two places counts once for each, and once for a cluster that holds both; therefore the
few photos of several places are kept one by one, and the many of one place as counts. A photo that
is linked to a city and also to its country is of the city.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from photo_archive.index.arrays import Integers
from photo_archive.index.days import as_array
from photo_archive.index.records import Column


class Whereabouts:
    """The photos found by the places they are linked to themselves, not by what these lie in.

    Attributes:
        places: Numbers of the records of places that have photos among those found.
        labels: Their authorised names.
        nowhere: Photos linked to no place.
        total: All photos.
    """

    def __init__(self, column: Column[int], photos: BitMap, exact: Container[int]) -> None:
        numbers = as_array(photos)
        self.total = len(photos)
        starts = column.linked.starts
        lengths = starts[numbers + 1].astype(np.int64) - starts[numbers]
        self.nowhere = int((lengths == 0).sum())
        single = column.linked.values[starts[numbers[lengths == 1]]]
        several, width = numbers[lengths > 1], len(column.keys)
        codes = column.linked.gather(several)
        owners = np.repeat(np.arange(len(several)), lengths[lengths > 1])
        self._most = int(lengths.max()) if len(lengths) else 0
        kept = ~_told_closer(owners, codes, self._most, _above(column, codes, exact), width)
        owners, codes = owners[kept], codes[kept]
        alone = np.bincount(single, minlength=width)
        counts = alone + np.bincount(codes, minlength=width)
        present = np.flatnonzero(counts)
        place_of = np.zeros(width, np.int64)
        place_of[present] = np.arange(len(present))
        self.places = tuple(column.keys[code] for code in present.tolist())
        self.labels = tuple(column.labels[code] for code in present.tolist())
        self._counts = counts[present]
        self._alone = alone[present]
        self._owners, self._shared = owners, place_of[codes]

    def counts(self) -> list[int]:
        """How many photos each of ``places`` has."""
        found: list[int] = self._counts.tolist()
        return found

    def grouped(self, groups: Sequence[int] | Integers, number: int) -> list[int]:
        """How many photos each group of places has, each photo once in a group.

        Args:
            groups: For each of ``places`` its group, -1 for none.
            number: How many groups there are.
        """
        group_of = np.asarray(groups, np.int64)
        grouped = group_of >= 0
        counts = np.bincount(group_of[grouped], self._alone[grouped], number).astype(np.int64)
        shared = group_of[self._shared]
        again = shared < 0
        for back in range(1, self._most):
            same = self._owners[back:] == self._owners[:-back]
            again[back:] |= same & (shared[back:] == shared[:-back])
        counts += np.bincount(shared[~again], minlength=number)
        found: list[int] = counts.tolist()
        return found


def links_told(
    column: Column[int], photos: BitMap, exact: Container[int]
) -> tuple[Integers, Integers]:
    """Which photo is of which place, a place that holds another of the photo's left aside.

    Returns:
        The numbers of photos, and for each the code of a place; a photo may be there repeatedly.
    """
    numbers = as_array(photos)
    starts = column.linked.starts
    lengths = starts[numbers + 1].astype(np.int64) - starts[numbers]
    alone, several = numbers[lengths == 1], numbers[lengths > 1]
    codes = column.linked.gather(several)
    owners = np.repeat(np.arange(len(several)), lengths[lengths > 1])
    most = int(lengths.max()) if len(lengths) else 0
    above = _above(column, codes, exact)
    kept = ~_told_closer(owners, codes, most, above, len(column.keys))
    return (
        np.concatenate((alone, several[owners[kept]])),
        np.concatenate((column.linked.values[starts[alone]], codes[kept])),
    )


def _above(column: Column[int], codes: Integers, exact: Container[int]) -> Integers:
    """For each exact place a pair of numbers in one, itself last, with each exact one above it."""
    width, keys = len(column.keys), column.keys
    used = set(np.flatnonzero(np.bincount(codes, minlength=width)).tolist())

    def pairs() -> Iterator[int]:
        for code in used:
            if keys[code] in exact:
                for above in column.closure(code)[1:]:
                    if above in used and keys[above] in exact:
                        yield above * width + code

    return np.sort(np.fromiter(pairs(), np.int64))


def _told_closer(
    owners: Integers, codes: Integers, most: int, above: Integers, width: int
) -> npt.NDArray[np.bool_]:
    """Which links of photos say less than another link of the same photo."""
    closer = np.zeros(len(codes), np.bool_)
    if not len(above):
        return closer
    wide = codes.astype(np.int64)
    holds = np.zeros(width, np.bool_)
    holds[above // width] = True
    for back in range(1, most):
        same = np.flatnonzero(owners[back:] == owners[:-back])
        for upper, lower in ((same + back, same), (same, same + back)):
            some = holds[codes[upper]]
            asked = wide[upper[some]] * width + wide[lower[some]]
            at = np.minimum(np.searchsorted(above, asked), len(above) - 1)
            closer[upper[some][above[at] == asked]] = True
    return closer


def whereabouts(
    column: Column[int], photos: BitMap, exact: Container[int] = frozenset()
) -> Whereabouts:
    """Where some photos are of.

    Args:
        column: The links to places.
        photos: The photos.
        exact: Numbers of places of which it is known where they lie. A photo linked to two of
            them, one within the other, is of the one within.
    """
    return Whereabouts(column, photos, exact)
