# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the index in a file of plain arrays and reads it back, if it is whole and of this format.

The arrays stay in the file until something is looked up in them. The file takes the place of the
one before in one step, so that a crash leaves the old one or the new one.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.findable import Flag
from photo_archive.domain.ids import RecordKind
from photo_archive.index.arrays import Growing, Integers, Rows
from photo_archive.index.contents import Contents, PhotoNumbers, Source
from photo_archive.index.days import DayColumns
from photo_archive.index.layers import Layers
from photo_archive.index.letters import Letters
from photo_archive.index.mapped import KeptFile, write_arrays
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.order import Ordering
from photo_archive.index.places import PhotoPlaces, Places, packed_again
from photo_archive.index.postings import Posting, WordIndex
from photo_archive.index.rare_words import RareWords
from photo_archive.index.records import Column
from photo_archive.index.references import References
from photo_archive.index.sets import Sets
from photo_archive.index.texts import Texts
from photo_archive.index.vocabulary import Vocabulary

FORMAT = 8
"""To be raised whenever what is stored, or how words are cut and folded, changes."""

_DAMAGE = (
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    EOFError,
    MemoryError,
    RuntimeError,
    struct.error,
)

Arrays = dict[str, Integers]


class _Writer:
    """Collects named arrays; names are put together with dots."""

    def __init__(self) -> None:
        self.arrays: Arrays = {}

    def texts(self, name: str, texts: Iterable[str]) -> None:
        self.stored(name, Texts(text.encode("utf-8", "surrogatepass") for text in texts))

    def stored(self, name: str, texts: Texts) -> None:
        self.arrays[f"{name}.bytes"] = texts.buffer
        self.arrays[f"{name}.ends"] = texts.ends.view

    def sets(self, name: str, sets: Iterable[BitMap]) -> None:
        self.stored(name, Texts(one.serialize() for one in sets))

    def rows(self, name: str, rows: Rows) -> None:
        self.arrays[f"{name}.starts"] = rows.starts
        self.arrays[f"{name}.values"] = rows.values

    def layers(self, name: str, layers: Layers) -> None:
        for at, layer in enumerate(layers.layers):
            self.arrays[f"{name}.{at}"] = layer
        self.arrays[f"{name}.long"], rest = layers.rest
        self.rows(f"{name}.rest", rest)

    def words(self, name: str, index: WordIndex) -> None:
        folded, accented = index.vocabulary.folded, index.vocabulary.accented
        self.texts(f"{name}.folded", folded)
        self.texts(
            f"{name}.accented",
            ("" if one == other else other for one, other in zip(folded, accented, strict=True)),
        )
        numbers = [one if isinstance(one, int) and one >= 0 else -1 for one in index.postings]
        self.arrays[f"{name}.single"] = np.array(numbers, np.int64)
        self.stored(f"{name}.rare", index.rare.keys)
        self.rows(f"{name}.rare.numbers", index.rare.numbers)
        self.rows(f"{name}.rare.places", index.rare.places)
        sets = (index.written(at) for at, number in enumerate(numbers) if number < 0)
        self.stored(f"{name}.sets", Texts(sets))
        if index.places is not None:
            packed = (packed_again(index.places, at, one) for at, one in enumerate(accented))
            self.stored(f"{name}.places", Texts(packed))
        if index.letters is not None:
            self.letters(name, index.letters)

    def letters(self, name: str, letters: Letters) -> None:
        each = list(letters)
        self.texts(f"{name}.letters", (letter for letter, _ in each))
        self.stored(f"{name}.by_letter", Texts(written for _, written in each))

    def column(self, name: str, column: Column[int] | Column[str]) -> None:
        names = column.names.names
        self.texts(f"{name}.keys", map(str, column.keys))
        self.texts(f"{name}.labels", column.labels)
        self.texts(f"{name}.names", (one for its_names in names for one in its_names))
        self.arrays[f"{name}.name_counts"] = np.array([len(one) for one in names], np.int64)
        self.texts(f"{name}.parents", (json.dumps(one) if one else "" for one in column.parents))
        self.words(f"{name}.words", column.names.words)
        self.words(f"{name}.runs", column.names.runs)
        self.rows(f"{name}.linked", column.linked)
        self.layers(f"{name}.counted", column.counted)
        packed, small = column.photos.stored()
        self.stored(f"{name}.photos", packed)
        self.rows(f"{name}.few_photos", small)
        self.arrays[f"{name}.totals"] = column.totals()
        self.letters(name, column.gather_letters())


