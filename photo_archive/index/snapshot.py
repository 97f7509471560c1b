# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of an archive: what everything above asks of it.

An ``Index`` is for one thread at a time. It is disposable: it can always be built again from the
archive, so what is kept of it in the cache is read back only if it is whole.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyroaring import BitMap

from photo_archive.domain.errors import Message
from photo_archive.domain.findable import FindablePhoto, FindableRecord
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.query_dated import with_dates
from photo_archive.domain.query_once import each_once
from photo_archive.domain.query_tree import Node
from photo_archive.index.contents import Contents, ContentsBuilder
from photo_archive.index.corrections import Correction, did_you_mean
from photo_archive.index.elsewhere import Elsewhere, found_elsewhere
from photo_archive.index.facets import Facets, count_facets
from photo_archive.index.known_words import LITTLE
from photo_archive.index.match import match
from photo_archive.index.named_runs import with_names
from photo_archive.index.order import Order
from photo_archive.index.relevance import by_relevance
from photo_archive.index.storing import load_contents, save_contents
from photo_archive.index.suggest import Suggestion, complete
from photo_archive.index.unphotographed import without_photos
from photo_archive.index.value_order import walk_of
from photo_archive.index.why import explain

__all__ = ["Facets", "Hits", "Index", "Order", "Suggestion", "load", "save"]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """The photos a query found; good until the index is changed."""

    tree: Node
    photos: BitMap

    def __len__(self) -> int:
        """How many they are."""
        return len(self.photos)


class Index:
    """Finds photos; photos and records are known by their numbers in the archive."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents

    @classmethod
    def build(
        cls, photos: Iterable[FindablePhoto], records: Iterable[FindableRecord] = ()
    ) -> Index:
        """An index of photos (each id once) and the records they are linked to."""
        builder = ContentsBuilder(records)
        for photo in photos:
            builder.add(photo)
        return cls(builder.finish())

    def __len__(self) -> int:
        """How many photos there are."""
        return len(self.contents.live)

    # Keeping up with changes

    def update(self, photos: Iterable[FindablePhoto] = (), removed_ids: Iterable[int] = ()) -> None:
        """Add photos, replace those already there, and take others out."""
        self.contents.remove(removed_ids)
        self.contents.add(photos)

    def update_records(
        self, records: Iterable[FindableRecord] = (), removed: Iterable[RecordRef] = ()
    ) -> None:
        """Add or replace records; removed ones lose their names (photos are updated apart)."""
        gone = (FindableRecord(ref, "", ()) for ref in removed)
        self.contents.add_records([*records, *gone])

    @property
    def worn(self) -> bool:
        """Whether so much was changed that building it anew would make it smaller."""
        return len(self.contents.numbers.ids) > 1000 + 1.25 * len(self)

    # Asking

    def match(self, tree: Node) -> Hits:
        """The photos a query asks for."""
        understood = self._understood(tree)
        return Hits(understood, match(understood, self.contents))

    def _understood(self, tree: Node) -> Node:
        """The tree with its dates and known names, nothing in it over and over."""
        return with_names(with_dates(each_once(tree)), self.contents)

    def facets(self, hits: Hits, limit: int = 30) -> Facets:
        """Exact counts among the photos found, ``limit`` values of each kind."""
        contents = self.contents
        return count_facets(
            contents.records,
            contents.photographers,
            contents.status,
            contents.days,
            contents.live,
            hits.photos,
            limit,
        )

    def page(
        self, hits: Hits, order: Order = Order.DATE, offset: int = 0, limit: int | None = 200
    ) -> array[int]:
        """Ids of the photos found, in order, from ``offset`` on; all of them without a limit."""
        contents = self.contents
        if order is Order.RELEVANCE:
            numbers = by_relevance(hits.tree, hits.photos, contents, offset, limit)
            ids = contents.numbers.ids.view[numbers]
        else:
            walk = walk_of(order, contents)
            ids = walk.ids(contents.numbers.ids.view)[walk.places(hits.photos, offset, limit)]
        return array("I", ids.tobytes())

    def ordered(self, hits: Hits, order: Order = Order.DATE) -> array[int]:
        """Ids of all photos found, in order."""
        return self.page(hits, order, 0, None)

    def explain(self, tree: Node, photo: FindablePhoto) -> tuple[Message, ...]:
        """Why a photo was found: a reason for each thing asked for."""
        return explain(self._understood(tree), photo, self.contents)

    def complete(self, text: str, limit: int = 12) -> tuple[Suggestion, ...]:
        """What the end of a query may go on to be."""
        return complete(text, self.contents, limit)

    def without_photos(self, tree: Node, limit: int = 5) -> tuple[str, ...]:
        """Labels of records that a query means and of which there is no photo."""
        return without_photos(each_once(tree), self.contents, limit)

    def elsewhere(self, query: str, limit: int = 3) -> tuple[Elsewhere, ...]:
        """Where values are known that were asked of a field which does not know them."""
        return found_elsewhere(query, self.contents, limit)

    def instead(self, query: str, found: int) -> tuple[Correction, ...]:
        """What to offer beside so many photos found: the nearest queries, or one far better.

        Raises:
            UsageError: If the query is malformed.
        """
        if not found:
            return self.did_you_mean(query)
        return self.did_you_mean(query, 1, found) if found <= LITTLE else ()

    def did_you_mean(self, query: str, limit: int = 3, found: int = 0) -> tuple[Correction, ...]:
        """Queries like one that found nothing, or only so many photos, which find far more.

        Raises:
            UsageError: If the query is malformed.
        """
        return did_you_mean(query, self.contents, limit, found)


_FORMER = ".npz"
"""Which files of earlier versions ended so; they are of no use any more, and large."""


def _file(folder: Path, archive: str) -> Path:
    safe = "".join(character for character in archive if character.isalnum() or character == "-")
    return folder / f"index-{safe}.arrays"


def save(index: Index, folder: Path, archive: str, change: int) -> None:
    """Keep an index in the cache; a worn one is dropped instead, to be built anew.

    Args:
        index: The index.
        folder: The cache folder.
        archive: The unique number of the archive.
        change: The last change the index knows of.

    Raises:
        OSError: If the folder cannot be written to.
    """
    path = _file(folder, archive)
    path.with_suffix(_FORMER).unlink(missing_ok=True)
    if index.worn:
        path.unlink(missing_ok=True)
    else:
        save_contents(index.contents, path, archive, change)


def is_kept(folder: Path, archive: str) -> bool:
    """Whether there is an index in the cache, be it of use or not."""
    return _file(folder, archive).exists()


def load(folder: Path, archive: str) -> tuple[Index, int] | None:
    """The index kept in the cache and the change up to which it goes.

    None if there is none, or it is damaged or of another version: build it anew.
    """
    found = load_contents(_file(folder, archive), archive)
    return None if found is None else (Index(found[0]), found[1])
