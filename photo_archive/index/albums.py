# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums in the index: found by their names, each the photos that are in it and their order.

Photos are held by their ids, so that one that is read anew stays where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyroaring import BitMap

from photo_archive.domain.albums import AlbumId, FindableAlbum
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.query_tree import Node, Phrase, Word
from photo_archive.index.names_index import NamesIndex


class Albums:
    """All albums of an archive; an album is known here by a small number, its code."""

    def __init__(self) -> None:
        self.albums: list[FindableAlbum] = []
        self.names = NamesIndex()
        self._by_name: dict[str, int] = {}

    def update(self, changed: Iterable[FindableAlbum], gone: Iterable[int] = ()) -> None:
        """Put albums in the place of what was known of them, and forget others."""
        known = {one.id: one for one in self.albums}
        known.update((one.id, one) for one in changed)
        for one in gone:
            known.pop(AlbumId(one), None)
        before = [one.name for one in self.albums]
        self.albums = list(known.values())
        names = [one.name for one in self.albums]
        if names != before:
            self.names = NamesIndex([(name,) for name in names])
            self._by_name = {fold(name): code for code, name in enumerate(names)}

    def holding(self, photos: Sequence[int]) -> dict[AlbumId, int]:
        """How many of some photos, by their ids, each album has that has any."""
        wanted = BitMap(photos)
        counts = {one.id: len(wanted & BitMap(one.photos)) for one in self.albums}
        return {album: number for album, number in counts.items() if number}

    def called(self, value: Node) -> int | None:
        """The code of the album whose whole name was asked for, which then means only that one."""
        if isinstance(value, Phrase) or (isinstance(value, Word) and not value.prefix):
            code = self._by_name.get(fold(normal_line(value.text)))
            if code is not None and value.exact and self.albums[code].name != value.text:
                return None
            return code
        return None
