# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""“Did you mean”: for a query that finds nothing or little, the nearest one that finds more.

What is put in comes from the archive itself: first names of records that come near to several
words side by side, then single words of names and of texts. Nothing is corrected unasked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyroaring import BitMap

from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import fold
from photo_archive.domain.query import parse
from photo_archive.domain.query_dated import with_dates
from photo_archive.domain.query_text import quoted
from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.asked_runs import Run, asked_runs
from photo_archive.index.contents import Contents
from photo_archive.index.known_words import (
    columns_of,
    is_known,
    is_name,
    is_usual,
    sources_of,
)
from photo_archive.index.match import match
from photo_archive.index.named_runs import with_names
from photo_archive.index.near_names import NearName, NearWord, near_names, near_words
from photo_archive.index.records import Column
from photo_archive.index.spelled_near import BY_SOUND, SpelledNear
from photo_archive.index.vocabulary import AskedWord

_TRIED = 3
_MUCH = 10
"""So many times as many photos are a much better answer, where a little was found."""
_NEAR = 2.0
"""So near an answer has to be then."""
_CLEAR = 1.0
"""A name of several words that is so near is what was meant, if no other one is."""
_VARIANT_STEPS = 1.5
"""So much farther is a word that is only in a variant, which may be a mistake itself."""
_LOOKED_AT = 30
_LOOKED_UP = 8
_MOST_RUNS = 6
_MOST_WORDS = 12
_MOST_LETTERS = 2000
_PLAIN = re.compile(r"[^\W_]+(?: [^\W_]+)*")
_SIGNS = frozenset(("OR",))


@dataclass(frozen=True, slots=True)
class Correction:
    """A query that finds something.

    Attributes:
        query: What to ask instead.
        put: What it has in the place of what was asked, as people read it.
        kind: The kind of record that is, if it is one.
        total: How many photos it finds.
    """

    query: str
    put: str
    kind: RecordKind | None
    total: int


@dataclass(frozen=True, slots=True)
class _Change:
    """What to put into the query in the place of a part of it, and how far that is from it.

    ``whole`` says whether it is right without what stands around that part.
    """

    start: int
    end: int
    text: str
    shown: str
    kind: RecordKind | None = None
    far: float = field(default=0, compare=False)
    whole: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class _Question:
    """Where to look, and what was looked up already."""

    contents: Contents
    near: SpelledNear
    little: bool

    def knows(self, word: Token, run: Run) -> bool:
        """Whether a word is meant as it is."""
        return (is_usual if self.little else is_known)(word, run, self.contents)

    def mistaken(self, run: Run) -> bool:
        """Whether a run has a word that is not known."""
        if all(self.knows(word, run) for word in run.tokens):
            return False
        return not (self.little and is_name(run, self.contents))


def did_you_mean(
    query: str, contents: Contents, limit: int, found: int = 0
) -> tuple[Correction, ...]:
    """Queries like this one that find something, when it does not; the nearest first.

    Args:
        query: A query that can be parsed.
        contents: Where to look.
        limit: How many at most.
        found: How many photos it finds. If it finds any, only what is near and finds far more, in
            the place of a word that is hardly known.
    """
    if len(query) > _MOST_LETTERS:
        return ()
    asked = _Question(contents, SpelledNear(), little=bool(found))
    runs = list(asked_runs(query))[:_MOST_RUNS]
    unknown = [run for run in runs if asked.mistaken(run)]
    choices = [_changes(run, asked) for run in unknown or ([] if found else runs)]
    if found:
        choices = [[one for one in changes if one.far <= _NEAR] for changes in choices]
    choices = [changes for changes in choices if changes]
    if not choices:
        return ()
    better: dict[Correction, BitMap] = {}
    for rank in range(_TRIED):
        _try(query, [one[min(rank, len(one) - 1)] for one in choices], contents, better)
        if len(better) >= max(_enough(changes) for changes in choices):
            break
    if not better and not found:  # each by itself, without the rest of the query
        for change in (changes[0] for changes in choices):
            if change.whole:
                _try(query[change.start : change.end], [_moved(change)], contents, better)
    return tuple(one for one in better if one.total >= _MUCH * found)[:limit]


def _enough(changes: Sequence[_Change]) -> int:
    """How many queries tell: one if a name of several words is nearly so and no other one is."""
    first = changes[0]
    if first.kind is None or len(tokens(first.shown)) == 1:
        return _TRIED
    others = (one.far for one in changes if one.kind is not None and one.text != first.text)
    clear = first.far <= _CLEAR and first.far < min(others, default=BY_SOUND)
    return 1 if clear else 2


def _moved(change: _Change) -> _Change:
    return _Change(0, change.end - change.start, change.text, change.shown, change.kind)


def _try(
    query: str, changes: Sequence[_Change], contents: Contents, found: dict[Correction, BitMap]
) -> None:
    """Keep the query with these changes if it finds something that no other one finds."""
    corrected = query
    for change in sorted(changes, key=lambda one: -one.start):
        corrected = corrected[: change.start] + change.text + corrected[change.end :]
    if corrected == query:
        return
    try:
        tree = parse(corrected)
    except UsageError:  # what stood next to the word made a field of it
        return
    photos = match(with_names(with_dates(tree), contents), contents)
    total = len(photos)
    if total and photos not in found.values():
        kinds = {change.kind for change in changes}
        shown = ", ".join(dict.fromkeys(change.shown for change in changes))
        kind = kinds.pop() if len(kinds) == 1 else None
        found[Correction(corrected, shown, kind, total)] = photos


