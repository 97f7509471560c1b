# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places that are known by name alone: countries, cities, states, wherever they stand.

A name is no place where it acts as part of another (Paris Accords, mayor of Oslo, University of
Leeds). "Name, State" makes a place of a name that is in no list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.clubs import plays_in_game
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import Evidence, FoundPerson
from photo_archive.reading.scan import Scan

_KNOWN = Message("it is a well-known place")
_HOUSE = Message("something happens in it")
_LEVEL = Message("the name of a country or a state follows it")
_OWNERS = (Words.TITLE, Words.PLURAL_TITLE, Words.ORGANISATION, Words.NOT_IN_NAME)
_LONGEST_NAME = 4
_LONGEST_BODY = 8


def known_place_end(scan: Scan, word: int) -> int:
    """Where the name of a city or a country ends that begins at a word; ``word`` if none does."""
    if not scan.capital(word):
        return word
    return max(scan.phrase(Words.CITY, word), scan.phrase(Words.COUNTRY, word))


def known_region_end(scan: Scan, word: int) -> int:
    """As ``known_place_end``, with states, provinces and departments."""
    if not scan.capital(word):
        return word
    return max(known_place_end(scan, word), scan.phrase(Words.REGION, word))


def town_behind(scan: Scan, start: int, stop: int) -> int:
    """Where the town begins behind a French place with a name: "lycée Hugo de Dole"; 0 if not."""
    if scan.lexicon.language is not Language.FR or scan.phrase(Words.TOWN_KIND, start) == start:
        return 0
    for town in range(start + 3, stop):
        if known_place_end(scan, town) == stop and scan.tokens[town - 1].text == "de":
            return town if scan.capital(town - 2) and scan.gap(town) == " " else 0
    return 0


def places_of_people(scan: Scan, people: Sequence[FoundPerson]) -> list[FoundPerson]:
    """Those of the people that are none: a city, a name with its state behind it, an event."""
    return [
        person
        for person in people
        if person.evidence.certainty is Certainty.PROBABLE
        and not person.roles
        and _is_place(scan, person)
    ]


def _is_place(scan: Scan, person: FoundPerson) -> bool:
    if scan.phrase(Words.EVENT, person.start) > person.start:
        return scan.lexicon.language is not Language.VI
    if _names_day(scan, person):
        return True
    if known_place_end(scan, person.start) == person.end:
        return True
    if person.evidence is Evidence.SURNAME or scan.gap(person.end).strip() not in (",", "("):
        return False
    region = scan.phrase(Words.REGION, person.end)
    return region > person.end and _closed(scan, region)


def _names_day(scan: Scan, person: FoundPerson) -> bool:
    """Whether a day, a war or a prize bears the name: "Martin Luther King Day"."""
    for word in (person.end, person.end + 1):
        if not (scan.close(word) and scan.capital(word)):
            return False
        if scan.phrase(Words.CAPITAL_EVENT, word) > word:
            return True
    return False


