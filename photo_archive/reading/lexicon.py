# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of one language, by what they do in a caption, ready to be matched.

French and English captions often leave accents off (``Etat``, ``President``), so there the fold is
compared; Vietnamese words differ by their accents alone, so there the spelling is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.domain.tokens import Token, spelling, tokens
from photo_archive.reading.wordlists import load_words


class Words(StrEnum):
    """Lists of a language's file, by their names in it."""

    SMALL = "small_words"
    TITLE = "titles"
    PLURAL_TITLE = "plural_titles"
    TITLE_MODIFIER = "title_modifiers"
    HONORIFIC = "honorifics"
    TITLE_LINK = "title_links"
    PORTFOLIO = "portfolios"
    KIND_AFTER = "place_kinds_after"
    KIND_BEFORE = "place_kinds_before"
    NOT_PERSON_BEFORE = "not_people_before"
    NOT_PERSON_AFTER = "not_people_after"
    PLACE_PREPOSITION = "place_prepositions"
    DESTINATION = "destination_words"
    ORGANISATION = "organisation_words"
    COMMON = "common_capitals"
    NOT_IN_NAME = "not_in_names"
    PLACEMENT = "placements"
    OTHER_DATE = "other_dates"
    PHOTO_DATE = "photo_dates"
    EVENT_MODIFIER = "event_modifiers"
    EVENT_LINK = "event_links"
    EVENT_STOP = "event_stops"
    EVENT_VERB = "event_verbs"
    ANNIVERSARY = "anniversaries"
    AND = "and_words"
    ARTICLE = "articles"
    INNER = "inner_words"
    EVENT = "event"
    COUNTRY = "countries"
    ADJECTIVE = "adjectives"
    PARTICLE = "particles"
    SURNAME = "vietnamese_surnames"
    CITY = "cities"
    REGION = "regions"
    COMPOUND = "compounds"
    PLACE_ADJECTIVE = "place_adjectives"
    EVENT_NOUN_BEFORE = "event_noun_before"
    VERB_EVENT = "event_actions"
    NOT_BODY = "not_bodies"


FUNCTION_WORDS = frozenset(
    (
        Words.TITLE_LINK,
        Words.PLACE_PREPOSITION,
        Words.DESTINATION,
        Words.EVENT_LINK,
        Words.EVENT_STOP,
        Words.AND,
        Words.ARTICLE,
        Words.INNER,
    )
)
"""Lists of small words: in the middle of a sentence a capital makes them a name (Tô, La, An)."""

_EVENT_PREFIX = "event "


class Phrases:
    """A set of phrases, matched by the longest on a row of keys."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        lengths: dict[str, set[int]] = {}
        self._phrases = frozenset(filter(None, phrases))
        for phrase in self._phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {
            first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()
        }

    def begin_with(self, key: str) -> bool:
        """Whether any phrase begins with a key."""
        return key in self._lengths

    def longest(self, keys: Sequence[str], start: int) -> int:
        """How many keys from ``start`` are the longest phrase there; 0 if none begins there."""
        for length in self._lengths.get(keys[start], ()):
            found = tuple(keys[start : start + length])
            if len(found) == length and found in self._phrases:
                return length
        return 0


class Lexicon:
    """One language's words.

    Args:
        language: Which language.
        folder: Another folder of word lists than the installed one.

    Raises:
        ArchiveError: A word list cannot be read.
    """

    def __init__(self, language: Language, folder: Path | None = None) -> None:
        self.language = language
        words = load_words(language.value, folder)
        names = load_words("names", folder)
        countries = load_words("countries", folder)
        places = load_words("places", folder)
        self.small_words = words.words(Words.SMALL)
        self._event_types: dict[tuple[str, ...], str] = {}
        for name in words.names():
            if name.startswith(_EVENT_PREFIX):
                for phrase in words.words(name):
                    self._event_types[self._phrase(phrase)] = name.removeprefix(_EVENT_PREFIX)
        lists: dict[Words, Iterable[str]] = {which: words.words(which) for which in Words}
        lists[Words.COUNTRY] = countries.words(language.value)
        lists[Words.ADJECTIVE] = countries.words(f"adjectives_{language.value}")
        lists[Words.CITY] = places.words(Words.CITY)
        lists[Words.REGION] = (*places.words(Words.REGION), *places.words("region_abbreviations"))
        lists[Words.PARTICLE] = names.words(Words.PARTICLE)
        lists[Words.SURNAME] = names.words(Words.SURNAME)
        self._phrases: Mapping[Words, Phrases] = {
            which: Phrases(map(self._phrase, phrases)) for which, phrases in lists.items()
        } | {Words.EVENT: Phrases(self._event_types)}

    def phrases(self, which: Words) -> Phrases:
        """The phrases of a list."""
        return self._phrases[which]

    def event_type(self, keys: Sequence[str]) -> str:
        """The type code of a phrase that names an event; "other" if it is not listed."""
        return self._event_types.get(tuple(keys), "other")

    def key(self, token: Token) -> str:
        """What of a word is compared in this language."""
        return spelling(token.text) if self.language is Language.VI else token.folded

    def _phrase(self, words: str) -> tuple[str, ...]:
        if self.language is Language.VI:
            return tuple(spelling(token.text) for token in tokens(words))
        return tuple(token.folded for token in tokens(fold(words)))
