# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""“Did you mean”: for a query that finds nothing, the nearest one that finds something.

What is put in comes from the archive itself: first names of records that come near to several
words side by side, then single words of names and of texts. Nothing is corrected unasked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from photo_archive.domain.errors import UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import fold
from photo_archive.domain.query import parse
from photo_archive.domain.query_dated import with_dates
from photo_archive.domain.query_text import quoted
from photo_archive.domain.query_tree import And, Field, FieldName, Node, Or, Phrase, Word
from photo_archive.domain.tokens import Token, tokens
from photo_archive.index.contents import Contents, Source
from photo_archive.index.match import RECORD_FIELDS, match
from photo_archive.index.named_runs import with_names
from photo_archive.index.near_names import NearName, NearWord, near_names, near_words
from photo_archive.index.records import Column
from photo_archive.index.vocabulary import AskedWord

_TRIED = 3
_VARIANT_STEPS = 1.5
"""So much farther is a word that is only in a variant, which may be a mistake itself."""
_LOOKED_AT = 30
_MOST_RUNS = 6
_MOST_WORDS = 12
_MOST_LETTERS = 2000
_PLAIN = re.compile(r"[^\W_]+(?: [^\W_]+)*")
_SIGNS = frozenset(("OR",))

_Columns = list[tuple[RecordKind | None, Column[int] | Column[str]]]


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
class _Run:
    """Words side by side: where they begin in the query, and where they are looked for."""

    words: tuple[tuple[int, Token], ...]
    field: FieldName | None
    phrase: bool

    @property
    def tokens(self) -> list[Token]:
        return [word for _, word in self.words]


@dataclass(frozen=True, slots=True)
class _Change:
    """What to put into the query in the place of a part of it."""

    start: int
    end: int
    text: str
    shown: str
    kind: RecordKind | None = None


def did_you_mean(query: str, contents: Contents, limit: int) -> tuple[Correction, ...]:
    """Queries like this one that find something, when it does not; the nearest first.

    Args:
        query: A query that can be parsed.
        contents: Where to look.
        limit: How many at most.
    """
    if len(query) > _MOST_LETTERS:
        return ()
    runs = list(_runs(parse(query), query, None))[:_MOST_RUNS]
    unknown = [run for run in runs if not all(_known(w, run, contents) for w in run.tokens)]
    choices = [_changes(run, contents) for run in unknown or runs]
    choices = [found for found in choices if found]
    if not choices:
        return ()
    found: dict[Correction, BitMap] = {}
    for rank in range(_TRIED):
        _try(query, [one[min(rank, len(one) - 1)] for one in choices], contents, found)
    if not found:  # each by itself, without the rest of the query
        for changes in choices:
            for change in changes[:1]:
                _try(query[change.start : change.end], [_moved(change)], contents, found)
    return tuple(found)[:limit]


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


def _changes(run: _Run, contents: Contents) -> list[_Change]:
    """What might be meant by a run of words, the likeliest first."""
    changes = list(_by_names(run, contents))
    by_words = _by_words(run, contents)
    changes[1:1] = by_words[:1] if changes and by_words else []
    return [*changes, *(one for one in by_words if one not in changes)]


def _by_names(run: _Run, contents: Contents) -> Iterator[_Change]:
    """Records whose names come near; one word is not made a name of several by that."""
    known = [_known(word, run, contents) for word in run.tokens]
    found: list[tuple[NearName, RecordKind | None, str]] = []
    for kind, column in _columns(run.field, contents):
        for name in near_names(run.tokens, known, column)[:_TRIED]:
            found.append((name, kind, column.labels[name.code]))
    found = [one for one in found if one[0].photos]
    longest = max((one[0].end - one[0].first for one in found), default=0)
    found.sort(key=lambda one: (one[0].steps, -one[0].photos))
    for name, kind, label in found[:_TRIED]:
        words = run.words[name.first : name.end]
        whole = name.end - name.first
        more = 1 if whole == len(run.words) else 0  # of a name typed in part
        if whole < longest or (whole > 1 and len(tokens(label)) > whole + more):
            continue
        start, end = words[0][0], words[-1][0] + len(words[-1][1].text)
        yield _Change(start, end, _written(label, run), label, kind)


def _written(label: str, run: _Run) -> str:
    """A name as it stands in the place of the words."""
    if run.phrase:
        return label if quoted(label) == f'"{label}"' else " ".join(w.text for w in tokens(label))
    plain = _PLAIN.fullmatch(label) and not _SIGNS & set(label.split())
    several = run.field is not None and " " in label
    return label if plain and not several else quoted(label)


