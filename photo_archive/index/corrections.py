# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""“Did you mean”: for words nobody answers to, the nearest ones out of the archive's own names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import And, Field, Node, Or, Phrase, Word
from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.contents import Contents
from photo_archive.index.match import match
from photo_archive.index.postings import WordIndex
from photo_archive.index.vocabulary import AskedWord

_SHORT_WORD = 4
_SHORTEST = 3
_LONGEST = 40
_MOST_WORDS = 12
_TRIED = 3


def did_you_mean(query: str, contents: Contents, limit: int) -> tuple[str, ...]:
    """Queries like this one that find something, when it does not; the nearest first.

    Args:
        query: A query that can be parsed.
        contents: Where to look.
        limit: How many at most.
    """
    unknown = [
        (start, word) for start, word in _words(parse(query), query) if not _known(word, contents)
    ][:_MOST_WORDS]
    if not unknown:
        return ()
    found: list[str] = []
    choices = [(start, word, nearest(word.folded, contents)) for start, word in unknown]
    for rank in range(_TRIED):
        corrected = query
        for start, word, near in reversed(choices):
            if near:
                put = _cased(near[min(rank, len(near) - 1)], word.text)
                corrected = corrected[:start] + put + corrected[start + len(word.text) :]
        if corrected != query and corrected not in found:
            found.append(corrected)
    return tuple(one for one in found if match(parse(one), contents))[:limit]


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word


def nearest(folded: str, contents: Contents) -> list[str]:
    """Words of names that are spelled nearly so, the nearest and then the most frequent first."""
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return []
    most = 1 if len(folded) <= _SHORT_WORD else 2
    found: dict[str, tuple[int, int, str]] = {}
    for index in _name_words(contents):
        for at in similar(folded, index.vocabulary.folded, most):
            other = index.vocabulary.folded[at]
            if other in found:
                continue
            steps = distance(folded, other, most)
            if steps <= most:
                posting = index.posting(at)
                photos = 1 if isinstance(posting, int) else len(posting)
                found[other] = (steps, -photos, index.vocabulary.accented[at])
    return [accented for _, _, accented in sorted(found.values())[:_TRIED]]


def similar(folded: str, words: Sequence[str], most: int) -> list[int]:
    """Which words have nearly the same letters, in any order: those worth a closer look."""
    if not words:
        return []
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    near = np.flatnonzero(np.abs(lengths - len(folded)) <= most)
    together = "".join(words[at] for at in near.tolist())
    letters = np.frombuffer(together.encode("utf-32-le"), np.uint32)
    if not len(letters):
        return []
    bits = np.left_shift(np.uint64(1), (letters & 63).astype(np.uint64))
    ends = np.cumsum(lengths[near])
    masks = np.bitwise_or.reduceat(bits, ends - lengths[near])
    asked = np.uint64(sum(1 << letter for letter in {ord(one) & 63 for one in folded}))
    differing = np.bitwise_count(masks ^ asked)
    found: list[int] = near[differing <= 2 * most].tolist()
    return found


def _name_words(contents: Contents) -> Iterator[WordIndex]:
    for column in contents.named:
        yield column.names.words
        yield column.names.runs


def _known(word: Token, contents: Contents) -> bool:
    asked = AskedWord(word.accented, word.folded)
    columns = contents.named
    return any(
        index.find(asked)
        for index in (*contents.texts.values(), *(column.names.words for column in columns))
    ) or any(column.names.runs.find(asked) for column in columns)


def _words(node: Node, query: str) -> Iterator[tuple[int, Token]]:
    """The words asked for and where they begin, but for those to be left out."""
    if isinstance(node, Word | Phrase):
        written = query[node.span.start : node.span.end]
        before = node.span.start + max(0, written.find(node.text))
        if not node.exact:
            yield from ((before + word.start, word) for word in tokens(node.text))
    elif isinstance(node, Field):
        yield from _words(node.value, query)
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _words(part, query)


def distance(one: str, other: str, most: int) -> int:
    """Letters added, left out, exchanged or swapped with the next; ``most`` + 1 if it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, facing in enumerate(other, 1):
            steps = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != facing))
            swapped = (
                row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == facing
            )
            here.append(min(steps, before[column - 2] + 1) if swapped else steps)
        if min(here) > most:
            return most + 1
        before, last = last, here
    return min(last[-1], most + 1)
