# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a caption that are nearly the name of someone linked: a slip of the pen.

Only looked for where the name itself is not printed. Another person's name may be as near, so
whoever is known by these words is left alone, and nothing is mended without a look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from photo_archive.domain.authorities import NameKind
from photo_archive.domain.names import squash
from photo_archive.domain.people import Person
from photo_archive.domain.record import all_names
from photo_archive.domain.tokens import Token, tokens

_NEAR = 0.87
_SHORTEST = 8
_PASSED_OVER = frozenset({NameKind.MISSPELLING, NameKind.HIDDEN, NameKind.SHORT})

Span = tuple[int, int]


def similar_name(text: str, person: Person, taken: Iterable[Span]) -> Span | None:
    """Where words differ from a full name of someone by a letter or two, None if nowhere.

    Args:
        text: A caption that has none of the names.
        person: Who is linked.
        taken: Words that are known to name someone or something.
    """
    words, known = tokens(text), tuple(taken)
    names = {
        (squashed, len(tokens(name.text)))
        for name in all_names(person)
        if name.kind not in _PASSED_OVER and len(squashed := squash(name.text)) >= _SHORTEST
    }
    for name, count in sorted(names):
        for start, end, written in _runs(words, count):
            if _is_near(written, name) and not _overlaps(start, end, known):
                return start, end
    return None


def _runs(words: Sequence[Token], count: int) -> Iterator[tuple[int, int, str]]:
    """Runs of so many words that begin with a capital, at least two, and their letters."""
    if count < 2:
        return
    for at in range(len(words) - count + 1):
        run = words[at : at + count]
        if run[0].text[0].isupper() and run[-1].text[0].isupper():
            yield run[0].start, run[-1].end, "".join(word.folded for word in run)


def _is_near(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEAR


def _overlaps(start: int, end: int, known: Iterable[Span]) -> bool:
    return any(first < end and start < last for first, last in known)
