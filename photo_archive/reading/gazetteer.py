# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of an archive's authorities, found in running text under any spelling.

Names are kept by their folded letters alone, so ``Hanoi``, ``Ha Noi`` and ``Hà Nội`` share one key;
accents then decide: a name is found in its own spelling or the bare one, never in another (``Hà
Nôi`` is not ``Hà Nội``). The longest name wins.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.tokens import SpellingRank, Token, is_bare, matches, rank, tokens
from photo_archive.reading.facts import Entry, EventFacts
from photo_archive.reading.packed_entries import Lists, PackedEntries

__all__ = ["Entry", "EventFacts", "Gazetteer", "Match"]

_CLOSE = re.compile(r" ?['’]|[ \u00a0\u202f\n]{1,2}|[-'’.\u2010\u2011]|\. ")
_LOOSE = re.compile(r"[\s\-'’.,:;()\u2010-\u2014]{1,4}")
_LONGEST = 16
_TELLING_TITLE = 4
_LONGEST_ABBREVIATION = 5
_MOST_WITH_PART = 200


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``start`` to ``end`` of a text that name known records.

    Attributes:
        start: The first word.
        end: The word behind the last.
        records: Those it may mean, each once: the best spelled only.
        short: Whether it is one word, given as a name of a person who has longer ones.
        own: Whether a record is spelled so itself, and not only without its accents.
    """

    start: int
    end: int
    records: tuple[RecordRef, ...]
    short: bool
    own: bool


class _Name(NamedTuple):
    entry: int
    text: str
    words: int


class Gazetteer:
    """Finds known names. Built once from all entries (seconds for 100,000 names), used often.

    Args:
        entries: The authority records; they are gone through once and not kept as they are.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = PackedEntries()
        self._names = Lists()
        self._entry_of = array("I")
        self._place_of = array("H")
        self._words_of = array("B")
        self._parts = Lists()
        self._events: dict[RecordRef, array[int]] = {}
        self._small: set[str] = set()
        self._longest = 1
        for entry in entries:
            number = self._entries.add(entry)
            cut = {name: tokens(name) for name in entry.names}
            for name, words in cut.items():
                self._add(number, entry.names.index(name), words)
            if entry.ref.kind is RecordKind.PERSON:
                self._add_parts(number, cut.values())
            for ref in entry.event.involved if entry.event else ():
                self._events.setdefault(ref, array("I")).append(number)
        self._entries.close()

    def __len__(self) -> int:
        """How many records there are."""
        return len(self._entries)

    def entry(self, ref: RecordRef) -> Entry | None:
        """What is known of a record."""
        number = self._entries.number(ref)
        return None if number is None else self._entries[number]

    def people_with_part(
        self, word: Token, among: frozenset[RecordRef] = frozenset()
    ) -> tuple[RecordRef, ...]:
        """The people of whose longer names a word is the first or the last: "Kiet", "Thatcher".

        Args:
            word: The word.
            among: Of a very common word only these are looked at.
        """
        found: Iterable[int] = self._parts.get(word.folded)
        if len(self._parts.get(word.folded)) > _MOST_WITH_PART:
            people = sorted(among, key=lambda ref: ref.id)
            numbers = [self._entries.number(ref) for ref in people]
            with_part = set(found)
            found = [one for one in numbers if one is not None and one in with_part]
        return tuple(self._entries.ref(one) for one in found if self._spells_part(one, word.text))

    def surname_of_one(self, word: Token) -> RecordRef | None:
        """The one person in whose longer names a word is the last; None if several or nobody."""
        found = self._parts.get(word.folded)
        if len(found) != 1 or not self._spells_part(found[0], word.text):
            return None
        last = (tokens(name) for name in self._entries.names(found[0]))
        own = any(len(parts) > 1 and parts[-1].folded == word.folded for parts in last)
        return self._entries.ref(found[0]) if own else None

    def find(self, text: str, words: Sequence[Token] | None = None) -> list[Match]:
        """The known names in a text in order, the longest at each place.

        They do not overlap, but for names inside the title of an event, which are found as well.

        Args:
            text: The text.
            words: Its tokens, if they are known already.
        """
        words = tokens(text) if words is None else words
        found: list[Match] = []
        for events in (True, False):
            start = 0
            while start < len(words):
                match = self._longest_at(text, words, start, events)
                if match:
                    found.append(match)
                start = match.end if match else start + 1
        return sorted(found, key=lambda match: (match.start, -match.end))

    def named_in_full(self, texts: Iterable[str]) -> frozenset[RecordRef]:
        """The records whose full names stand in any of these texts."""
        return frozenset(
            ref
            for text in texts
            for match in self.find(text)
            if not match.short
            for ref in match.records
        )

    def events_of(self, involved: Iterable[RecordRef]) -> tuple[Entry, ...]:
        """The events in which any of these people or at which any of these places had part."""
        numbers = dict.fromkeys(one for ref in involved for one in self._events.get(ref, ()))
        return tuple(self._entries[one] for one in numbers)

    def _add(self, number: int, place: int, words: Sequence[Token]) -> None:
        if not 0 < len(words) <= _LONGEST:
            return
        self._names.add("".join(word.folded for word in words), len(self._entry_of))
        self._entry_of.append(number)
        self._place_of.append(place)
        self._words_of.append(len(words))
        self._longest = max(self._longest, len(words))
        kind = self._entries.kind(number)
        body = kind in (RecordKind.PLACE, RecordKind.ORGANISATION)
        titled = kind is RecordKind.EVENT and len(words) >= _TELLING_TITLE
        if len(words) > 1 and (body or titled or words[0].text[0].islower()):
            self._small.add(words[0].folded)

    def _add_parts(self, person: int, names: Iterable[Sequence[Token]]) -> None:
        parts: dict[str, None] = {}
        for words in names:
            if len(words) > 1:
                parts |= dict.fromkeys((words[-1].folded, words[0].folded))
        for part in parts:
            if len(part) > 1:
                self._parts.add(part, person)

    def _name(self, number: int) -> _Name:
        entry = self._entry_of[number]
        text = self._entries.names(entry)[self._place_of[number]]
        return _Name(entry, text, self._words_of[number])

    def _spells_part(self, person: int, written: str) -> bool:
        return any(
            matches(part.text, written)
            for name in self._entries.names(person)
            for words in (tokens(name),)
            if len(words) > 1
            for part in (words[0], words[-1])
        )

    def _longest_at(
        self, text: str, words: Sequence[Token], start: int, events: bool
    ) -> Match | None:
        first = words[start].text[0]
        if not (first.isupper() or first.isdigit() or words[start].folded in self._small):
            return None
        key = ""
        loose = False
        best: Match | None = None
        capital = first.isupper() or first.isdigit()
        for end in range(start + 1, min(start + self._longest, len(words)) + 1):
            if end > start + 1:
                gap = text[words[end - 2].end : words[end - 1].start]
                if not _CLOSE.fullmatch(gap):
                    if not _LOOSE.fullmatch(gap):
                        break
                    loose = True
            key += words[end - 1].folded
            capital = capital or words[end - 1].text[0].isupper()
            titled = events and end - start >= _TELLING_TITLE
            if not (capital or titled) or key not in self._names:
                continue
            names = [
                self._name(one)
                for one in self._names.get(key)
                if (self._entries.kind(self._entry_of[one]) is RecordKind.EVENT) is events
            ]
            if names:
                best = self._match(names, words, start, end, loose) or best
        return best

    def _match(
        self, names: Sequence[_Name], words: Sequence[Token], start: int, end: int, loose: bool
    ) -> Match | None:
        ranked: dict[int, tuple[SpellingRank, bool]] = {}
        for name in names:
            kind = self._entries.kind(name.entry)
            if loose and kind is not RecordKind.EVENT and "," not in name.text:
                continue
            spelled = _spelled(name, words[start:end])
            if spelled is SpellingRank.OTHER and self._has_accented(name):
                continue
            if spelled is not None:
                short = name.words == 1 and self._has_longer_name(name.entry)
                ranked[name.entry] = min(ranked.get(name.entry, (spelled, short)), (spelled, short))
        if not ranked:
            return None
        best = min(spelled for spelled, _ in ranked.values())
        chosen = [(entry, short) for entry, (spelled, short) in ranked.items() if spelled == best]
        records = tuple(self._entries.ref(entry) for entry, _ in chosen)
        short = all(short for _, short in chosen)
        return Match(start, end, records, short, best is SpellingRank.OWN)

    def _has_accented(self, name: _Name) -> bool:
        """Whether the record also has this name with accents, which then must agree."""
        return not is_bare(_joined(tokens(name.text))) or any(
            fold(_joined(tokens(other))) == fold(_joined(tokens(name.text)))
            and not is_bare(_joined(tokens(other)))
            for other in self._entries.names(name.entry)
        )

    def _has_longer_name(self, entry: int) -> bool:
        """Whether a one-word name is only a part of a person's: "Lam" of "Tô Lâm"."""
        return self._entries.kind(entry) is RecordKind.PERSON and any(
            len(tokens(name)) > 1 for name in self._entries.names(entry)
        )


def _joined(words: Sequence[Token]) -> str:
    return "".join(word.text for word in words)


def _spelled(name: _Name, words: Sequence[Token]) -> SpellingRank | None:
    """How near the words are to a name; None if their accents or their divisions differ."""
    own = tokens(name.text)
    if len(own) == len(words):
        if any(mine.folded != theirs.folded for mine, theirs in zip(own, words, strict=True)):
            return None
    elif len(own) != 1 and len(words) != 1:
        return None
    asked, written = _joined(own), _joined(words)
    if asked.isupper() and len(asked) <= _LONGEST_ABBREVIATION and not written.isupper():
        return None
    return rank(asked, written) if matches(asked, written) else None
