# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In what order people are listed: as Vietnamese or Western lists have them, or as written.

The parts of a name are those that were entered. Where none were, they are guessed for the order
alone and never stored: a guess put down as a fact is worse than a name in the wrong place.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from photo_archive.domain.collation import PersonOrder, person_key, western_key
from photo_archive.domain.names import fold
from photo_archive.domain.people import NameOrder


class PeopleOrder(StrEnum):
    """How a list of people is sorted.

    WESTERN by family, then given name; VIETNAMESE by given, then middle, then family name; DIRECT
    letter by letter as written.
    """

    WESTERN = "western"
    VIETNAMESE = "vietnamese"
    DIRECT = "as-written"


@dataclass(frozen=True, slots=True)
class NameParts:
    """A personal name in parts; some may be ""."""

    family: str
    middle: str
    given: str
    order: NameOrder


@dataclass(frozen=True, slots=True)
class Listed:
    """Where a person stands in a list: the key to sort by, and the letter of the heading."""

    key: str
    initial: str


_PARTICLES = frozenset(
    {"de", "d'", "d\u2019", "von", "zu", "van", "der", "den", "ter", "af", "av", "e"}
)
"""Written small before a family name, they do not count in its order; du, des, Le and La do."""

_OTHER_LETTERS = "#"

_VIETNAMESE_FAMILIES = frozenset(
    fold(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương"
        " Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Lương Lưu Đàm Cao Chu Châu Thái Tôn Nông"
        " Quách Kiều Doãn Lại Mạc Nghiêm Ninh Phó Từ Uông Văn Xuân Thân Hứa Giang La Khuất"
        " Triệu Tống"
    ).split()
)
_SYLLABLE = re.compile(
    r"(ngh?|nh|gh?|gi|kh|ph|qu|th|tr|ch|[bcdhklmnprstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?"
)


def parts_of(
    name: str,
    *,
    family: str = "",
    middle: str = "",
    given: str = "",
    order: NameOrder = NameOrder.GIVEN_FIRST,
    language: str = "",
) -> NameParts:
    """The parts of a name as entered, or as they probably are."""
    if family or given:
        return NameParts(family, middle, given, order)
    words = name.split()
    if len(words) < 2:
        return NameParts(name, "", "", order)
    if order is NameOrder.FAMILY_FIRST or language == "vi" or _is_vietnamese(words):
        return NameParts(words[0], " ".join(words[1:-1]), words[-1], NameOrder.FAMILY_FIRST)
    start = len(words) - 1
    if start > 1 and words[start].startswith(("d'", "d\u2019")):
        start -= 1  # Giscard d'Estaing is one name
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return NameParts(
        " ".join(words[start:]), " ".join(words[1:start]), words[0], NameOrder.GIVEN_FIRST
    )


def _is_vietnamese(words: list[str]) -> bool:
    """Whether a name is Vietnamese by its family name and syllables, accents or not."""
    if not 2 <= len(words) <= 4 or fold(words[0]) not in _VIETNAMESE_FAMILIES:
        return False
    accented = any(fold(word) != word.lower() for word in words)
    return (accented or len(words) > 2) and all(map(_SYLLABLE.fullmatch, map(fold, words)))


@lru_cache(maxsize=1 << 16)
def listed(name: str, parts: NameParts, order: PeopleOrder) -> Listed:
    """Where a person stands in a list of this order."""
    if order is PeopleOrder.DIRECT:
        return Listed(western_key(name), initial_of(name))
    if order is PeopleOrder.VIETNAMESE:
        key = person_key(
            family=parts.family,
            middle=parts.middle,
            given=parts.given or parts.family,
            language="vi",
            order=PersonOrder.GIVEN,
        )
        return Listed(key, initial_of(parts.given or parts.family, "vi"))
    filed, particle = _filed(parts.family or parts.given)
    if parts.order is NameOrder.FAMILY_FIRST:
        given, middle = " ".join(filter(None, (parts.middle, parts.given))), ""
    else:
        given, middle = parts.given, parts.middle
    given = " ".join(filter(None, (given, particle))) if parts.family else ""
    key = person_key(family=filed, given=given, middle=middle, language="en")
    return Listed(key, initial_of(filed))


def _filed(family: str) -> tuple[str, str]:
    """A family name as it is filed, and the particle that does not count: Gaulle, de."""
    words = family.replace("d'", "d' ").replace("d\u2019", "d\u2019 ").split()
    start = 0
    while start < len(words) - 1 and words[start] in _PARTICLES:
        start += 1
    return " ".join(words[start:]) or family, " ".join(words[:start])


def initial_of(text: str, language: str = "") -> str:
    """The letter a text stands under in a list; Vietnamese has Ă, Â, Đ, Ê, Ô, Ơ and Ư apart."""
    for character in unicodedata.normalize("NFC", text):
        if not character.isalpha():
            continue
        if language == "vi":
            return _without_tone(character)
        return fold(character)[:1].upper()
    return _OTHER_LETTERS


def _without_tone(character: str) -> str:
    bare = "".join(
        mark for mark in unicodedata.normalize("NFD", character.upper()) if mark not in _TONES
    )
    return unicodedata.normalize("NFC", bare)


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