class _Reader:
    """Makes things again out of named arrays."""

    def __init__(self, kept: KeptFile) -> None:
        self.kept = kept
        self.arrays = kept.arrays

    def stored(self, name: str) -> Texts:
        return self.kept.strings(name)

    def texts(self, name: str) -> list[str]:
        buffer = self.arrays[f"{name}.bytes"].tobytes()
        ends: list[int] = self.arrays[f"{name}.ends"].tolist()
        return [buffer[start:end].decode("utf-8", "surrogatepass") for start, end in pairwise(ends)]

    def sets(self, name: str) -> list[BitMap]:
        buffer = self.arrays[f"{name}.bytes"].tobytes()
        ends: list[int] = self.arrays[f"{name}.ends"].tolist()
        return [BitMap.deserialize(buffer[start:end]) for start, end in pairwise(ends)]

    def rows(self, name: str) -> Rows:
        values = self.arrays[f"{name}.values"]
        return Rows(self.arrays[f"{name}.starts"], values, values.dtype.type)

    def words(self, name: str) -> WordIndex:
        folded = self.texts(f"{name}.folded")
        spellings = self.texts(f"{name}.accented")
        accented = [other or one for one, other in zip(folded, spellings, strict=True)]
        numbers = self.arrays[f"{name}.single"]
        postings: list[Posting] = np.where(
            numbers < 0, -np.cumsum(numbers < 0, dtype=np.int64), numbers
        ).tolist()
        packed = self.stored(f"{name}.sets")
        if len(postings) != len(folded) or len(packed) != np.count_nonzero(numbers < 0):
            raise ValueError(name)
        rare = RareWords(
            self.stored(f"{name}.rare"),
            self.rows(f"{name}.rare.numbers"),
            self.rows(f"{name}.rare.places"),
        )
        places = None
        if f"{name}.places.ends" in self.arrays:
            stand = self.stored(f"{name}.places")
            places = Places(stand, range(len(stand)))
        letters = self.letters(name) if f"{name}.letters.ends" in self.arrays else None
        return WordIndex(Vocabulary(folded, accented), postings, rare, places, packed, letters)

    def letters(self, name: str) -> Letters:
        return Letters(self.texts(f"{name}.letters"), self.stored(f"{name}.by_letter"))

    def photos(self, name: str) -> tuple[Sets, Integers, Letters]:
        packed, small = self.stored(f"{name}.photos"), self.rows(f"{name}.few_photos")
        if len(packed) != len(small):
            raise ValueError(name)
        sets = Sets(packed=packed, small=small)
        return sets, self.arrays[f"{name}.totals"], self.letters(name)

    def names(self, name: str) -> NamesIndex:
        texts = iter(self.texts(f"{name}.names"))
        counts: list[int] = self.arrays[f"{name}.name_counts"].tolist()
        index = NamesIndex()
        index.names = [tuple(next(texts) for _ in range(count)) for count in counts]
        index.words = self.words(f"{name}.words")
        index.runs = self.words(f"{name}.runs")
        return index

    def parents(self, name: str) -> list[list[int]]:
        return [json.loads(text) if text else [] for text in self.texts(f"{name}.parents")]

    def linked(self, name: str) -> tuple[Rows, Layers]:
        linked = self.rows(f"{name}.linked")
        layers: list[Integers] = []
        while (layer := self.arrays.get(f"{name}.counted.{len(layers)}")) is not None:
            layers.append(layer)
        if any(len(layer) != len(linked) for layer in layers):
            raise ValueError(name)
        long, rest = self.arrays[f"{name}.counted.long"], self.rows(f"{name}.counted.rest")
        return linked, Layers(layers, len(linked), long, rest)