def _changes(run: Run, asked: _Question) -> list[_Change]:
    """What might be meant by a run of words, the likeliest first, one by its sound among them."""
    changes = list(_by_names(run, asked))
    by_words = _by_words(run, asked)
    changes[1:1] = by_words[:1] if changes and by_words else []
    changes = [*changes, *(one for one in by_words if one not in changes)]
    return _heard_among(changes)


def _heard_among(changes: list[_Change]) -> list[_Change]:
    """Those to be tried, the last of them what sounds like it, if nothing nearer does."""
    heard = next((one for one in changes if one.far >= BY_SOUND), None)
    if heard is None or heard in changes[:_TRIED]:
        return changes[:_TRIED]
    return [*changes[: _TRIED - 1], heard]


def _by_names(run: Run, asked: _Question) -> Iterator[_Change]:
    """Records whose names come near; one word is not made a name of several by that."""
    known = [asked.knows(word, run) for word in run.tokens]
    found: list[tuple[NearName, RecordKind | None, str]] = []
    for kind, column in columns_of(run.field, asked.contents):
        for name in near_names(run.tokens, known, column, asked.near)[:_TRIED]:
            found.append((name, kind, column.labels[name.code]))
    found = [one for one in found if one[0].photos]
    longest = max((one[0].end - one[0].first for one in found), default=0)
    found.sort(key=lambda one: (one[0].far, -one[0].photos))
    for name, kind, label in found[:_TRIED]:
        words = run.words[name.first : name.end]
        whole = name.end - name.first
        more = 1 if whole == len(run.words) else 0  # of a name typed in part
        if whole < longest or (whole > 1 and len(tokens(label)) > whole + more):
            continue
        start, end = words[0][0], words[-1][0] + len(words[-1][1].text)
        yield _Change(start, end, _written(label, run), label, kind, name.far)


def _written(label: str, run: Run) -> str:
    """A name as it stands in the place of the words."""
    if run.phrase:
        return label if quoted(label) == f'"{label}"' else " ".join(w.text for w in tokens(label))
    plain = _PLAIN.fullmatch(label) and not _SIGNS & set(label.split())
    several = run.field is not None and " " in label
    return label if plain and not several else quoted(label)


def _by_words(run: Run, asked: _Question) -> list[_Change]:
    """The unknown words of a run each by a word that is there, in a few ways."""
    choices: list[tuple[int, Token, list[tuple[str, float]]]] = []
    for start, word in run.words[:_MOST_WORDS]:
        if not asked.knows(word, run):
            near = _nearest(word.folded, run, asked)
            if near:
                choices.append((start, word, near))
    if not choices:
        return []
    first, last = choices[0][0], choices[-1][0] + len(choices[-1][1].text)
    whole = not run.phrase or len(choices) == len(run.words)
    found: dict[str, _Change] = {}
    for rank in range(max(len(near) for _, _, near in choices)):
        text, farthest = _between(run, first, last), 0.0
        for start, word, near in reversed(choices):
            put, far = near[min(rank, len(near) - 1)]
            at, farthest = start - first, max(far, farthest)
            text = text[:at] + _cased(put, word.text) + text[at + len(word.text) :]
        change = _Change(first, last, text, text, far=farthest, whole=whole)
        found.setdefault(text, change)
    return list(found.values())


def _between(run: Run, first: int, last: int) -> str:
    """The words of the run as they stand there, blanks between them."""
    text = [" "] * (last - first)
    for start, word in run.words:
        if first <= start < last:
            text[start - first : start - first + len(word.text)] = word.text
    return "".join(text)


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word


def _nearest(folded: str, run: Run, asked: _Question) -> list[tuple[str, float]]:
    """Words nearly so: by steps, those of names before those of texts, by photos; how far each is.

    Up to three by their letters, and one that only sounds alike.
    """
    found: dict[str, _Place] = {}
    for _, column in columns_of(run.field, asked.contents):
        for near in near_words(folded, column.names.words, _LOOKED_UP, asked.near):
            more = 0.0 if _is_preferred(near.text, column) else _VARIANT_STEPS
            _note(found, near, (near.far + more, False, -near.count, near.far))
    if not any(place[0] <= 1 for place in found.values()):
        for source in sources_of(run.field):
            for near in near_words(folded, asked.contents.texts[source], _LOOKED_UP, asked.near):
                _note(found, near, (near.far, True, -near.count, near.far))
    ordered = [(text, found[text][-1]) for text in sorted(found, key=lambda one: (found[one], one))]
    spelled = [one for one in ordered if one[1] < BY_SOUND][:_TRIED]
    return [*spelled, *(one for one in ordered if one[1] >= BY_SOUND)][: len(spelled) + 1]


_Place = tuple[float, bool, int, float]


def _note(found: dict[str, _Place], near: NearWord, place: _Place) -> None:
    found[near.text] = min(place, found.get(near.text, place))


def _is_preferred(word: str, column: Column[int] | Column[str]) -> bool:
    """Whether some record is called by this word, not only by way of a variant."""
    codes = list(column.names.words.find(AskedWord(word, fold(word), exact=True)))[:_LOOKED_AT]
    return any(word == one.accented for code in codes for one in tokens(column.labels[code]))
