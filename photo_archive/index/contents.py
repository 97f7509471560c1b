# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the index holds, and how photos get into it and out again.

Inside, a photo is known by the number under which it came; a changed photo gets a new number and
its old one is struck off, so that no text needs to be remembered to be forgotten.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from hashlib import blake2b

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.albums import AlbumId, FindableAlbum
from photo_archive.domain.findable import Days, FindablePhoto, FindableRecord, Flag, TextField
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.tokens import tokens
from photo_archive.index.albums import Albums
from photo_archive.index.arrays import Growing, Integers
from photo_archive.index.days import DayColumns
from photo_archive.index.order import Ordering, stored_reference
from photo_archive.index.places import PhotoPlaces, Places
from photo_archive.index.positions import LatePositions
from photo_archive.index.postings import WordIndex, WordIndexBuilder
from photo_archive.index.records import Column, ColumnBuilder
from photo_archive.index.references import References
from photo_archive.index.texts import Texts
from photo_archive.index.vocabulary import AskedWord


class Source(Enum):
    """Texts that are searched apart from each other."""

    CAPTION = "caption"
    TITLE = "title"
    OTHER = "other"
    FILE = "file"


SOURCES = {TextField.CAPTION: Source.CAPTION, TextField.TITLE: Source.TITLE}
"""All other fields are ``Source.OTHER``."""

PLACED = frozenset(Source) - {Source.FILE}
"""Texts of which it is known where words stand; those of a file's name may stand anywhere."""

_MOST_REMEMBERED = 40

_TOGETHER = 64
"""From so many changed photos on, those whose texts stayed the same are not taken apart."""


class PhotoNumbers:
    """Which photo has which number.

    Args:
        ids: The photo id of each number.
    """

    def __init__(self, ids: Growing) -> None:
        self.ids = ids
        self._sorted = ids.view
        self._order: Integers | None = None
        if not (self._sorted[1:] > self._sorted[:-1]).all():
            self._order = np.argsort(self._sorted, kind="stable").astype(np.uint32)
            self._sorted = self._sorted[self._order]
        self._later: dict[int, int] = {}

    def of(self, photo_id: int) -> int | None:
        """The latest number of a photo, whether it is still there or not."""
        found = self.all_of((photo_id,))
        return found.max() if found else None

    def latest(self, photo_ids: Sequence[int]) -> list[int | None]:
        """As ``of``, for many."""
        given = np.array(photo_ids, self._sorted.dtype)
        found: list[int | None] = [None] * len(given)
        if len(self._sorted):
            at = np.maximum(np.searchsorted(self._sorted, given, side="right"), 1) - 1
            numbers = at if self._order is None else self._order[at]
            known = zip(numbers.tolist(), (self._sorted[at] == given).tolist(), strict=True)
            found = [number if is_known else None for number, is_known in known]
        return [
            self._later.get(photo, number) for photo, number in zip(photo_ids, found, strict=True)
        ]

    def all_of(self, photo_ids: Iterable[int]) -> BitMap:
        """The latest numbers of photos, earlier ones maybe besides; unknown ids are left out."""
        given = np.fromiter(photo_ids, self._sorted.dtype)
        found = BitMap()
        if len(self._sorted) and len(given):
            at = np.maximum(np.searchsorted(self._sorted, given, side="right"), 1) - 1
            at = at[self._sorted[at] == given]
            numbers = at if self._order is None else self._order[at]
            found = BitMap(array("I", numbers.astype(np.uint32).tobytes()))
        if self._later:
            for photo in given.tolist():
                later = self._later.get(photo)
                if later is not None:
                    found.add(later)
        return found

    def add(self, photo_id: int) -> int:
        """Give a photo the next number."""
        number = len(self.ids)
        self.ids.append(photo_id)
        self._later[photo_id] = number
        return number


