# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a query that are looked for, those side by side together, with their places.

What is left out and what is asked for in an exact spelling is not among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import And, Field, FieldName, Node, Or, Phrase, Word
from photo_archive.domain.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side: where they begin in the query, and where they are looked for.

    Attributes:
        words: Where each begins, and the word.
        field: The field they are asked of; None: all.
        phrase: Whether they stand between quotation marks.
        unfinished: Whether the last one may go on.
    """

    words: tuple[tuple[int, Token], ...]
    field: FieldName | None
    phrase: bool
    unfinished: bool

    @property
    def tokens(self) -> list[Token]:
        """The words alone."""
        return [word for _, word in self.words]


def asked_runs(query: str) -> Iterator[Run]:
    """The runs of a query, in order.

    Raises:
        UsageError: As ``parse`` does.
    """
    yield from _runs(parse(query), query, None)


def _runs(node: Node, query: str, field: FieldName | None) -> Iterator[Run]:
    """The words asked for, those side by side together, but for those to be left out."""
    if isinstance(node, Word | Phrase):
        yield from _run((node,), query, field)
    elif isinstance(node, Field):
        yield from _runs(node.value, query, node.name)
    elif isinstance(node, Or):
        for part in node.parts:
            yield from _runs(part, query, field)
    elif isinstance(node, And):
        words: list[Word] = []
        for part in node.parts:
            if isinstance(part, Word) and not part.exact:
                words.append(part)
                continue
            yield from _run(words, query, field)
            words = []
            yield from _runs(part, query, field)
        yield from _run(words, query, field)


def _run(leaves: Sequence[Word | Phrase], query: str, field: FieldName | None) -> Iterator[Run]:
    found: list[tuple[int, Token]] = []
    for leaf in leaves:
        written = query[leaf.span.start : leaf.span.end]
        start = leaf.span.start + max(0, written.find(leaf.text))
        if not leaf.exact:
            found.extend((start + word.start, word) for word in tokens(leaf.text))
    if found:
        yield Run(tuple(found), field, isinstance(leaves[0], Phrase), _is_unfinished(leaves[-1]))


def _is_unfinished(leaf: Word | Phrase) -> bool:
    return isinstance(leaf, Word) and leaf.prefix