def _by_words(run: _Run, contents: Contents) -> list[_Change]:
    """The unknown words of a run each by a word that is there, in up to three ways."""
    choices: list[tuple[int, Token, list[str]]] = []
    for start, word in run.words[:_MOST_WORDS]:
        if not _known(word, run, contents):
            near = _nearest(word.folded, run, contents)
            if near:
                choices.append((start, word, near))
    if not choices:
        return []
    first, last = choices[0][0], choices[-1][0] + len(choices[-1][1].text)
    found: dict[str, _Change] = {}
    for rank in range(_TRIED):
        text = _between(run, first, last)
        for start, word, near in reversed(choices):
            put = _cased(near[min(rank, len(near) - 1)], word.text)
            at = start - first
            text = text[:at] + put + text[at + len(word.text) :]
        found.setdefault(text, _Change(first, last, text, text))
    return list(found.values())


def _between(run: _Run, first: int, last: int) -> str:
    """The words of the run as they stand there, blanks between them."""
    text = [" "] * (last - first)
    for start, word in run.words:
        if first <= start < last:
            text[start - first : start - first + len(word.text)] = word.text
    return "".join(text)


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word


def _nearest(folded: str, run: _Run, contents: Contents) -> list[str]:
    """Words spelled nearly so: by steps, those of names before those of texts, by photos."""
    found: dict[str, tuple[float, bool, int]] = {}
    for _, column in _columns(run.field, contents):
        for near in near_words(folded, column.names.words, _TRIED):
            more = 0.0 if _is_preferred(near.text, column) else _VARIANT_STEPS
            _note(found, near, (near.steps + more, False, -near.count))
    if any(steps <= 1 for steps, _, _ in found.values()):
        return sorted(found, key=lambda text: (found[text], text))[:_TRIED]
    for source in _sources(run.field):
        for near in near_words(folded, contents.texts[source], _TRIED):
            _note(found, near, (near.steps, True, -near.count))
    return sorted(found, key=lambda text: (found[text], text))[:_TRIED]


def _note(
    found: dict[str, tuple[float, bool, int]], near: NearWord, place: tuple[float, bool, int]
) -> None:
    found[near.text] = min(place, found.get(near.text, place))


def _is_preferred(word: str, column: Column[int] | Column[str]) -> bool:
    """Whether some record is called by this word, not only by way of a variant."""
    codes = list(column.names.words.find(AskedWord(word, fold(word), exact=True)))[:_LOOKED_AT]
    return any(word == one.accented for code in codes for one in tokens(column.labels[code]))


def _known(word: Token, run: _Run, contents: Contents) -> bool:
    asked = AskedWord(word.accented, word.folded)
    if any(contents.texts[source].find(asked) for source in _sources(run.field)):
        return True
    return any(
        column.names.find((asked,)) or column.names.find_joined(asked)
        for _, column in _columns(run.field, contents)
    )


def _columns(field: FieldName | None, contents: Contents) -> _Columns:
    records: _Columns = [(kind, column) for kind, column in contents.records.items()]
    if field is None:
        return [*records, (None, contents.photographers), (None, contents.credits)]
    if field in RECORD_FIELDS:
        kind = RECORD_FIELDS[field]
        return [(kind, contents.records[kind])]
    values = {
        FieldName.PHOTOGRAPHER: contents.photographers,
        FieldName.CREDIT: contents.credits,
    }
    return [(None, values[field])] if field in values else []


def _sources(field: FieldName | None) -> tuple[Source, ...]:
    if field is None:
        return (Source.CAPTION, Source.TITLE, Source.OTHER)
    return (Source.CAPTION,) if field is FieldName.CAPTION else ()


def _runs(node: Node, query: str, field: FieldName | None) -> Iterator[_Run]:
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


def _run(leaves: Sequence[Word | Phrase], query: str, field: FieldName | None) -> Iterator[_Run]:
    found: list[tuple[int, Token]] = []
    for leaf in leaves:
        written = query[leaf.span.start : leaf.span.end]
        start = leaf.span.start + max(0, written.find(leaf.text))
        if not leaf.exact:
            found.extend((start + word.start, word) for word in tokens(leaf.text))
    if found:
        yield _Run(tuple(found), field, isinstance(leaves[0], Phrase))
