# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index of an open archive: loaded from the cache or built, and kept up with every change.

Finding may be asked from any thread; one question is answered at a time. The cache is disposable:
when it is missing, old or damaged, the index is built from the archive.
"""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from photo_archive import paths
from photo_archive.catalogue import albums, feed, history
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.query import parse
from photo_archive.index import record_photos
from photo_archive.index.album_shown import album_shown, in_order_of
from photo_archive.index.record_photos import RecordPhotos, Seen
from photo_archive.index.snapshot import Index, is_kept, load, save
from photo_archive.index.suggest import Suggestion
from photo_archive.services.found import Found, Order
from photo_archive.services.positions import catch_up, late_positions

FACET_VALUES = 200
"""How many people, places and so on are counted at most; the window shows the first of them."""

MISSING = Message("There was no search index: it was made anew from the archive.")
DAMAGED = Message(
    "The search index was damaged or of another version: it was made anew from the archive."
)
STALE = Message("The search index did not belong to this archive any more: it was made anew.")

_KEPT_FROM = 500
"""Below this many photos building the index is quicker than reading it from the cache."""

_SET_ASIDE_FROM = 50_000
"""From so many photos on the index is kept from the collector, which else goes through it now and
then, for longer than a search may take."""


class Finder:
    """Answers queries on one archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._turn = threading.RLock()
        self._index: Index | None = None
        self._seen = 0
        self._cached = -1
        self._rebuilt: Message | None = None

    def find(
        self,
        query: str,
        *,
        order: Order = Order.DATE,
        facets: bool = True,
        by_hand: bool = False,
    ) -> Found:
        """All photos of a query, in order, with counts beside them if asked for.

        Args:
            query: What is asked for.
            order: How the photos are ordered.
            facets: Whether to count what they have.
            by_hand: Whether photos of one album come in its own order instead.

        Raises:
            UsageError: The query is malformed; it says where and what would be right.
        """
        started = time.perf_counter()
        tree = parse(query)
        with self._ready() as index:
            hits = index.match(tree)
            album = album_shown(hits.tree, index.contents)
            if by_hand and album is not None:
                ids = in_order_of(album, index.ordered(hits, Order.REFERENCE))
            else:
                ids = index.ordered(hits, order)
            counted = index.facets(hits, FACET_VALUES) if facets else None
            known = () if len(hits) else index.without_photos(tree)
            elsewhere = () if len(hits) else index.elsewhere(query)
            instead = () if elsewhere else index.instead(query, len(hits))
            rebuilt, self._rebuilt = self._rebuilt, None
        elapsed_ms = (time.perf_counter() - started) * 1000
        shown = None if album is None else album.id
        return Found(
            query, len(ids), ids, counted, elapsed_ms, instead, known, shown, elsewhere, rebuilt
        )

    def total(self, query: str) -> int:
        """How many photos a query finds; the quickest question.

        Raises:
            UsageError: The query is malformed.
        """
        tree = parse(query)
        with self._ready() as index:
            return len(index.match(tree))

    def why(self, query: str, ids: Sequence[int]) -> dict[PhotoId, tuple[Message, ...]]:
        """For each of these photos, what of the query it answers to."""
        tree = parse(query)
        with self._archive.reading() as session:
            asked = list(feed.findable_photos(session, ids))
        with self._ready() as index:
            return {PhotoId(photo.id): index.explain(tree, photo) for photo in asked}

    def complete(self, text: str, limit: int = 12) -> list[Suggestion]:
        """What the end of a query may go on to be."""
        with self._ready() as index:
            return list(index.complete(text, limit))

    def photos_of(self, ref: RecordRef, people: int = 0) -> RecordPhotos:
        """The photos of a record by date, with the people most often on them."""
        with self._ready() as index:
            return record_photos.record_photos(index.contents, ref, people)

    def counts_of(self, refs: Iterable[RecordRef]) -> dict[RecordRef, int]:
        """How many photos each record has, with what lies in it."""
        with self._ready() as index:
            return record_photos.counts_of(index.contents, refs)

    def seen(self, refs: Iterable[RecordRef]) -> dict[RecordRef, Seen]:
        """When and at which events records are seen."""
        with self._ready() as index:
            return {ref: record_photos.seen_of(index.contents, ref) for ref in refs}

    def together(self, pairs: Iterable[tuple[RecordRef, RecordRef]]) -> list[int]:
        """For each pair of records on how many photos both are."""
        with self._ready() as index:
            return [record_photos.together(index.contents, *pair) for pair in pairs]

    def near_words(self, kind: RecordKind, words: Iterable[str]) -> dict[str, dict[str, int]]:
        """For each folded word those of names spelled nearly so, and how many records have each.

        The word itself is among them.
        """
        with self._ready() as index:
            return record_photos.near_words(index.contents, kind, list(words))

    def with_words(self, kind: RecordKind, words: Sequence[str], limit: int) -> list[RecordRef]:
        """Records that have all these folded words, none if there are more than ``limit``."""
        with self._ready() as index:
            found = record_photos.records_with_words(index.contents, kind, words, limit=limit)
        return [RecordRef(kind, one) for one in found]

    @contextmanager
    def at_hand(self) -> Iterator[Index]:
        """The index, up with the archive, for a question that only one service asks."""
        with self._ready() as index:
            yield index

    def prepare(self) -> None:
        """Load or build the index now, so that the first question is answered at once."""
        with self._ready():
            pass

    def keep(self) -> None:
        """Keep the index in the cache for next time, if it changed and is worth it."""
        with self._turn:
            index = self._index
            if index is None or self._seen == self._cached or len(index) < _KEPT_FROM:
                return
            try:
                save(index, paths.cache_folder(), self._archive.cache_key, self._seen)
                self._cached = self._seen
            except OSError as error:
                logging.getLogger(__name__).info("the index was not kept: %s", error)

    @contextmanager
    def _ready(self) -> Iterator[Index]:
        """The index, up with the archive, for one question."""
        with self._turn:
            if self._index is None:
                self._index = self._load() or self._left_in_file(self._build())
                if len(self._index) >= _SET_ASIDE_FROM:
                    gc.freeze()
            self._catch_up(self._index)
            yield self._index

    def _load(self) -> Index | None:
        folder, key = paths.cache_folder(), self._archive.cache_key
        found = load(folder, key)
        if found is None:
            self._rebuilt = DAMAGED if is_kept(folder, key) else MISSING
            return None
        index, seen = found
        with self._archive.reading() as session:
            if seen > history.change_seq(session):
                self._rebuilt = STALE
                return None
            index.contents.albums.update(albums.findable_albums(session))
        index.contents.positions = late_positions(self._archive)
        self._seen = self._cached = seen
        return index

    def _build(self) -> Index:
        with self._archive.reading() as session:
            self._seen = history.change_seq(session)
            built = Index.build(feed.findable_photos(session), feed.findable_records(session))
            built.contents.albums.update(albums.findable_albums(session))
        built.contents.positions = late_positions(self._archive)
        if len(built) < _KEPT_FROM:
            self._rebuilt = None  # so few are never kept
        return built

    def _left_in_file(self, built: Index) -> Index:
        """A large index as it lies in its file: one just built takes several times the memory."""
        if len(built) < _SET_ASIDE_FROM:
            return built
        why = self._rebuilt
        self._index = built
        self.keep()
        found = self._load()
        self._rebuilt = why
        return found or built

    def _catch_up(self, index: Index) -> None:
        with self._archive.reading() as session:
            now = history.change_seq(session)
            if now == self._seen:
                return
            touched = history.touched_since(session, self._seen)
            records = list(feed.findable_records(session, touched.records))
            # A record's names stand in the index once, not with each of its photos.
            photos = list(feed.findable_photos(session, touched.edited))
            moved = albums.albums_since(session, self._seen)
            found = albums.findable_albums(session, moved) if moved else []
            catch_up(index.contents.positions, session, touched)
        gone = touched.records - {record.ref for record in records}
        index.update_records(records, gone)
        index.update(photos, touched.edited - {photo.id for photo in photos})
        if moved:
            index.contents.albums.update(found, moved - {album.id for album in found})
        self._seen = now