class Contents:
    """The sets, columns and words of all photos."""

    def __init__(self) -> None:
        self.numbers = PhotoNumbers(Growing(np.uint32))
        self.written_as = Growing(np.uint64)
        self.live = BitMap()
        self.places = PhotoPlaces()
        self.texts = {
            source: WordIndex(places=Places(Texts()) if source in PLACED else None)
            for source in Source
        }
        self.records: dict[RecordKind, Column[int]] = {kind: Column() for kind in RecordKind}
        self.photographers: Column[str] = Column()
        self.credits: Column[str] = Column()
        self.status: Column[str] = Column()
        self.references = References()
        self.days = DayColumns()
        self.ordering = Ordering(Texts())
        self.flags = {flag: BitMap() for flag in Flag}
        self.albums = Albums()
        self.positions = LatePositions()
        self._in_album: dict[AlbumId, tuple[FindableAlbum, BitMap]] = {}
        self._asked: dict[tuple[Source | None, AskedWord], BitMap] = {}

    @property
    def values(self) -> tuple[Column[str], Column[str], Column[str]]:
        """The columns whose values are plain texts."""
        return self.photographers, self.credits, self.status

    @property
    def named(self) -> list[Column[int] | Column[str]]:
        """The columns to whose names plain words are held."""
        return [*self.records.values(), self.photographers, self.credits]

    def written(self, source: Source, word: AskedWord) -> BitMap:
        """The numbers that have a word in some texts; a new set."""
        return self._remembered(source, word, lambda: self.texts[source].find(word))

    def answering(self, word: AskedWord) -> BitMap:
        """The numbers linked to a name with this word, or to a part of one; a new set."""
        found = (column.answering(word) for column in self.named)
        return self._remembered(None, word, lambda: BitMap.union(BitMap(), *found))

    def _remembered(
        self, source: Source | None, word: AskedWord, find: Callable[[], BitMap]
    ) -> BitMap:
        """What was found for a word since the last change: finding, it is asked for again."""
        key = (source, word)
        if key not in self._asked:
            if len(self._asked) >= _MOST_REMEMBERED:
                self._asked.clear()
            self._asked[key] = find()
        return BitMap(self._asked[key])

    def add_records(self, records: Iterable[FindableRecord]) -> None:
        """Add records, or give those that are there new names and parents."""
        self._asked.clear()
        moved: set[RecordKind] = set()
        for record in records:
            column = self.records[record.ref.kind]
            if column.put(record.ref.id, record.label, names_of(record), record.parents):
                moved.add(record.ref.kind)
        for kind in moved:
            self.records[kind].roll_up(self._struck_off())

    def in_albums(self, codes: Iterable[int]) -> BitMap:
        """The numbers of the photos that are in any of some albums; a new set."""
        found = BitMap()
        for code in codes:
            album = self.albums.albums[code]
            kept = self._in_album.get(album.id)
            if kept is None or kept[0] is not album:
                kept = (album, self.numbers.all_of(album.photos) & self.live)
                self._in_album[album.id] = kept
            found |= kept[1]
        return found

    def _struck_off(self) -> BitMap:
        return BitMap(range(len(self.numbers.ids))) - self.live

    def add(self, photos: Iterable[FindablePhoto]) -> None:
        """Add photos, or put them in the place of what was known of them."""
        self._asked.clear()
        self._in_album.clear()
        given = list({photo.id: photo for photo in photos}.values())
        known = self.numbers.latest([photo.id for photo in given])
        references: list[str] = []
        replaced = BitMap()
        alike: list[tuple[int, FindablePhoto]] = []
        for photo, before in zip(given, known, strict=True):
            if before is not None and before in self.live:
                if len(given) >= _TOGETHER and self.written_as[before] == written_as(photo):
                    alike.append((before, photo))
                    continue
                self._strike_off(before)
                replaced.add(before)
            self._add(photo)
            references.append(photo.reference)
        self.ordering.add(references, replaced)
        self._link_anew(alike)

    def _link_anew(self, alike: Sequence[tuple[int, FindablePhoto]]) -> None:
        """Photos of which only links, single values and flags may have changed stay themselves."""
        numbers = [number for number, _ in alike]
        for kind, column in self.records.items():
            column.link_anew(
                numbers,
                [
                    [column.code_for(link.id) for link in photo.links if link.kind is kind]
                    for _, photo in alike
                ],
            )
        plain = [plain_values(photo) for _, photo in alike]
        for at, values in enumerate(self.values):
            each = [[values.code_for(one[at], one[at])] if one[at] else [] for one in plain]
            if values.link_anew(numbers, each):
                self.ordering.forget_values()
        for flag, flagged in self.flags.items():
            flagged -= BitMap(numbers)
            flagged |= BitMap(number for number, photo in alike if flag in photo.flags)

    def remove(self, photo_ids: Iterable[int]) -> None:
        """Take photos out; ids that are not there are passed over."""
        self._asked.clear()
        self._in_album.clear()
        gone = self.numbers.all_of(photo_ids) & self.live
        for number in gone:
            self._strike_off(number)
        if gone:
            self.ordering.add((), gone)

    def _strike_off(self, number: int) -> None:
        self.live.discard(number)
        for column in self.records.values():
            column.remove_photo(number)
        for values in self.values:
            values.remove_photo(number)
        for flagged in self.flags.values():
            flagged.discard(number)

    def _add(self, photo: FindablePhoto) -> None:
        number = self.numbers.add(photo.id)
        self.written_as.append(written_as(photo))
        self.live.add(number)
        self.places.begin()
        for source, text in texts_of(photo):
            words = tokens(text)
            first = self.places.take(len(words)) if source in PLACED else 0
            self.texts[source].add(number, words, first)
        for kind, column in self.records.items():
            codes = [column.code_for(link.id) for link in photo.links if link.kind is kind]
            column.add_photo(number, codes)
        for values, value in zip(self.values, plain_values(photo), strict=True):
            values.add_photo(number, [values.code_for(value, value)] if value else [])
        for reference in (photo.reference, *photo.other_numbers):
            self.references.add(number, reference)
        self.days.append(photo.days)
        for flag in photo.flags:
            self.flags[flag].add(number)


