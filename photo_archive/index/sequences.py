# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words next to each other, whether written apart or as one.

``"Ha Noi"`` finds Hanoi, ``Hanoi`` finds Hà Nội and ``Điện Biên Phủ`` finds Dienbienphu: up to
four words asked for may be one word written, and one word asked for up to four written. Where no
text is at hand, ``rewritings`` says which words to look for instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from photo_archive.domain.tokens import Token
from photo_archive.index.vocabulary import AskedWord, joined

LONGEST_JOIN = 4
SHORTEST_PART = 2
"""Letters a part of a divided word needs in running text; names have no such limit."""
_MOST_REWRITTEN = 8
"""Words up to which a phrase is also looked for joined and divided."""

_LONGEST_DIVIDED = 40
"""Letters up to which a word is looked for divided."""

Finder = Callable[[AskedWord], BitMap]
Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word asked for, or several written as one, and the folded parts it is divided into."""

    word: AskedWord
    parts: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[AskedWord, ...]:
        """The words to look for, those of a divided one without regard to accents."""
        if not self.parts:
            return (self.word,)
        last = len(self.parts) - 1
        return tuple(
            AskedWord(part, part, prefix=self.word.prefix and at == last)
            for at, part in enumerate(self.parts)
        )


def find_run(
    asked: Sequence[AskedWord], words: Sequence[Token], shortest: int = SHORTEST_PART
) -> tuple[int, int] | None:
    """The first run of words that is what was asked for: first word, and the one after the last."""
    if asked[0].exact or len(asked) > _MOST_REWRITTEN:
        return _find_plain(asked, words)
    for start in range(len(words)):
        end = _align(asked, 0, words, start, shortest)
        if end:
            return start, end
    return None


def _find_plain(asked: Sequence[AskedWord], words: Sequence[Token]) -> tuple[int, int] | None:
    for start in range(len(words) - len(asked) + 1):
        run = words[start : start + len(asked)]
        if all(
            word.finds(here.accented, here.folded) for word, here in zip(asked, run, strict=True)
        ):
            return start, start + len(asked)
    return None


def _align(
    asked: Sequence[AskedWord], at: int, words: Sequence[Token], start: int, shortest: int
) -> int:
    """Where the run ends that begins here and is what is asked for from ``at`` on; 0 if none."""
    if at == len(asked):
        return start
    if start == len(words):
        return 0
    for next_at, next_start in _steps(asked, at, words, start, shortest):
        end = _align(asked, next_at, words, next_start, shortest)
        if end:
            return end
    return 0


def _steps(
    asked: Sequence[AskedWord], at: int, words: Sequence[Token], start: int, shortest: int
) -> Iterator[tuple[int, int]]:
    here = words[start]
    if asked[at].finds(here.accented, here.folded):
        yield at + 1, start + 1
    for count in range(2, min(LONGEST_JOIN, len(asked) - at) + 1):
        if joined(asked[at : at + count]).finds(here.accented, here.folded):
            yield at + count, start + 1
    for count in range(2, min(LONGEST_JOIN, len(words) - start) + 1):
        if _is_divided(asked[at], words[start : start + count], shortest):
            yield at + 1, start + count


def _is_divided(word: AskedWord, parts: Sequence[Token], shortest: int) -> bool:
    """Whether the parts, written as one, are the word; each must cover some letters of it."""
    before = sum(len(part.folded) for part in parts[:-1])
    lengths = [len(part.folded) for part in parts[:-1]]
    lengths.append(min(len(parts[-1].folded), len(word.folded) - before))
    if min(lengths) < shortest:
        return False
    return word.finds(
        "".join(part.accented for part in parts), "".join(part.folded for part in parts)
    )


def rewritings(
    asked: Sequence[AskedWord], find: Finder, known: Known
) -> Iterator[tuple[tuple[Piece, ...], BitMap]]:
    """Each way the words may be written, and the numbers that have all words of it.

    Ways of which no number has all words are left out. Whether the words stand next to each other
    remains to be seen, unless it is one word only, and whether a divided one is spelled as asked.

    Args:
        asked: The words asked for.
        find: Looks up one word.
        known: Whether a folded word occurs at all.
    """
    if len(asked) > _MOST_REWRITTEN or asked[0].exact:
        plain = _together(asked, find)
        if plain:
            yield tuple(Piece(word) for word in asked), plain
        return
    yield from _rewritten(asked, 0, (), None, find, known)


def _together(asked: Sequence[AskedWord], find: Finder) -> BitMap:
    found = find(asked[0])
    for word in asked[1:]:
        if not found:
            break
        found &= find(word)
    return found


def _rewritten(
    asked: Sequence[AskedWord],
    at: int,
    pieces: tuple[Piece, ...],
    numbers: BitMap | None,
    find: Finder,
    known: Known,
) -> Iterator[tuple[tuple[Piece, ...], BitMap]]:
    if at == len(asked):
        if numbers is not None:
            yield pieces, numbers
        return
    for taken, piece in _options(asked, at, known):
        narrowed = numbers
        for word in piece.written:
            found = find(word)
            narrowed = found if narrowed is None else narrowed & found
            if not narrowed:
                break
        else:
            yield from _rewritten(asked, at + taken, (*pieces, piece), narrowed, find, known)


def _options(asked: Sequence[AskedWord], at: int, known: Known) -> Iterator[tuple[int, Piece]]:
    """How many of the words from ``at`` on are taken, and what may be written for them."""
    yield 1, Piece(asked[at])
    for count in range(2, min(LONGEST_JOIN, len(asked) - at) + 1):
        yield count, Piece(joined(asked[at : at + count]))
    if len(asked[at].folded) > _LONGEST_DIVIDED:
        return
    for parts in _divisions(asked[at].folded, LONGEST_JOIN, known):
        yield 1, Piece(asked[at], parts)


def _divisions(folded: str, most: int, known: Known) -> Iterator[tuple[str, ...]]:
    """The ways to cut a word into two or more parts of which all but the last are known."""
    for cut in range(SHORTEST_PART, len(folded) - SHORTEST_PART + 1):
        head, tail = folded[:cut], folded[cut:]
        if known(head):
            yield head, tail
            if most > 2:
                for rest in _divisions(tail, most - 1, known):
                    yield head, *rest
