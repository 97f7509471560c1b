# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the names of given records are printed in a caption, under whatever accents.

The gazetteer finds a name only in its own spelling or the bare one, so that it never takes one
person for another. Here it is known who is meant, and the question is how the name is spelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.record import Record, all_names, ref_of
from photo_archive.domain.tokens import Token, is_bare, spelling, tokens

_CLOSE = re.compile(r"[ \u00a0\u202f\n]{1,2}|[-'’.\u2010\u2011]|\. ")
_LONGEST = 10
_WRONG_KINDS = frozenset({NameKind.MISSPELLING, NameKind.HIDDEN})


class Spelled(Enum):
    """How printed words agree with the names of a record."""

    RIGHT = "right"
    MISSPELLED = "misspelled"
    BARE = "without accents"
    OTHER = "with other accents"
    UNKNOWN = "no name of the record tells"


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of a caption that are a name of a record.

    Attributes:
        record: Whose name.
        name: The name they come nearest to.
        spelled: How they agree with it.
        start: Where they begin, in code points.
        end: Where they end (not included).
        words: How many words they are.
    """

    record: RecordRef
    name: Name
    spelled: Spelled
    start: int
    end: int
    words: int


def printed_names(text: str, records: Iterable[Record], language: str) -> list[Printed]:
    """The names of these records in a caption of that language, in order, the longest each."""
    known: dict[str, list[tuple[RecordRef, Name]]] = {}
    longest = 1
    for record in records:
        for name in all_names(record):
            words = tokens(name.text)
            if 0 < len(words) <= _LONGEST:
                key = "".join(word.folded for word in words)
                known.setdefault(key, []).append((ref_of(record), name))
                longest = max(longest, len(key))
    return list(_found(text, tokens(text), known, longest, language)) if known else []


def _found(
    text: str,
    words: Sequence[Token],
    known: dict[str, list[tuple[RecordRef, Name]]],
    longest: int,
    language: str,
) -> Iterable[Printed]:
    start = 0
    while start < len(words):
        end = _longest_at(text, words, start, known, longest)
        if end > start:
            key = "".join(word.folded for word in words[start:end])
            yield from _printed(words[start:end], known[key], language)
        start = max(end, start + 1)


def _longest_at(
    text: str, words: Sequence[Token], start: int, known: Iterable[str], longest: int
) -> int:
    """The word behind the longest known name that begins at a word; ``start`` if none does."""
    if not words[start].text[0].isupper():
        return start
    key, best = "", start
    for end in range(start + 1, len(words) + 1):
        if end > start + 1 and not _CLOSE.fullmatch(text, words[end - 2].end, words[end - 1].start):
            break
        key += words[end - 1].folded
        if len(key) > longest:
            break
        best = end if key in known else best
    return best


def _printed(
    words: Sequence[Token], names: Sequence[tuple[RecordRef, Name]], language: str
) -> Iterable[Printed]:
    """For each record of these names how the words agree with the name they come nearest to."""
    best: dict[RecordRef, Printed] = {}
    for ref, name in names:
        spelled = _spelled(words, name, language)
        made = Printed(ref, name, spelled, words[0].start, words[-1].end, len(words))
        if ref not in best or _rank(made) < _rank(best[ref]):
            best[ref] = made
    return best.values()


def _rank(printed: Printed) -> tuple[int, bool]:
    order = list(Spelled).index(printed.spelled)
    return order, printed.name.kind is not NameKind.AUTHORISED


def _spelled(words: Sequence[Token], name: Name, language: str) -> Spelled:
    """How words agree with a name that has the same letters.

    A name that is known without its accents only cannot say that accents are wrong.
    """
    own = tokens(name.text)
    if _same(words, own):
        if name.kind in _WRONG_KINDS:
            return Spelled.MISSPELLED
        foreign = name.kind is NameKind.UNACCENTED and name.language not in ("", language)
        return Spelled.BARE if foreign else Spelled.RIGHT
    if _bare(own) or name.kind in _WRONG_KINDS:
        return Spelled.UNKNOWN
    return Spelled.BARE if _bare(words) else Spelled.OTHER


def _bare(words: Sequence[Token]) -> bool:
    return all(is_bare(word.text) for word in words)


def _same(printed: Sequence[Token], own: Sequence[Token]) -> bool:
    """Whether words are spelled alike; French leaves accents off capitals."""
    if len(printed) != len(own):
        return _joined(printed) == _joined(own)
    return all(
        spelling(one.text) == spelling(other.text) or _bare_capital(one.text, other.text)
        for one, other in zip(printed, own, strict=True)
    )


def _bare_capital(printed: str, own: str) -> bool:
    first, rest = own[:1], own[1:]
    return (
        printed[:1] == fold(first).upper()
        and first.isupper()
        and first not in "Đđ"
        and spelling(printed[1:]) == spelling(rest)
    )


def _joined(words: Sequence[Token]) -> str:
    return spelling("".join(word.text for word in words))
