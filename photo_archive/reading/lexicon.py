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
    PICTURE_LEAD = "picture_leads"
    HERE = "here_words"
    FACT_VERB = "fact_verbs"
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
    FAMILY_FIRST = "family_names_first"
    GIVEN = "given_names"
    NAME_AND_WORD = "names_and_words"
    NEVER_PERSON = "never_people"
    LEADING_PARTICLE = "leading_particles"
    NAME_SUFFIX = "name_suffixes"
    PERSON_VERB = "person_verbs"
    BEFORE_PERSON = "portrait_words"
    RANK = "ranks"
    NOT_OFFICE = "not_offices"
    OFFICE_STOP = "office_stops"
    KIN = "kin"
    RELATIVE = "relative_words"
    REPORTING = "reporting_words"
    TRADE = "trades"
    NOT_ROLE_LEAD = "not_role_leads"
    CITY = "cities"
    REGION = "regions"
    COMPOUND = "compounds"
    PLACE_ADJECTIVE = "place_adjectives"
    CAPTION_VERB = "caption_verbs"
    NAME_LINK = "name_links"
    INSTITUTION_KIND = "institution_kinds"
    ORIGIN = "origin_words"
    DOCUMENT = "documents"
    DOCUMENT_VERB = "document_verbs"
    EVENT_LEAD_STOP = "event_lead_stops"
    EVENT_THING = "event_things"
    EVENT_ACTION = "event_actions"
    BARE_OBJECT = "bare_objects"
    OF = "of_words"
    CAPITAL_EVENT = "capital_events"
    CODE_NAMED = "code_named_events"
    FIRM_OFFICE = "firm_offices"
    FIRM_THING = "firm_things"
    SOURCE = "sources"
    PAPER_LINK = "paper_links"
    PLACE_LEAD = "place_leads"
    UNIT = "military_units"
    NUMBER = "number_words"
    KNOWN_BODY = "known_bodies"
    NAMED_BODY = "named_bodies"
    OFFICE_BODY = "office_bodies"
    BODY_ADJECTIVE = "body_adjectives"
    TEAM = "team_words"
    MEMBER_BODY = "member_bodies"
    CLUB_LEAD = "club_leads"
    SPORT = "sport_words"
    RIVAL = "rival_words"
    OF_TEAM = "of_teams"
    QUARTER = "quarters"
    TOWN_KIND = "town_kinds"
    TOWN_BODY = "town_bodies"
    FIELD = "fields"
    BODY_THING = "body_things"
    NUMBERED_UNIT = "numbered_units"
    POSSESSIVE = "possessive_words"
    GENERIC_BODY = "generic_bodies"
    MEMBER = "member_words"
    FULL_MEMBER = "full_member_words"
    OWN_MEMBER = "own_members"
    BODY_OFFICE = "body_offices"
    NOT_BODY = "not_bodies"
    TERRITORY = "territories"
    SHARED_TITLE = "shared_titles"


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
        Words.OF,
        Words.BEFORE_PERSON,
        Words.PERSON_VERB,
        Words.NOT_OFFICE,
        Words.OFFICE_STOP,
        Words.RELATIVE,
        Words.REPORTING,
    )
)
"""Lists of small words: in the middle of a sentence a capital makes them a name (Tô, La, An)."""

_EVENT_PREFIX = "event "
_SHOUTED = (Words.TITLE_LINK, Words.NOT_OFFICE, Words.OFFICE_STOP, Words.AND, Words.ARTICLE)
_TELLING = (Words.TITLE, Words.PERSON_VERB, Words.NOT_OFFICE, Words.OFFICE_STOP)
_NAMES = (
    Words.PARTICLE,
    Words.SURNAME,
    Words.FAMILY_FIRST,
    Words.GIVEN,
    Words.NAME_AND_WORD,
    Words.NEVER_PERSON,
    Words.LEADING_PARTICLE,
    Words.NAME_SUFFIX,
)


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

    def first_keys(self) -> Iterable[str]:
        """The keys with which phrases begin."""
        return self._lengths.keys()

    def longest(self, keys: Sequence[str], start: int) -> int:
        """How many keys from ``start`` are the longest phrase there; 0 if none begins there."""
        for length in self._lengths.get(keys[start], ()):
            if length == 1:
                return 1
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
        self.telling_words = frozenset(
            word.casefold() for which in _TELLING for word in words.words(which) if " " not in word
        )
        self.shouted_words = frozenset(
            self._phrase(word)[0]
            for which in (Words.SMALL, *_SHOUTED)
            for word in words.words(which)
            if " " not in word and self._phrase(word)
        )
        self._event_types: dict[tuple[str, ...], str] = {}
        for name in words.names():
            if name.startswith(_EVENT_PREFIX):
                for phrase in words.words(name):
                    self._event_types[self._phrase(phrase)] = name.removeprefix(_EVENT_PREFIX)
        lists: dict[Words, Iterable[str]] = {which: words.words(which) for which in Words}
        lists[Words.COUNTRY] = countries.words(language.value)
        lists[Words.ADJECTIVE] = countries.words(f"adjectives_{language.value}")
        lists[Words.KNOWN_BODY] = load_words("bodies", folder).words(Words.KNOWN_BODY)
        lists[Words.CITY] = places.words(Words.CITY)
        lists[Words.REGION] = (*places.words(Words.REGION), *places.words("region_abbreviations"))
        for which in _NAMES:
            lists[which] = names.words(which)
        if language is Language.VI:
            lists[Words.PARTICLE] = names.words("particles_vi")
        self._phrases: Mapping[Words, Phrases] = {
            which: Phrases(map(self._phrase, phrases)) for which, phrases in lists.items()
        } | {Words.EVENT: Phrases(self._event_types)}
        beginning: dict[str, list[Words]] = {}
        for which, known in self._phrases.items():
            for key in known.first_keys():
                beginning.setdefault(key, []).append(which)
        self._beginning = {key: tuple(found) for key, found in beginning.items()}

    def phrases(self, which: Words) -> Phrases:
        """The phrases of a list."""
        return self._phrases[which]

    def beginning(self, key: str) -> tuple[Words, ...]:
        """The lists that have phrases which begin with a key."""
        return self._beginning.get(key, ())

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
