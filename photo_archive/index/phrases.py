# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words in the texts of photos; for words side by side a full-text table is asked.

The index knows which photo has which words but not where they stand. It narrows the photos down
as far as it can, lets a ``PhraseLookup`` say which of them have the words side by side, and reads
their texts only where accents matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pyroaring import BitMap

from photo_archive.domain.findable import TextField
from photo_archive.domain.tokens import tokens
from photo_archive.index.contents import SOURCES, Contents, Source
from photo_archive.index.days import as_array
from photo_archive.index.postings import union
from photo_archive.index.sequences import Finder, find_run, rewritings
from photo_archive.index.vocabulary import AskedWord

_MOST_REMEMBERED = 200
_FIELDS = {source: field for field, source in SOURCES.items()}


class PhraseLookup(Protocol):
    """What the database can say of texts."""

    def photos_with(
        self, words: tuple[str, ...], *, last_is_prefix: bool, fields: tuple[TextField, ...]
    ) -> Iterable[int]:
        """Ids of photos with a text in which these folded words stand side by side, in order.

        Args:
            words: Two or more folded words, as ``Token.folded``.
            last_is_prefix: Whether the last one may go on.
            fields: Where to look; everywhere if empty.
        """

    def texts_of(self, photo_ids: Sequence[int]) -> Iterable[tuple[int, TextField, str]]:
        """Every text of these photos: photo id, where it stands, text."""


def photos_with_phrase(
    asked: Sequence[AskedWord],
    contents: Contents,
    phrases: PhraseLookup,
    sources: tuple[Source, ...] | None,
) -> BitMap:
    """The photos with a text in which the words stand side by side; a new set.

    Args:
        asked: One word or more.
        contents: Where to look.
        phrases: What knows which words stand side by side.
        sources: Which texts count; None for all.
    """
    found = BitMap()
    candidates: dict[tuple[str, ...], BitMap] = {}
    for source in sources or tuple(Source):
        index = contents.texts[source]
        if source is Source.FILE:
            found |= _with_all(asked, index.find)
            continue
        for words, numbers in rewritings(asked, index.find, index.has):
            if len(words) == 1:
                found |= numbers
            else:
                candidates[words] = candidates.get(words, BitMap()) | numbers
    fields = tuple(_FIELDS[source] for source in sources or () if source in _FIELDS)
    for words, numbers in candidates.items():
        undecided = (numbers & contents.live) - found
        if undecided:
            undecided &= _listed(words, asked[-1].prefix, fields, contents, phrases)
            doubtful = undecided & _spelled_otherwise(asked, words, undecided, contents)
            found |= undecided - doubtful
            found |= _verified(asked, doubtful, contents, phrases, fields)
    return found


def _spelled_otherwise(
    asked: Sequence[AskedWord], words: tuple[str, ...], numbers: BitMap, contents: Contents
) -> BitMap:
    """Those of the photos in which some word asked for may stand in another spelling too.

    In all others the words side by side can only be spelled as asked, and no text need be read.
    """
    strict = [word for word in asked if not word.bare]
    if strict and words != tuple(word.folded for word in asked):
        return numbers
    texts = [index for source, index in contents.texts.items() if source is not Source.FILE]
    return union([index.find_otherwise(word) for index in texts for word in strict])


def _listed(
    words: tuple[str, ...],
    last_is_prefix: bool,
    fields: tuple[TextField, ...],
    contents: Contents,
    phrases: PhraseLookup,
) -> BitMap:
    """What the database says; it is asked again only after a change."""
    known = contents.phrases_asked
    key = (words, last_is_prefix, fields)
    if key not in known:
        if len(known) >= _MOST_REMEMBERED:
            known.clear()
        listed = phrases.photos_with(words, last_is_prefix=last_is_prefix, fields=fields)
        known[key] = contents.numbers.all_of(listed)
    return known[key]


def _with_all(asked: Sequence[AskedWord], find: Finder) -> BitMap:
    found = find(asked[0])
    for word in asked[1:]:
        found &= find(word)
    return found


def _verified(
    asked: Sequence[AskedWord],
    numbers: BitMap,
    contents: Contents,
    phrases: PhraseLookup,
    fields: tuple[TextField, ...],
) -> BitMap:
    """Those of the photos that have the words so spelled."""
    if not numbers:
        return numbers
    ids = contents.numbers.ids.view[as_array(numbers)].tolist()
    right = [
        photo
        for photo, field, text in phrases.texts_of(ids)
        if (not fields or field in fields) and find_run(asked, tokens(text))
    ]
    return contents.numbers.all_of(right) & numbers
