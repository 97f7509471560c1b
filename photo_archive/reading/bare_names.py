# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that stand bare in a caption, with neither office nor form of address beside them.

A given name, a placement, a verb of what people do, or the company of other names has to speak
for them; a preposition of place, an article or a word for a body speaks against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Language
from photo_archive.reading.clubs import is_about_sport
from photo_archive.reading.found_people import Evidence, FoundPerson, FreeWords
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import (
    family_name_first,
    given_name,
    has_form_of_name,
    is_initial,
    may_be_name,
)
from photo_archive.reading.offices_behind import is_placed
from photo_archive.reading.scan import Scan

_LONGEST_BARE_NAME = 6
_LONGEST_BEFORE_NUMBER = 8
_SAINTS = ("saint", "sainte", "st", "ste")
_SHIPS = ("tàu", "hạm")
_YEARS_OF_LIFE = re.compile(
    r"\s*\(\s*\d{4}\s*[–-]\s*\d{4}\s*\)|,\s+\d{1,3},|\s*\(\d{1,2}\s?(?:ans|tuổi)?\)"
)
_PARTICIPLES = {Language.EN: "ing", Language.FR: "ant"}


def bare_names(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    """The runs of free words that are people by what they look like and what stands beside."""
    for start, stop in free.runs():
        if inside_other_name(scan, start, stop) or stop - start > _LONGEST_BARE_NAME:
            continue
        if is_placed(scan, stop):
            yield FoundPerson(start, stop, (), Evidence.PLACED)
            continue
        evidence = _bare_evidence(scan, start, stop) or _with_party(scan, start, stop)
        if evidence is not None:
            yield FoundPerson(start, stop, (), evidence)


def names_in_company(
    scan: Scan, free: FreeWords, found: Sequence[FoundPerson]
) -> Iterator[FoundPerson]:
    """Runs that stand in a list with people and nothing else speaks for: "Roe, Poe and Doe"."""
    ends = {person.end for person in found}
    starts = {person.start for person in found}
    for person in found:
        starts.update(scan.within(*role)[0] for role in person.roles[:1])
        ends.update(scan.within(*role).stop for role in person.roles if role[0] > person.start)
    for start, stop in tuple(free.runs()):
        if inside_other_name(scan, start, stop) or stop - start > _LONGEST_BARE_NAME:
            continue
        opening = _opens_with_surname(scan, start, stop)
        tied = _is_double_name(scan, start, stop)
        formed = has_form_of_name(scan, start, stop) or opening or tied
        if not free.has(start, stop) or not formed:
            continue
        conjunction = scan.phrase_before(Words.AND, start)
        joined = scan.close(conjunction) or scan.gap(conjunction).strip() == ","
        behind = conjunction < start and conjunction in ends and joined
        following = scan.phrase(Words.AND, stop)
        another = max(scan.phrase(Words.ARTICLE, following), following)
        before = following > stop and another in starts and scan.close(stop)
        between = scan.gap(start).strip() == "," and start in ends
        closed = scan.gap(stop).strip()[:1] in (",", ")") or _with_spouse(scan, following, stop)
        followed = scan.gap(stop).strip() == "," and stop in starts
        enumerated = between and (followed or before or (closed and stop - start > 1))
        opens = followed and scan.starts_sentence(start) and stop - start > 1
        listed = stop - start > 1 and (behind or enumerated or opens)
        if (listed and (behind or not tied)) or (
            before and not tied and is_unheralded(scan, start)
        ):
            free.take(start, stop)
            ends.add(stop)
            yield FoundPerson(start, stop, (), Evidence.LISTED)


def _is_double_name(scan: Scan, start: int, stop: int) -> bool:
    """Whether a run is two words tied by a hyphen that may be a family name: "Roux-Martin"."""
    if stop - start != 2 or scan.gap(start + 1) != "-" or scan.keys[start] in _SAINTS:
        return False
    places = (Words.CITY, Words.REGION, Words.COUNTRY)
    return all(scan.phrase(which, start) == start for which in places)


def _with_party(scan: Scan, start: int, stop: int) -> Evidence | None:
    """What speaks for two words that a party follows in brackets: "Roux Martin (RN)"."""
    if stop - start != 2 or not scan.capitals(stop) or scan.gap(stop).strip() != "(":
        return None
    if scan.gap(stop + 1).strip()[:1] != ")":
        return None
    if not (is_unheralded(scan, start) and has_form_of_name(scan, start, stop)):
        return None
    letters = "".join(scan.tokens[word].text[0] for word in range(start, stop))
    places = (Words.CITY, Words.REGION, Words.COUNTRY, Words.KIND_BEFORE)
    other = any(scan.phrase(which, start) >= stop for which in places)
    state = scan.phrase(Words.REGION, stop) > stop or scan.tokens[stop].text.startswith(letters)
    return None if other or state else Evidence.FORM


def _with_spouse(scan: Scan, following: int, stop: int) -> bool:
    """Whether "and his wife" follows a name: someone's relation and no further name."""
    return following > stop and scan.phrase(Words.KIN, following) > following


def _opens_with_surname(scan: Scan, start: int, stop: int) -> bool:
    """Whether a single word opens a sentence that could be a family name: no place, no body."""
    if stop - start > 1 or not scan.starts_sentence(start) or len(scan.keys[start]) < 4:
        return False
    other = (Words.CITY, Words.REGION, Words.COMMON, Words.EVENT, Words.KIND_BEFORE, Words.TITLE)
    return all(scan.phrase(which, start) == start for which in other)


def possible_names(scan: Scan) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that could be names, without common words at their beginning."""
    word = 0
    while word < len(scan):
        if not scan.capital(word) and scan.phrase(Words.COMMON, word) == word:
            word += 1
            continue
        start = word
        while (
            scan.phrase(Words.COMMON, start) == start + 1
            and scan.starts_sentence(word)
            and not _vietnamese_name(scan, start)
        ):
            start += 1
            if start >= len(scan) or not scan.close(start):
                break
        if start >= len(scan):
            return
        lead = max(scan.phrase(Words.BEFORE_PERSON, start), _of_given(scan, start))
        start = lead if start < lead < len(scan) and scan.capital(start) else start
        stop = scan.name_end(start)
        if stop > start and may_be_name(scan, start, stop):
            yield start, stop
        word = max(stop, word + 1)


def _of_given(scan: Scan, start: int) -> int:
    """Past "Tournée de" before a given name; ``start`` if a French sentence opens otherwise."""
    opens = scan.lexicon.language is Language.FR and scan.starts_sentence(start)
    link = start + 1
    if not opens or scan.phrase(Words.GIVEN, start) > start or not scan.close(link):
        return start
    name = scan.phrase(Words.OF, link) if link < len(scan) else link
    given = link < name < len(scan) and scan.close(name) and scan.close(name + 1)
    given = given and scan.capital(name) and scan.capital(name + 1)
    return name if given and scan.phrase(Words.GIVEN, name) > name else start


def is_unheralded(scan: Scan, start: int) -> bool:
    """Whether nothing before a run says that it is a place or a thing: "in", "the"."""
    if scan.starts_sentence(start):
        return True
    if scan.phrase_before(Words.PLACE_PREPOSITION, start) < start:
        return False
    towards = scan.phrase_before(Words.DESTINATION, start)
    if towards < start and scan.phrase_before(Words.EVENT, towards) < towards:
        return False
    return scan.phrase_before(Words.ARTICLE, start) == start


def inside_other_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a person's name is part of the name of a street, a ship, a prize, an institution."""
    for which in (Words.NOT_PERSON_BEFORE, Words.KIND_BEFORE):
        before = scan.phrase_before(which, start)
        if before < start and scan.phrase(Words.TITLE, before) < start:
            return True
    if start and scan.close(start) and scan.gap(start) == "-":
        return True
    if start and scan.tokens[start - 1].text.isdigit() and _names_ship(scan, start):
        return True
    if end < len(scan) and scan.close(end):
        if scan.gap(end) == "-" and scan.capital(end):
            return True
        for which in (Words.NOT_PERSON_AFTER, Words.KIND_AFTER):
            if scan.capital(end) and scan.phrase(which, end) > end:
                return True
        verb = scan.capital(end) or scan.phrase(Words.PERSON_VERB, end) > end
        if not verb and scan.close(end + 1):
            return scan.phrase(Words.KIND_AFTER, end + 1) > end + 1
    return False


def _names_ship(scan: Scan, start: int) -> bool:
    """Whether a name stands behind the number of a Vietnamese ship: "Tàu 011 - Đinh Tiên Hoàng"."""
    if scan.lexicon.language is not Language.VI or scan.gap(start).strip() not in ("-", "–"):
        return False
    before = range(max(0, start - _LONGEST_BEFORE_NUMBER), start)
    return any(scan.keys[word] in _SHIPS for word in before)


def _bare_evidence(scan: Scan, start: int, stop: int) -> Evidence | None:
    """What speaks for a run with neither office nor placement; None if too little does."""
    if not has_form_of_name(scan, start, stop):
        return None
    if not is_unheralded(scan, start) and not _led_to(scan, start, stop):
        return None
    if family_name_first(scan, start):
        return Evidence.SURNAME
    if given_name(scan, start) and (scan.gap(start + 1) != "-" or stop - start > 2):
        return Evidence.GIVEN_NAME
    if _has_particle(scan, start, stop) and scan.lexicon.language is Language.FR:
        return None
    if any(is_initial(scan, word) for word in range(start, stop)):
        return Evidence.FORM
    led = scan.phrase_before(Words.BEFORE_PERSON, start) < start
    led = led or _plays_for_country(scan, start, stop)
    if led or _acts(scan, stop, opening=scan.starts_sentence(start)):
        return Evidence.ACTS
    return None


def _plays_for_country(scan: Scan, start: int, stop: int) -> bool:
    """Whether a country’s player stands in a caption about a game: "from Norway’s Jo Roe"."""
    if stop - start not in (2, 3) or not scan.possessive(start - 1):
        return False
    owner = scan.phrase_before(Words.COUNTRY, start - 1) < start - 1
    kinds = (Words.KIND_AFTER, Words.ORGANISATION, Words.EVENT, Words.CAPITAL_EVENT)
    thing = any(scan.phrase(which, word) > word for word in range(start, stop) for which in kinds)
    return owner and not thing and is_about_sport(scan)


def _has_particle(scan: Scan, start: int, stop: int) -> bool:
    return any(not scan.capital(word) for word in range(start, stop))


def _acts(scan: Scan, stop: int, *, opening: bool) -> bool:
    """Whether what follows a run tells what a person does, or how old the person is.

    Small words ("and", "at") tell enough only of what opens a sentence.
    """
    if _YEARS_OF_LIFE.match(scan.text, scan.tokens[stop - 1].end):
        return True
    if stop >= len(scan) or scan.possessive(stop):
        return False
    if scan.gap(stop).strip() == ",":
        return scan.phrase(Words.RELATIVE, stop) > stop
    if not scan.close(stop):
        return False
    ending = _PARTICIPLES.get(scan.lexicon.language)
    text = scan.tokens[stop].text
    if ending and text.endswith(ending) and text.islower() and len(text) > 4:
        return scan.phrase(Words.EVENT, stop) == stop
    if scan.phrase(Words.INNER, stop) > stop and scan.phrase(Words.COUNTRY, stop + 1) > stop + 1:
        return opening
    small = (Words.AND, Words.INNER, Words.PLACE_PREPOSITION)
    weak = len(text) <= 2 or any(scan.phrase(which, stop) > stop for which in small)
    return scan.phrase(Words.PERSON_VERB, stop) > stop and (opening or not weak)


def _vietnamese_name(scan: Scan, word: int) -> bool:
    """Whether a family name begins a sentence, though it is also a common word: Đoàn Thị Hương."""
    surname = scan.lexicon.language is Language.VI and scan.phrase(Words.SURNAME, word) > word
    return surname and scan.name_end(word) - word >= 3 and family_name_first(scan, word)


def _led_to(scan: Scan, start: int, stop: int) -> bool:
    """Whether a given name stands behind words that lead to people as well as to places: "à"."""
    preposition = scan.phrase_before(Words.BEFORE_PERSON, start)
    named = given_name(scan, start) or (family_name_first(scan, start) and stop - start > 2)
    return preposition < start and named
