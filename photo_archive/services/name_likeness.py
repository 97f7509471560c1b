# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How alike two names are, and which other spellings one has to be looked for under.

Both answers come from the same kinds of likeness: joined or apart, words in another order (a
Vietnamese name written the western way), initials, words left out, letters mistyped. Looking names
up by squashed forms keeps fifty thousand people a matter of seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, permutations

from rapidfuzz.distance import OSA

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import squash
from photo_archive.domain.tokens import is_bare, matches, tokens

SHORTEST_MISTYPED = 4
SHORT_WORD = 5
"""Words of fewer letters are too often other names (Linh is no mistyped Minh), so only a rare one
beside a common one counts."""
LONG_WORD = 9
"""From here on two letters may be mistyped."""
MOST_RECORDS_OF_A_MISTYPED = 2
"""A word more records have is a name of its own, however near it is to another …"""
COMMONER_BY = 50
"""… unless that other one is so many times as common."""
_MOST_PERMUTED = 4
_MOST_SHORTENED = 6
_SHORTEST_ALONE = 5


class Alike(Enum):
    """In which way two names are alike, with how much it says."""

    SAME = 0.92
    ACCENTS = 0.88
    JOINED = 0.86
    REORDERED = 0.82
    INITIALS = 0.7
    MISTYPED = 0.72
    PART = 0.55
    OTHER_ACCENTS = 0.4


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name taken apart once: its words as spelled and as folded."""

    text: str
    spelled: tuple[str, ...]
    folded: tuple[str, ...]
    squashed: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names that are alike, and how."""

    one: str
    other: str
    alike: Alike


def form_of(text: str) -> NameForm:
    """A name taken apart."""
    found = tokens(text)
    return NameForm(
        text,
        tuple(word.accented for word in found),
        tuple(word.folded for word in found),
        squash(text),
    )


def words_to_check(form: NameForm) -> Iterator[str]:
    """The folded words of a name that may be mistyped."""
    return (word for word in form.folded if len(word) >= SHORTEST_MISTYPED)


def mistyped(near: Mapping[str, int], word: str) -> list[str]:
    """Those of the words nearly spelled so that the word, or that are the word, mistyped.

    Args:
        near: Words spelled nearly so and the word itself, with how many records have each.
        word: The word, folded.
    """
    own = near.get(word, 0)
    return [
        other
        for other, records in near.items()
        if other != word
        and len(other) >= SHORTEST_MISTYPED
        and _may_be_mistyped(min(len(word), len(other)), *sorted((own, records)))
    ]


def _may_be_mistyped(letters: int, rarer: int, commoner: int) -> bool:
    """Whether a word is rare enough to be another one mistyped, a common one now and then."""
    if rarer * COMMONER_BY <= commoner:
        return True
    return letters >= SHORT_WORD and rarer <= MOST_RECORDS_OF_A_MISTYPED


def forms(
    form: NameForm, kind: RecordKind, near: Mapping[str, Mapping[str, int]] | None = None
) -> set[str]:
    """Squashed spellings under which the same name may stand elsewhere, its own among them.

    Args:
        form: The name.
        kind: Of what kind of record it is.
        near: For each word the words spelled nearly so; see ``mistyped``.
    """
    words = form.folded
    found = {form.squashed, "".join(words)}
    for at, word in enumerate(words):
        for other in mistyped((near or {}).get(word, {}), word):
            found.add("".join((*words[:at], other, *words[at + 1 :])))
    if kind is RecordKind.PERSON:
        found.update(_reordered(words))
        found.update(_initialled(words))
    if kind in (RecordKind.PERSON, RecordKind.PLACE, RecordKind.ORGANISATION):
        found.update(_shortened(words, kind))
    found.discard("")
    return found


def compare(one: NameForm, other: NameForm, kind: RecordKind) -> Likeness | None:
    """In which way two names are alike, None if they are not."""
    alike = _alike(one, other, kind)
    return None if alike is None else Likeness(one.text, other.text, alike)


def most_alike(
    ours: Iterable[NameForm], theirs: Iterable[NameForm], kind: RecordKind
) -> Likeness | None:
    """The likeness that says most among all names of two records."""
    others = tuple(theirs)
    found = [
        likeness
        for one in ours
        for other in others
        if (likeness := compare(one, other, kind)) is not None
    ]
    return max(found, key=lambda one: one.alike.value, default=None)


