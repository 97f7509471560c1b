# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a query that together are a known name: ``To Lam`` asks for Tô Lâm.

Plain words are looked for one by one, anywhere; but whoever types all words of a person's, place's
or photographer's name means the name, and not a photo that has the English word "to" and was taken
by someone called Lâm. Such words are asked for side by side, as a phrase is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.query_tree import And, Node, Not, Or, Phrase, Span, Word
from photo_archive.domain.tokens import tokens
from photo_archive.index.contents import Contents
from photo_archive.index.names_index import NamesIndex
from photo_archive.index.sequences import LONGEST_JOIN
from photo_archive.index.vocabulary import asked_words, joined

_MOST_PARTS = 200
"""Whoever asks for more words at once has pasted a text and asks for no name."""
_MOST_NAMESAKES = 2000
"""A run of words shared by more records than this (Nguyễn Văn) is a part of names, not a name."""


def with_names(tree: Node, contents: Contents) -> Node:
    """The tree with each run of plain words that is a whole known name as one phrase."""
    match tree:
        case And():
            parts = tuple(_joined_names([with_names(p, contents) for p in tree.parts], contents))
            return And(parts, tree.span) if len(parts) > 1 else parts[0]
        case Or():
            return Or(tuple(with_names(part, contents) for part in tree.parts), tree.span)
        case Not():
            return Not(with_names(tree.part, contents), tree.span)
        case _:
            return tree


def _joined_names(parts: Sequence[Node], contents: Contents) -> Iterator[Node]:
    if len(parts) > _MOST_PARTS:
        yield from parts
        return
    at = 0
    while at < len(parts):
        length = _name_at(parts, at, contents)
        if length < 2:
            yield parts[at]
            at += 1
            continue
        words = [part for part in parts[at : at + length] if isinstance(part, Word)]
        text = " ".join(word.text for word in words)
        yield Phrase(text, span=Span(words[0].span.start, words[-1].span.end))
        at += length


def _name_at(parts: Sequence[Node], at: int, contents: Contents) -> int:
    """How many words from here on are one known name; the longest, 0 if none."""
    run: list[str] = []
    for part in parts[at : at + LONGEST_JOIN]:
        if not isinstance(part, Word) or part.exact:
            break
        run.append(part.text)
    names = [column.names for column in contents.records.values()]
    names.append(contents.photographers.names)
    for length in range(len(run), 1, -1):
        text = " ".join(run[:length])
        if any(_is_name(text, known) for known in names):
            return length
    return 0


def _is_name(text: str, names: NamesIndex) -> bool:
    """Whether some record is called so, with no word more or less."""
    words = tokens(text)
    if not 2 <= len(words) <= LONGEST_JOIN:
        return False
    codes = names.runs.find(joined(asked_words(words, exact=False, prefix=False)))
    if not codes or len(codes) > _MOST_NAMESAKES:
        return False
    folded = [word.folded for word in words]
    return any(
        [word.folded for word in tokens(name)] == folded
        for code in codes
        for name in names.names[code]
    )