def named_levels(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """Names that a state or country follows: "Biloxi, Mississippi", "Cajarc (Lot)"."""
    for word in range(len(scan)):
        if used[word] or not scan.capital(word) or scan.gap(word).strip() not in (",", "("):
            continue
        end = known_region_end(scan, word)
        if not (word and end > word and _closed(scan, end)):
            continue
        start = _name_start(scan, word, used)
        if start < word:
            if not used[start]:
                yield FoundName(start, word, Certainty.PROBABLE, _LEVEL)
            yield FoundName(word, end, Certainty.PROBABLE, _KNOWN)


def _name_start(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Where the one name ends at ``end`` begins; ``end`` if what is there is no place's name."""
    start = end
    while start and end - start < _LONGEST_NAME and not used[start - 1]:
        tied = start < end and scan.gap(start) == "-"
        if not (tied or scan.capital(start - 1)) or (start < end and not scan.close(start)):
            break
        start -= 1
    while start < end and scan.starts_sentence(start) and scan.phrase(Words.COMMON, start) > start:
        start = scan.phrase(Words.COMMON, start)
    refused = (*_OWNERS, Words.ADJECTIVE, Words.EVENT, Words.HONORIFIC)
    inside = range(start, end)
    if any(scan.phrase(which, word) > word for word in inside for which in refused):
        return end
    if (
        start >= end
        or _is_owned(scan, start)
        or _is_tail(scan, start)
        or (start and scan.gap(start) in ("-", "/"))
    ):
        return end
    country = scan.phrase(Words.COUNTRY, end) > end
    alone = end - start == 1 or known_place_end(scan, start) == end
    return start if alone or not country else end


def _is_tail(scan: Scan, start: int) -> bool:
    """Whether a name is the end of a longer one: "Heads of State"."""
    link = scan.phrase_before(Words.OF, start)
    if not 0 < link < start or not scan.close(link) or not scan.capital(link - 1):
        return False
    return scan.phrase(Words.COMMON, link - 1) == link - 1


def houses_of_bodies(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """Vietnamese: an assembly in which something happens; a house called by its number."""
    if scan.lexicon.language is not Language.VI:
        return
    for word in range(1, len(scan)):
        end = scan.phrase(Words.NAMED_BODY, word)
        at = scan.keys[word - 1] in ("tại", "ở")
        if end > word and at and scan.capital(word) and not any(used[word:end]):
            yield FoundName(word, end, Certainty.PROBABLE, _HOUSE)
        number = scan.phrase(Words.NUMBER, word)
        street = number + 1
        if number == word or street >= len(scan) or not scan.tokens[number].text[0].isdigit():
            continue
        end = scan.name_end(street)
        if scan.close(street) and end > street + 1 and not used[word]:
            yield FoundName(word, end, Certainty.PROBABLE, _HOUSE)


def bare_places(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """Cities wherever they stand, and countries behind "southern" and the like."""
    for word in range(len(scan)):
        if used[word] or not scan.capital(word):
            continue
        end = scan.phrase(Words.CITY, word)
        led = scan.phrase_before(Words.PLACE_ADJECTIVE, word) < word
        if led:
            end = max(end, known_region_end(scan, word))
        if end == word or any(used[word:end]) or not _stands_free(scan, used, word, end, led):
            continue
        if not led and plays_in_game(scan, word, end):
            continue
        if scan.capitals(word) and end == word + 1 and not _opens_dateline(scan, word, end):
            continue
        yield FoundName(word, end, Certainty.PROBABLE, _KNOWN)


def _stands_free(scan: Scan, used: Sequence[bool], word: int, end: int, led: bool) -> bool:
    """Whether a known name is not part of a longer one, of an office or of a body."""
    if word and scan.close(word) and not led:
        before = word - 1
        joined = scan.capital(before) and not scan.starts_sentence(before)
        if joined or scan.gap(word) in ("-", "–"):
            return False
    if scan.close(end) and not used[end] and (scan.capital(end) or scan.gap(end) == "-"):
        return scan.title(end) == end and scan.phrase(Words.EVENT, end) > end
    if _is_owned(scan, word) or _names_club(scan, end):
        return False
    after = scan.phrase(Words.EVENT, end) if end < len(scan) else end
    return not (after > end and scan.close(end) and scan.lexicon.language is Language.EN)


def _names_club(scan: Scan, end: int) -> bool:
    """Whether "olympique" behind a French town makes a club of it."""
    french = scan.lexicon.language is Language.FR and scan.close(end)
    return french and scan.keys[end] == "olympique"


def _is_owned(scan: Scan, word: int) -> bool:
    """Whether a body, an office or a treaty is "of" the name: "University of Leeds"."""
    if scan.phrase_before(Words.DOCUMENT, word) < word or _ends_institution(scan, word):
        return True
    if scan.lexicon.language is Language.VI and _ends_body(scan, word):
        return True
    if _ends_known_body(scan, word):
        return True
    link = scan.phrase_before(Words.TITLE_LINK, word)
    if link == word:
        return False
    if scan.lexicon.language is Language.EN and _is_tail(scan, word):
        return True
    contest = scan.phrase_before(Words.EVENT, link)
    if contest < link and scan.lexicon.event_type(scan.keys[contest:link]) == "sport":
        return True
    return any(scan.phrase_before(which, link) < link for which in _OWNERS)


def _ends_institution(scan: Scan, word: int) -> bool:
    """Whether a Vietnamese institution is called after the place: "Gang thép Thái Nguyên"."""
    if scan.lexicon.language is not Language.VI or word < 2 or not scan.close(word):
        return False
    compound = scan.phrase(Words.COMPOUND, word - 2) == word and not scan.capital(word - 1)
    return compound and scan.capital(word - 2) and scan.phrase(Words.CITY, word - 2) < word


def _ends_known_body(scan: Scan, word: int) -> bool:
    """Whether a well-known body ends with the place: "Olympique de Marseille"."""
    if not scan.phrases(Words.KNOWN_BODY):
        return False
    first = max(0, word - _LONGEST_NAME)
    return any(scan.phrase(Words.KNOWN_BODY, start) > word for start in range(first, word))


def _ends_body(scan: Scan, word: int) -> bool:
    """Whether a Vietnamese body is called after the place: "CLB Hà Nội", "UBND tỉnh Hà Nam"."""
    kind = scan.phrase_before(Words.KIND_BEFORE, word)
    if scan.phrase_before(Words.ORGANISATION, kind) < kind:
        return True
    first = max(0, word - _LONGEST_BODY)
    return any(scan.phrase(Words.ORGANISATION, start) > word for start in range(first, word))


def _opens_dateline(scan: Scan, word: int, end: int) -> bool:
    """Whether a name in capitals opens a caption and a dash, comma or bracket follows."""
    dated = end < len(scan) and scan.tokens[end].text.isdigit()
    return scan.starts_sentence(word) and (
        dated
        or scan.gap(end).strip()[:1]
        in (
            ",",
            "-",
            "–",
            "—",
            "(",
            ":",
        )
    )


def _closed(scan: Scan, end: int) -> bool:
    """Whether no more of a name follows."""
    return not (scan.close(end) and end < len(scan) and scan.capital(end))
