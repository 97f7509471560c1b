# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an office printed beside a name is one that somebody is known to have held, and when.

Captions print offices longer or shorter than the record words them ("French President", "President
of the French Republic", "President"), so the words of one must be among those of the other; but a
deputy is not the one whose deputy he is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from photo_archive.domain.dates import Edtf
from photo_archive.domain.tokens import tokens
from photo_archive.reading.facts import OfficeFacts
from photo_archive.reading.wordlists import WordList, load_words


class Held(Enum):
    """What a record says of a printed office."""

    ON_DATE = "on date"
    EVER = "ever"
    BEFORE = "before"
    NOT_THEN = "not then"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """The office of the record that the printed one is, and how the dates agree."""

    held: Held
    office: OfficeFacts | None = None


_NOT_HELD = HeldOffice(Held.UNKNOWN)
_ORDER = (Held.ON_DATE, Held.BEFORE, Held.EVER, Held.NOT_THEN)


class OfficeComparer:
    """Compares printed offices with recorded ones.

    Raises:
        ArchiveError: The word list cannot be read.
    """

    def __init__(self, words: WordList | None = None) -> None:
        words = words or load_words("offices")
        self._former = frozenset(words.words("former"))
        self._telling = frozenset(words.words("telling"))
        self._small = frozenset(words.words("small"))
        self._words = lru_cache(maxsize=4096)(self._divided)

    def held(self, printed: str, offices: Iterable[OfficeFacts], date: Edtf | None) -> HeldOffice:
        """What a person's offices say of the office printed, the best of several."""
        if not printed:
            return _NOT_HELD
        found = [
            HeldOffice(_when(office, date, former), office)
            for part in printed.split(" | ")
            for former, asked in (self._words(part),)
            for office in offices
            if any(self._same(asked, self._words(wording)[1]) for wording in office.wordings)
        ]
        return min(found, key=lambda one: _ORDER.index(one.held), default=_NOT_HELD)

    def _divided(self, office: str) -> tuple[bool, frozenset[str]]:
        """Whether it is a former office, and the words of the office."""
        words = {word.folded for word in tokens(office)}
        return bool(words & self._former), frozenset(words - self._former - self._small)

    def _same(self, asked: frozenset[str], known: frozenset[str]) -> bool:
        if not asked or not known or (asked ^ known) & self._telling:
            return False
        return asked <= known or known <= asked


def _when(office: OfficeFacts, date: Edtf | None, former: bool) -> Held:
    if office.days is None or date is None or not date.has_year:
        return Held.EVER
    if former:
        return Held.BEFORE if office.days.first < date.strict.last else Held.NOT_THEN
    return Held.ON_DATE if office.days.overlaps(date.strict) else Held.NOT_THEN
