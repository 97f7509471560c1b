# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies that no word of their name tells for one: firms, parties, clubs, abbreviations.

What stands beside the bare name tells: an office of a firm, a thing only a firm has, a person who
is "of" it, its initials in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.body_extent import is_ordinal
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import FoundPerson
from photo_archive.reading.place_names import known_region_end
from photo_archive.reading.scan import Scan

_FIRM = Message("an office of a body stands behind it")
_OFFICE = Message("it is the body of an office")
_THING = Message("what stands beside it belongs to a firm")
_OF_SOMEONE = Message("somebody is of it")
_BRACKET = Message("its initials follow in brackets")
_INITIALS = Message("it is an abbreviation behind an article")
_UNIT = Message("it is a numbered unit")
_TEAM = Message("it is the name of a team behind that of its town")
_LONGEST_FULL_NAME = 9
_ROMAN = re.compile(r"[IVXLCDM]+")
_MIXED = re.compile(r"[A-Z]{3,}[a-z]{1,3}")
_INITIALS_OF_UNIT = re.compile(r"[A-Z]{2,5}[a-z]{0,2}")
_SHORT = re.compile(r"[A-ZĐ][A-Za-zĐ&]{0,6}[A-ZĐ]")


def before_office(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """The firm an office names: "Acme Corp. chairwoman", "chủ tịch kiêm tổng giám đốc Acme"."""
    if scan.lexicon.language is not Language.EN:
        yield from _behind_office(scan, used)
        return
    for office in offices:
        start = office.start
        while start < office.stop and scan.phrase(Words.TITLE_MODIFIER, start) > start:
            start = scan.phrase(Words.TITLE_MODIFIER, start)
        if known_region_end(scan, office.start) > office.start:
            continue
        end = start
        while end < office.stop and _may_be_firm(scan, end):
            end += 1
        firm = end > start and scan.title(end) > end and not any(used[start:end])
        field = scan.starts_sentence(start) and scan.phrase(Words.FIELD, start) == end
        if firm and not field and not _known(scan, start, end) and scan.gap(start) != "-":
            yield FoundName(start, end, Certainty.PROBABLE, _FIRM)


def _may_be_firm(scan: Scan, word: int) -> bool:
    office = (Words.TITLE, Words.TITLE_MODIFIER, Words.ADJECTIVE, Words.COUNTRY, Words.PLURAL_TITLE)
    return scan.capital(word) and not any(scan.phrase(which, word) > word for which in office)


def _known(scan: Scan, word: int, end: int) -> bool:
    """Whether an office is that of a place: "Lyon Mayor"; not so "Lyon Rowers coach"."""
    places = (Words.CITY, Words.COUNTRY, Words.REGION, Words.PORTFOLIO)
    return any(scan.phrase(which, word) >= end for which in places) or (
        scan.phrase(Words.PORTFOLIO, word) > word
    )


def _behind_office(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    for word in range(len(scan)):
        start = scan.phrase(Words.FIRM_OFFICE, word)
        if start == word:
            continue
        if scan.lexicon.language is Language.FR:
            link = scan.phrase(Words.OF, start) if scan.close(start) else start
            link -= link > start and scan.capital(link - 1)
            if _dotted_end(scan, link) > link:
                continue
            end = _french_firm(scan, link, used) if start < link < len(scan) else link
            start = link
        else:
            end = _foreign_firm(scan, start, used)
        if end > start and not _known(scan, start, end):
            yield FoundName(start, end, Certainty.PROBABLE, _OFFICE)


def _foreign_firm(scan: Scan, start: int, used: Sequence[bool]) -> int:
    """Where the foreign name ends behind a Vietnamese office: "Tổng giám đốc Acme Việt Nam"."""
    end = start
    while scan.close(end) and not used[end] and _is_foreign(scan, end):
        end += 1
    while end > start and scan.close(end) and not used[end] and scan.capital(end):
        end += 1
    return end


def _is_foreign(scan: Scan, word: int) -> bool:
    """Whether a capitalised word in a Vietnamese office is no syllable of Vietnamese."""
    if not scan.capital(word) or scan.capitals(word):
        return False
    known = (Words.TITLE, Words.COUNTRY, Words.ORGANISATION, Words.PORTFOLIO, Words.COMPOUND)
    plain = not any(scan.phrase(which, word) > word for which in known)
    return plain and len(scan.tokens[word].text) > 4 and scan.tokens[word].text.isascii()


def _french_firm(scan: Scan, start: int, used: Sequence[bool]) -> int:
    """Where a bare French name ends: "Orange", "La France insoumise", "Lutte ouvrière"."""
    end = start
    article = scan.tokens[start].text in ("La", "Le", "Les") if start < len(scan) else False
    while end < len(scan) and scan.capital(end) and (article or not used[end]):
        if end > start and not scan.close(end):
            break
        end += 1
    refused = (Words.TITLE, Words.HONORIFIC, Words.ORGANISATION, Words.KIND_BEFORE, Words.EVENT)
    if end == start or any(scan.phrase(which, start) > start for which in refused):
        return start
    if known_region_end(scan, start) == end:
        return start
    adjective = (Words.BODY_ADJECTIVE, Words.ADJECTIVE)
    more = max(scan.phrase(which, end) for which in adjective) if scan.close(end) else end
    participle = scan.close(end) and scan.tokens[end].folded.endswith(("mise", "ouvriere"))
    return more if more > end else end + participle


def beside_thing(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """A bare name beside what belongs to firms: "the Acme flagship store", "l'usine Acme"."""
    english = scan.lexicon.language is Language.EN
    for word, thing in scan.phrases(Words.FIRM_THING):
        if english and (used[word] or scan.capital(word)):
            continue
        start, end = word, word
        if english:
            while start and scan.close(start) and not used[start - 1] and _is_bare(scan, start - 1):
                start -= 1
            if scan.starts_sentence(start) and scan.phrase(Words.COMMON, start) > start:
                start += 1
        elif scan.lexicon.language is Language.FR and scan.close(thing):
            link = max(thing, scan.phrase(Words.OF, thing))
            link -= link > thing and scan.capital(link - 1)
            start = end = link
            placed = [False] * len(scan) if used[word] else used
            if scan.close(link) and _is_bare(scan, link):
                end = _french_firm(scan, start, placed)
        kind = end == start + 1 and scan.phrase(Words.ORGANISATION, start) == end
        kind = kind or (scan.starts_sentence(start) and scan.phrase(Words.FIELD, start) == end)
        if end > start and known_region_end(scan, start) < end and not kind:
            yield FoundName(start, end, Certainty.PROBABLE, _THING)


def _is_bare(scan: Scan, word: int) -> bool:
    """Whether a capitalised word may be a firm's bare name."""
    known = (Words.TITLE, Words.ADJECTIVE, Words.COUNTRY, Words.HONORIFIC, Words.EVENT)
    kinds = (Words.KIND_AFTER, Words.PLURAL_TITLE, Words.GIVEN, Words.NOT_OFFICE)
    return scan.capital(word) and not any(
        scan.phrase(which, word) > word for which in (*known, *kinds)
    )


def of_people(scan: Scan, people: Sequence[FoundPerson], used: Sequence[bool]) -> list[FoundName]:
    """What somebody is of: "Jane Roe of Acme", "Acme's Jane Roe"."""
    found: list[FoundName] = []
    if scan.lexicon.language is Language.FR:
        return _parties(scan, people, used)
    if scan.lexicon.language is not Language.EN:
        return found
    for person in people:
        link = person.end
        if scan.close(link) and scan.tokens[link].folded in ("of", "from") and link + 1 < len(scan):
            end = link + 1
            while end < len(scan) and scan.close(end) and _is_bare(scan, end) and not used[end]:
                end += 1
            if end > link + 1 and known_region_end(scan, link + 1) < end:
                found.append(FoundName(link + 1, end, Certainty.PROBABLE, _OF_SOMEONE))
        owner = person.start - 2
        if owner < 0 or not scan.possessive(person.start - 1) or not scan.close(person.start):
            continue
        alone = owner == 0 or not scan.close(owner) or not scan.capital(owner - 1)
        free = not used[owner] and known_region_end(scan, owner) == owner
        if alone and free and _is_bare(scan, owner):
            found.append(FoundName(owner, owner + 1, Certainty.PROBABLE, _OF_SOMEONE))
    return found


def _parties(scan: Scan, people: Sequence[FoundPerson], used: Sequence[bool]) -> list[FoundName]:
    """The parties and unions in brackets behind people: "Jean Roux (RN)"."""
    found: list[FoundName] = []
    for person in people:
        word = person.end
        if word >= len(scan) or scan.gap(word).strip() != "(" or used[word]:
            continue
        if scan.gap(word + 1).strip()[:1] != ")" or not _may_abbreviate(scan, word):
            continue
        placed = scan.phrase(Words.PLACEMENT, word) > word
        if not placed and known_region_end(scan, word) == word:
            found.append(FoundName(word, word + 1, Certainty.PROBABLE, _OF_SOMEONE))
    return found


def with_initials(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """A name behind an article that its initials follow: "the Alliance for Peace (AfP)"."""
    if scan.lexicon.language is Language.VI or "(" not in scan.text:
        return
    for word in range(1, len(scan)):
        bracketed = scan.gap(word).strip() == "(" and scan.gap(word + 1).strip()[:1] == ")"
        if not bracketed or not _SHORT.fullmatch(scan.tokens[word].text):
            continue
        if scan.phrase(Words.PLACEMENT, word) > word or known_region_end(scan, word) > word:
            continue
        start = _full_name_start(scan, word)
        if start < word and scan.phrase_before(Words.PLACE_PREPOSITION, start) == start:
            yield FoundName(start, word, Certainty.PROBABLE, _BRACKET)


def _full_name_start(scan: Scan, initials: int) -> int:
    """Where the name behind an article begins that initials in brackets shorten."""
    letter = scan.tokens[initials].folded[:1]
    for start in range(initials - 1, max(0, initials - _LONGEST_FULL_NAME), -1):
        small = (Words.INNER, Words.OF, Words.PLACE_PREPOSITION)
        inner = any(scan.phrase(which, start) > start for which in small)
        if not (scan.capital(start) or inner) or (
            start < initials - 1 and not scan.close(start + 1)
        ):
            break
        led = scan.close(start) and scan.phrase_before(Words.ARTICLE, start) < start
        fits = scan.capital(start) and scan.tokens[start].folded[:1] == letter
        if led and fits and initials - start > 1:
            return start
    return initials


def initials_beside_thing(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """Initials in front of what a body has: "IAEA inspectors", "UNHCR headquarters"."""
    for thing, _ in scan.phrases(Words.BODY_THING):
        word = thing - 1
        if word < 0 or scan.capital(thing) or not scan.close(thing) or scan.gap(thing) == "-":
            continue
        named = _may_abbreviate(scan, word) and len(scan.tokens[word].text) > 2
        if named and not (scan.close(word) and scan.capital(word - 1)):
            yield FoundName(word, thing, Certainty.PROBABLE, _THING)


def numbered_units(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """A number and a word for horse or foot: "the 9th Light Horse", "le 14e RCP"."""
    yield from _french_initials(scan, used)
    for word, end in scan.phrases(Words.NUMBERED_UNIT):
        start = word
        while start and scan.close(start) and scan.capital(start - 1) and word - start < 3:
            start -= 1
        number = start - 1
        led = scan.capital(word) and start and scan.close(start) and is_ordinal(scan, number)
        if led and scan.tokens[number].text[0].isdigit() and not any(used[number:end]):
            yield FoundName(number, end, Certainty.PROBABLE, _UNIT)


def _french_initials(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    """French units by number and initials: "14e RCP", "1er RHP"; centuries and districts not."""
    if scan.lexicon.language is not Language.FR:
        return
    for word in range(1, len(scan)):
        number = word - 1
        figure = scan.tokens[number].text[0].isdigit() and is_ordinal(scan, number)
        if not figure or used[word] or not scan.close(word):
            continue
        text = scan.tokens[word].text
        if _INITIALS_OF_UNIT.fullmatch(text) and _may_abbreviate(scan, word):
            yield FoundName(number, word + 1, Certainty.PROBABLE, _UNIT)


def abbreviated(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """Capitals behind an article or "according to": "the WHO", "l’OMS", "du CNRS", "la C.G.T."."""
    french = scan.lexicon.language is Language.FR
    for word in filter(scan.capital, range(1, len(scan))):
        end = _dotted_end(scan, word) if not used[word] else word
        if end == word and (used[word] or not _may_abbreviate(scan, word)):
            continue
        end = max(end, word + 1)
        alone = not (scan.close(end) and scan.capital(end))
        led = scan.phrase_before(Words.ARTICLE, word) < word
        led = led or scan.phrase_before(Words.SOURCE, word) < word
        of = french and scan.phrase_before(Words.OF, word) < word
        led = led or _comes_from(scan, word, end)
        if alone and (led or (of and len(scan.words(word, end)) > 2)):
            yield FoundName(word, end, Certainty.PROBABLE, _INITIALS)


def _comes_from(scan: Scan, word: int, end: int) -> bool:
    """Whether somebody is from or of three or more letters that are no place: "doctors of MSF"."""
    if end != word + 1 or len(scan.tokens[word].text) < 3 or known_region_end(scan, word) > word:
        return False
    return scan.phrase_before(Words.ORIGIN, word) < word


def _may_abbreviate(scan: Scan, word: int) -> bool:
    if any(scan.phrase(which, word) > word for which in (Words.COUNTRY, Words.ADJECTIVE)):
        return False
    text = scan.tokens[word].text
    initials = scan.capitals(word) or _MIXED.fullmatch(text) is not None
    return initials and text.isalpha() and not _ROMAN.fullmatch(text)


def _dotted_end(scan: Scan, word: int) -> int:
    """Where three or more letters with dots end: "O.A.S."; ``word`` if none begin there."""
    end = word
    while end < len(scan) and len(scan.tokens[end].text) == 1 and scan.capital(end):
        if end > word and scan.gap(end) != ".":
            break
        end += 1
    known = scan.phrase(Words.COUNTRY, word) >= end
    return end if end >= word + 3 and not known else word


def team_of_town(scan: Scan, offices: Sequence[range], used: Sequence[bool]) -> Iterator[FoundName]:
    """A town and the nickname of its team: "Leeds Rovers", "Oslo Bears"."""
    if scan.lexicon.language is not Language.EN:
        return
    refused = (
        Words.KIND_AFTER, Words.EVENT, Words.CAPITAL_EVENT, Words.DOCUMENT, Words.NOT_IN_NAME,
        Words.TITLE, Words.PLURAL_TITLE, Words.ADJECTIVE, Words.ORGANISATION, Words.COMMON,
    )  # fmt: skip
    for word in range(len(scan)):
        end = known_region_end(scan, word) if scan.capital(word) else word
        if end == word or end >= len(scan) or any(used[word : end + 1]) or not scan.close(end):
            continue
        name = scan.tokens[end]
        plain = scan.capital(end) and not scan.capitals(end) and name.folded.endswith("s")
        if not plain or len(name.text) < 4 or scan.possessive(end):
            continue
        more = scan.close(end + 1) and scan.capital(end + 1) and scan.title(end + 1) == end + 1
        if not more and not any(scan.phrase(which, end) > end for which in refused):
            yield FoundName(word, end + 1, Certainty.PROBABLE, _TEAM)