def save_contents(contents: Contents, path: Path, archive: str, change: int) -> None:
    """Write the contents to a file, which is replaced in one step.

    Raises:
        OSError: If the folder cannot be written to.
    """
    writer = _Writer()
    contents.references.settle()
    writer.texts("about", [json.dumps({"format": FORMAT, "archive": archive, "change": change})])
    writer.arrays["ids"] = contents.numbers.ids.view
    writer.arrays["written_as"] = contents.written_as.view
    writer.sets("live", [contents.live])
    writer.arrays["places.owners"] = contents.places.owners.view
    for source in Source:
        writer.words(f"text.{source.value}", contents.texts[source])
    for kind in RecordKind:
        writer.column(f"record.{kind.value}", contents.records[kind])
    for at, values in enumerate(contents.values):
        writer.column(f"value.{at}", values)
    writer.stored("references.keys", contents.references.keys)
    writer.arrays["references.photos"] = contents.references.photos
    writer.stored("order.references", contents.ordering.references)
    writer.arrays["order.photos"] = contents.ordering.by_reference
    for name, column in contents.days.columns().items():
        writer.arrays[f"days.{name}"] = column.view
    writer.sets("flags", (contents.flags[flag] for flag in Flag))
    _write(writer.arrays, path)


def _write(arrays: Arrays, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            write_arrays(file, arrays)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def load_contents(path: Path, archive: str) -> tuple[Contents, int] | None:
    """The contents of a file and the change up to which they go.

    None if there is no such file, or it is damaged, of another archive or of another format.
    """
    try:
        reader = _Reader(KeptFile(path))
        about = json.loads(reader.texts("about")[0])
        if about["format"] != FORMAT or about["archive"] != archive:
            return None
        made = _contents(reader)
        reader.kept.let_go()  # words and names are copied; of the rest little is looked up
        return made, int(about["change"])
    except _DAMAGE:
        return None


def _contents(reader: _Reader) -> Contents:
    made = Contents()
    made.numbers = PhotoNumbers(Growing(np.uint32, reader.arrays["ids"]))
    made.written_as = Growing(np.uint64, reader.arrays["written_as"])
    made.live = reader.sets("live")[0]
    made.places = PhotoPlaces(reader.arrays["places.owners"], len(made.numbers.ids))
    made.texts = {source: reader.words(f"text.{source.value}") for source in Source}
    for kind in RecordKind:
        name = f"record.{kind.value}"
        numbers = [int(key) for key in reader.texts(f"{name}.keys")]
        parents = [tuple(one) for one in reader.parents(name)]
        made.records[kind].restore(
            numbers,
            reader.texts(f"{name}.labels"),
            parents,
            reader.names(name),
            reader.linked(name),
            reader.photos(name),
        )
    for at, column in enumerate(made.values):
        name = f"value.{at}"
        keys = reader.texts(f"{name}.keys")
        column.restore(
            keys,
            reader.texts(f"{name}.labels"),
            [()] * len(keys),
            reader.names(name),
            reader.linked(name),
            reader.photos(name),
        )
    made.references = References(
        reader.stored("references.keys"), reader.arrays["references.photos"]
    )
    made.ordering = Ordering(reader.stored("order.references"), reader.arrays["order.photos"])
    made.days = DayColumns.stored(
        {name.removeprefix("days."): one for name, one in reader.arrays.items() if "days." in name}
    )
    made.flags = dict(zip(Flag, reader.sets("flags"), strict=True))
    return made
