# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How kinds of records, kinds of names, types of events and languages are called on a page.

Texts are keys of the translation; the codes they stand for are those of the domain.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.app.models.dates_shown import long_date, short_date
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.code_words import NAME_KIND_WORDS
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind of record is called: one, several, its search, a new one; and its icon."""

    one: str
    many: str
    search: str
    new: str
    icon: str


KINDS: dict[RecordKind, KindWords] = {
    RecordKind.PERSON: KindWords(
        "Person", "People", "Search people, any spelling", "New person", "users"
    ),
    RecordKind.ORGANISATION: KindWords(
        "Organisation",
        "Organisations",
        "Search organisations, any spelling",
        "New organisation",
        "building-2",
    ),
    RecordKind.PLACE: KindWords(
        "Place", "Places", "Search places, any spelling", "New place", "map-pin"
    ),
    RecordKind.EVENT: KindWords(
        "Event", "Events", "Search events, any spelling", "New event", "calendar-days"
    ),
    RecordKind.TAG: KindWords("Tag", "Tags", "Search tags, any spelling", "New tag", "tag"),
}

NAME_KINDS = {NameKind(kind): words.text for kind, words in NAME_KIND_WORDS.items()}

PERSONAL_NAMES = (NameKind.BIRTH, NameKind.MARRIED, NameKind.RELIGIOUS)
"""Kinds of names that only people have."""

LANGUAGES: dict[str, str] = {
    "": "Any language",
    "en": "English",
    "fr": "French",
    "vi": "Vietnamese",
    "zh": "Chinese",
    "ru": "Russian",
    "de": "German",
    "es": "Spanish",
    "ja": "Japanese",
    "ko": "Korean",
    "km": "Khmer",
    "lo": "Lao",
    "la": "Latin",
}

EVENT_TYPES: dict[str, str] = {
    "state-visit": "State visit",
    "official-visit": "Official visit",
    "official-working-visit": "Official working visit",
    "working-visit": "Working visit",
    "private-visit": "Private visit",
    "transit": "Transit",
    "visit": "Visit",
    "summit": "Summit",
    "conference": "Conference",
    "congress": "Congress",
    "meeting": "Meeting",
    "talks": "Talks",
    "courtesy-call": "Courtesy call",
    "arrival": "Arrival",
    "departure": "Departure",
    "welcome-ceremony": "Welcome ceremony",
    "ceremony": "Ceremony",
    "commemoration": "Commemoration",
    "wreath-laying": "Wreath-laying",
    "state-dinner": "State dinner",
    "press-meeting": "Press meeting",
    "signing": "Signing",
    "exhibition": "Exhibition",
    "celebration": "Celebration",
    "performance": "Performance",
    "festival": "Festival",
    "sport": "Sport",
    "campaign": "Campaign",
    "milestone": "Milestone",
    "other": "Other event",
}

SCHEMES: dict[str, str] = {
    "wikidata": "Wikidata",
    "viaf": "VIAF",
    "isni": "ISNI",
    "lcnaf": "LCNAF",
    "idref": "IdRef",
    "bnf": "BnF",
    "geonames": "GeoNames",
    "tgn": "Getty TGN",
    "aat": "Getty AAT",
    "ulan": "Getty ULAN",
    "iso3166": "ISO 3166",
}
"""Proper names of identifier systems; they are the same in every language."""

PEOPLE_ORDERS: tuple[tuple[str, str], ...] = (
    ("vietnamese", "Vietnamese order"),
    ("western", "Western order"),
    ("as-written", "As written"),
)


def language_word(code: str, wording: Wording) -> str:
    """The name of a language; its code if there is no word for it."""
    return wording.say(LANGUAGES[code]) if code in LANGUAGES else code


def period(valid_from: str, valid_to: str, wording: Wording, *, whole: bool = False) -> str:
    """A period in words: "1991–1997", "from 1940s", "until 1993", "" for none.

    ``whole`` writes months out.
    """
    dated = long_date if whole else short_date
    if not valid_from and not valid_to:
        return ""
    first, last = valid_from or "..", valid_to or ".."
    both = f"{first}/{last}"
    worded = dated(both, wording.language) if both.count("/") == 1 else both
    if worded != both:
        return worded
    # No interval (the end may lie before the beginning): both as they are.
    return " – ".join(dated(one, wording.language) for one in (valid_from, valid_to) if one)


def life(first: str, last: str, wording: Wording) -> str:
    """The dates someone lived or something existed, written out; "" if none is known."""
    return period(first, last, wording, whole=True)


def life_of(birth: str, death: str, wording: Wording) -> str:
    """The dates of a person's life, written out; "" if none is known."""
    if birth and death:
        return life(birth, death, wording)
    if birth:
        return wording.say("born {date}", date=long_date(birth, wording.language))
    return wording.say("died {date}", date=long_date(death, wording.language)) if death else ""


def divided(edtf: str) -> tuple[str, str]:
    """A date as a period: an interval's two ends, "" for an open one; a single date is both."""
    if "/" not in edtf:
        return edtf, edtf
    first, _, last = edtf.partition("/")
    return first.replace("..", ""), last.replace("..", "")
