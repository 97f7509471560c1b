# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which found file is which lost one, when the same picture lies in several places.

What is clear teaches from where to where folders moved; what is not clear by itself is decided by
that, else by how much of the old path the new one shares. A tie is left to a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from photo_archive.domain.fixity import KnownFile
from photo_archive.media.names_on_disk import storable

Pages = tuple[KnownFile, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A lost file (with its pages) and where it was found."""

    pages: Pages
    place: Path

    @property
    def file(self) -> KnownFile:
        """The first of the pages."""
        return self.pages[0]

    @property
    def new_root(self) -> Path | None:
        """Where its root is now, if the path below that stayed as it was."""
        parts = PurePosixPath(self.file.path).parts
        here = tuple(storable(part) for part in self.place.parts[-len(parts) :])
        return self.place.parents[len(parts) - 1] if here == parts else None


@dataclass(frozen=True, slots=True)
class Move:
    """A folder that moved (or one file that was renamed) and how many files went with it."""

    old: str
    new: str
    files: int


def pair_up(
    lost: Sequence[Pages], places: Mapping[str, Sequence[Path]]
) -> tuple[list[Pair], list[tuple[Pages, Sequence[Path]]]]:
    """Give each lost file one of the places where its checksum was found; no place twice.

    Returns:
        The pairs in the order of the lost files, and files with several places, none likelier.
    """
    wanted = Counter(pages[0].sha256 for pages in lost)
    sure: dict[str, Pair] = {}
    known: Counter[tuple[str, str]] = Counter()
    for pages in lost:
        found = places.get(pages[0].sha256, ())
        if len(found) == 1 and wanted[pages[0].sha256] == 1:
            sure[pages[0].full_path] = Pair(pages, found[0])
            known[_ends(pages[0].full_path, found[0])] += 1
    usual = [ends for ends, _ in known.most_common()]
    taken = {pair.place for pair in sure.values()}
    pairs: list[Pair] = []
    unclear: list[tuple[Pages, Sequence[Path]]] = []
    for pages in lost:
        free = [place for place in places.get(pages[0].sha256, ()) if place not in taken]
        pair = sure.get(pages[0].full_path)
        place = pair.place if pair else _likeliest(pages[0].full_path, free, usual)
        if place is not None:
            taken.add(place)
            pairs.append(Pair(pages, place))
        elif free:
            unclear.append((pages, free))
    return pairs, unclear


def moves_of(pairs: Sequence[Pair]) -> tuple[Move, ...]:
    """The folders that moved, those with the most files first."""
    counted = Counter(_ends(pair.file.full_path, pair.place) for pair in pairs)
    return tuple(Move(old, new, files) for (old, new), files in counted.most_common())


def _likeliest(old: str, places: Sequence[Path], usual: Sequence[tuple[str, str]]) -> Path | None:
    for before, after in usual:
        if old.startswith(before):
            wanted = f"{after.rstrip('/')}/{old[len(before) :].lstrip('/')}"
            for place in places:
                if storable(str(place)) == storable(wanted):
                    return place
    if len(places) < 2:
        return places[0] if places else None
    shared = sorted(((_shared(old, place), place) for place in places), key=lambda one: -one[0])
    return shared[0][1] if shared[0][0] > shared[1][0] else None


def _shared(old: str, place: Path) -> int:
    """How many parts two paths share at their ends."""
    before, after = _parts(old), _parts(str(place))
    number = 0
    while number < min(len(before), len(after)) and before[-1 - number] == after[-1 - number]:
        number += 1
    return number


def _ends(old: str, place: Path) -> tuple[str, str]:
    """What is left of both paths without what they share at their ends."""
    before, after = _parts(old), _parts(str(place))
    shared = min(_shared(old, place), len(before) - 1, len(after) - 1)
    return _joined(before, shared), _joined(after, shared)


def _joined(parts: list[str], less: int) -> str:
    return "/".join(parts[: len(parts) - less]) or "/"


def _parts(path: str) -> list[str]:
    return storable(path).replace("\\", "/").split("/")