def _alike(one: NameForm, other: NameForm, kind: RecordKind) -> Alike | None:
    if not one.folded or not other.folded:
        return None
    if one.folded == other.folded:
        return _accented_alike(one.spelled, other.spelled)
    if one.squashed == other.squashed:
        return Alike.JOINED
    if kind is RecordKind.PERSON:
        if len(one.folded) > 1 and sorted(one.folded) == sorted(other.folded):
            return _reordered_alike(one, other)
        if _is_initialled(one.folded, other.folded) or _is_initialled(other.folded, one.folded):
            return Alike.INITIALS
    if _is_mistyped(one.folded, other.folded):
        return Alike.MISTYPED
    if kind in (RecordKind.PERSON, RecordKind.PLACE, RecordKind.ORGANISATION) and (
        _is_part(one.folded, other.folded, kind) or _is_part(other.folded, one.folded, kind)
    ):
        return Alike.PART
    return None


def _accented_alike(ours: Iterable[str], theirs: Iterable[str]) -> Alike:
    pairs = list(zip(ours, theirs, strict=True))
    if all(one == other for one, other in pairs):
        return Alike.SAME
    fit = all(is_bare(one) or is_bare(other) or matches(one, other) for one, other in pairs)
    return Alike.ACCENTS if fit else Alike.OTHER_ACCENTS


def _reordered_alike(one: NameForm, other: NameForm) -> Alike:
    """The words are the same in another order; where the accents clash it says little."""
    ours = sorted(zip(one.folded, one.spelled, strict=True))
    theirs = sorted(zip(other.folded, other.spelled, strict=True))
    accents = _accented_alike([word for _, word in ours], [word for _, word in theirs])
    return accents if accents is Alike.OTHER_ACCENTS else Alike.REORDERED


def _is_initialled(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is another with some of its words as initials, at least one of them whole."""
    if len(short) != len(long) or len(short) < 2 or not any(len(word) == 1 for word in short):
        return False
    fits = all(
        word == other or (len(word) == 1 and other.startswith(word))
        for word, other in zip(short, long, strict=True)
    )
    return fits and any(len(word) > 1 for word in short)


def _is_mistyped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether just one word differs, by a letter or two."""
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(differing) == 1 and is_near(*differing[0])


def is_near(one: str, other: str) -> bool:
    """Whether two words may be one mistyped: a letter, in long words two."""
    if min(len(one), len(other)) < SHORTEST_MISTYPED:
        return False
    most = 2 if min(len(one), len(other)) >= LONG_WORD else 1
    return bool(OSA.distance(one, other, score_cutoff=most) <= most)


def _is_part(short: tuple[str, ...], long: tuple[str, ...], kind: RecordKind) -> bool:
    """Whether a name is another with words left out."""
    if len(short) >= len(long) or not _says_enough(short, kind):
        return False
    if kind is not RecordKind.PERSON:
        return long[: len(short)] == short or long[-len(short) :] == short
    rest = iter(long)
    return all(word in rest for word in short)


def _says_enough(short: tuple[str, ...], kind: RecordKind) -> bool:
    if len(short) > 1:
        return any(len(word) > 1 for word in short)
    return kind is RecordKind.PERSON and len(short[0]) >= _SHORTEST_ALONE


def _reordered(words: tuple[str, ...]) -> Iterator[str]:
    if 1 < len(words) <= _MOST_PERMUTED:
        yield from map("".join, permutations(words))


def _initialled(words: tuple[str, ...]) -> Iterator[str]:
    """With one word or more as initials, at least one of them whole: ``fmitterrand``."""
    if not 1 < len(words) <= _MOST_PERMUTED:
        return
    whole = [at for at, word in enumerate(words) if len(word) > 1]
    for count in range(1, len(whole)):
        for chosen in combinations(whole, count):
            yield "".join(word[0] if at in chosen else word for at, word in enumerate(words))


def _shortened(words: tuple[str, ...], kind: RecordKind) -> Iterator[str]:
    """With words left out, in their order."""
    if kind is not RecordKind.PERSON:
        for size in range(2, len(words)):
            yield from ("".join(words[:size]), "".join(words[-size:]))
        return
    if len(words) <= _MOST_SHORTENED:
        for size in range(1, len(words)):
            for kept in combinations(words, size):
                if _says_enough(kept, kind):
                    yield "".join(kept)