def names_of(record: FindableRecord) -> tuple[str, ...]:
    """Every name a record answers to, its label first."""
    return tuple(dict.fromkeys((record.label, *record.names)))


def texts_of(photo: FindablePhoto) -> list[tuple[Source, str]]:
    """The texts of a photo that are searched as texts, files among them."""
    apart = {TextField.PHOTOGRAPHER: photo.photographer, TextField.CREDIT: photo.credit}
    found = [
        (SOURCES.get(field, Source.OTHER), text)
        for field, text in photo.texts
        if apart.get(field) != text
    ]
    found.extend((Source.FILE, file) for file in photo.files)
    return found


def plain_values(photo: FindablePhoto) -> tuple[str, str, str]:
    """Photographer, credit and status, in the order of ``Contents.values``."""
    return photo.photographer, photo.credit, photo.status.value


def written_as(photo: FindablePhoto) -> int:
    """A checksum of all that makes a photo another one for the index: its texts, numbers, date."""
    told = (photo.reference, photo.other_numbers, texts_of(photo), photo.days)
    return int.from_bytes(blake2b(repr(told).encode(), digest_size=8).digest(), "little")


class ContentsBuilder:
    """Fills ``Contents`` from nothing, much faster than adding photo by photo.

    Args:
        records: All records.
    """

    def __init__(self, records: Iterable[FindableRecord]) -> None:
        self._ids = array("q")
        self._written_as = array("Q")
        self._places = PhotoPlaces()
        self._words = {source: WordIndexBuilder(placed=source in PLACED) for source in Source}
        self._records = {kind: ColumnBuilder[int]() for kind in RecordKind}
        self._values = (ColumnBuilder[str](), ColumnBuilder[str](), ColumnBuilder[str]())
        self._references: list[str] = []
        self._others: list[tuple[int, str]] = []
        self._days: list[Days | None] = []
        self._flags: dict[Flag, array[int]] = {flag: array("I") for flag in Flag}
        for record in records:
            self._records[record.ref.kind].put(
                record.ref.id, record.label, names_of(record), record.parents
            )

    def add(self, photo: FindablePhoto) -> None:
        """Add a photo; each id once only."""
        number = len(self._ids)
        self._ids.append(photo.id)
        self._written_as.append(written_as(photo))
        self._places.begin()
        for source, text in texts_of(photo):
            words = tokens(text)
            placed = source in PLACED
            self._words[source].add(self._places.take(len(words)) if placed else number, words)
        for kind, column in self._records.items():
            column.link([link.id for link in photo.links if link.kind is kind], label=False)
        for values, value in zip(self._values, plain_values(photo), strict=True):
            values.link([value] if value else [], label=True)
        self._references.append(photo.reference)
        self._others.extend((number, other) for other in photo.other_numbers)
        self._days.append(photo.days)
        for flag in photo.flags:
            self._flags[flag].append(number)

    def finish(self) -> Contents:
        """The contents."""
        made = Contents()
        made.numbers = PhotoNumbers(Growing(np.uint32, np.frombuffer(self._ids, np.int64)))
        made.written_as = Growing(np.uint64, np.frombuffer(self._written_as, np.uint64))
        made.live = BitMap(range(len(self._ids)))
        made.places = self._places
        made.texts = {
            source: words.finish(self._places if source in PLACED else None, forgets=False)
            for source, words in self._words.items()
        }
        for kind, column in self._records.items():
            column.fill(made.records[kind])
        for values, column_of_values in zip(self._values, made.values, strict=True):
            values.fill(column_of_values)
        made.references = References.of([*enumerate(self._references), *self._others])
        made.days = DayColumns(self._days)
        made.ordering = Ordering(Texts(map(stored_reference, self._references)))
        made.flags = {flag: BitMap(numbers) for flag, numbers in self._flags.items()}
        return made
