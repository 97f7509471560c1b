# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People in a caption, known by how captions name them: office before, office after, placement.

No list of people is needed: an office or honorific in front of a capitalised run makes it a name,
so does a placement ("(L)") or an office after a comma. Bare runs come last and are only probable:
a given name, a verb of what people do, or the company of other names has to speak for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from photo_archive.domain.captions import Language
from photo_archive.reading.bare_names import (
    bare_names,
    inside_other_name,
    is_unheralded,
    names_in_company,
    possible_names,
)
from photo_archive.reading.found_people import Evidence, FoundPerson, FreeWords
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import begins_name, is_of_kind, may_be_name
from photo_archive.reading.offices import leads_body, office_end, office_start
from photo_archive.reading.offices_behind import office_behind
from photo_archive.reading.printed_roles import printed_roles
from photo_archive.reading.scan import Scan
from photo_archive.reading.surnames import surnames_listed
from photo_archive.reading.trades_before import with_trade_before

__all__ = ["Evidence", "FoundPerson", "find_people", "inside_other_name"]

_LEAD = 8
_CONTRACTED = ("au", "aux")  # with an article in them, so that no person's name can follow
_BETWEEN = re.compile(r"\s*[\])]\s*")


def find_people(scan: Scan) -> tuple[FoundPerson, ...]:
    """The people a caption names, in order."""
    free = FreeWords([False] * len(scan), tuple(possible_names(scan)))
    found: list[FoundPerson] = []
    for rule in _RULES:
        for person in rule(scan, free):
            free.take(person.start, person.end)
            found.append(_with_office_behind(scan, free, person))
    found.extend(names_in_company(scan, free, found))
    found.extend(surnames_listed(scan, free, found))
    return tuple(_with_shared_offices(scan, sorted(found, key=lambda person: person.start)))


def _with_shared_offices(scan: Scan, found: list[FoundPerson]) -> Iterator[FoundPerson]:
    """The people, each with the office in the plural behind the last of "Roe and Doe, pilots"."""
    for place, person in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        shared = following is not None and not person.roles and len(following.roles) == 1
        if shared and following is not None and _joined_by_and(scan, person, following):
            first = scan.within(*following.roles[0])[0]
            behind = first >= following.end
            if behind and scan.phrase(Words.PLURAL_TITLE, first) > first:
                yield replace(person, roles=following.roles)
                continue
        yield person


def _joined_by_and(scan: Scan, person: FoundPerson, following: FoundPerson) -> bool:
    return scan.phrase(Words.AND, person.end) == following.start


def _with_office_before(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    done = 0
    for word in scan.starts(Words.TITLE, Words.PLURAL_TITLE):
        plural = scan.phrase(Words.PLURAL_TITLE, word)
        title = max(scan.title(word), plural)
        if word < done or title == word or not free.has(word, title) or _inside_name(scan, word):
            continue
        if scan.gap(title) == "-" and scan.gap(word) == "-":
            continue
        if _within_body(scan, word):
            done = title
            continue
        end = office_end(scan, title)
        name, stop = _named(scan, word, end)
        other = _of_the_one_before(scan, word, name, stop) or _names_thing(scan, word)
        other = other or _names_institution(scan, title, name)
        if stop == name or not free.has(name, stop) or other:
            done = title
            continue
        if _spouse_behind(scan, word) or is_of_kind(scan, name):
            done = stop
            continue
        first = _role_start(scan, word, free)
        role = printed_roles(scan, first, end)
        free.take(first, end)
        yield FoundPerson(name, stop, role, Evidence.OFFICE_BEFORE)
        done = stop
        shared = scan.phrase(Words.SHARED_TITLE, word) == title
        if shared or plural == title or _several(scan, first):
            for further, done in _listed(scan, stop):
                yield FoundPerson(further, done, role, Evidence.OFFICE_BEFORE)


def _within_body(scan: Scan, title: int) -> bool:
    """Whether a Vietnamese body is called after an office: "Bộ Tư lệnh", "Hội Cựu chiến binh"."""
    if scan.lexicon.language is not Language.VI or not scan.capital(title):
        return False
    body = scan.phrase_before(Words.ORGANISATION, title)
    if body < title and scan.capital(body):
        return True
    first = max(0, title - 2)
    return any(
        scan.capital(start) and scan.phrase(Words.ORGANISATION, start) > title
        for start in range(first, title)
    )


def _spouse_behind(scan: Scan, title: int) -> bool:
    """Whether "Phu nhân Tổng thống X" stands behind a name, so that all of it is the office."""
    kin = scan.phrase(Words.KIN, title)
    if kin == title or scan.lexicon.language is not Language.VI or not title:
        return False
    behind = scan.gap(title).strip() == "," and scan.capital(title - 1)
    return behind and kin < len(scan) and scan.title(kin) > kin


def _several(scan: Scan, first: int) -> bool:
    """Whether a word before an office says that it is of several people: "các đại biểu"."""
    return first > 0 and scan.close(first) and _plural_address(scan, first - 1)


def _names_thing(scan: Scan, title: int) -> bool:
    """Whether a street or ship is called after an office and a name: "rue du Général Roux"."""
    if not scan.capital(title):
        return False
    linked = scan.close(title) and scan.phrase(Words.INNER, title - 1) == title
    french = scan.lexicon.language is Language.FR
    ends = (title, title - 1) if linked and french else (title,)
    return any(scan.phrase_before(Words.NOT_PERSON_BEFORE, end) < end for end in ends)


def _names_institution(scan: Scan, title: int, name: int) -> bool:
    """Whether a school or club is called by the name: "Giáo viên Trường THPT Lê Văn An"."""
    if scan.lexicon.language is Language.EN or name == title:
        return False
    if scan.lexicon.language is Language.VI:
        kind = scan.phrase_before(Words.INSTITUTION_KIND, name)
        return kind < name and scan.capital(kind)
    club = scan.phrase_before(Words.CLUB_LEAD, name)
    party = scan.phrase_before(Words.GENERIC_BODY, name) < name and scan.name_end(name) == name + 1
    return (club < name and scan.capital(club)) or party


def _inside_name(scan: Scan, word: int) -> bool:
    """Whether a title is a family name here: Jane King."""
    if not scan.capital(word) or not scan.close(word):
        return False
    return any(
        begins_name(scan, first) and scan.title(first) == first and scan.name_end(first) > word
        for first in range(max(0, word - 3), word)
    )


def _of_the_one_before(scan: Scan, title: int, name: int, stop: int) -> bool:
    """Whether an office behind a dash is of the one named before: "… - tổng giám đốc Boeing -"."""
    if stop - name > 1 or begins_name(scan, name) or scan.lexicon.language is not Language.VI:
        return False
    start = title
    while start and scan.close(start) and title - start < 4:
        start -= 1
    return scan.gap(start).strip() in ("-", "–", ",", "(") and scan.capital(start - 1)


def _role_start(scan: Scan, title: int, free: FreeWords) -> int:
    """Where an office begins; of a relation and an office ("his wife, Professor …") the office."""
    kin = scan.phrase(Words.KIN, title)
    if kin > title and kin < len(scan) and scan.title(kin) > kin and scan.gap(kin).strip() == ",":
        return kin
    return office_start(scan, title, free.before(title))


def _named(scan: Scan, title: int, end: int) -> tuple[int, int]:
    """The name an office stands in front of; twice the same word if it stands in front of none."""
    if end >= len(scan):
        return end, end
    name = _skip_honorific(scan, end)
    if scan.lexicon.language is Language.FR and scan.keys[name - 1] in _CONTRACTED:
        return end, end
    if _numbered(scan, name):
        return end, end
    if scan.close(end) or _BETWEEN.fullmatch(scan.gap(end)):
        body = scan.phrase(Words.BODY_OFFICE, title) > title and leads_body(scan, name)
        rank = scan.phrase(Words.RANK, title) > title and not body
        stop = _proper_end(scan, name, rank=rank or name > end)
        if stop > name and may_be_name(scan, name, stop, proven=True):
            return name, stop
    elif _set_off(scan, title, end):
        stop = scan.name_end(name)
        if stop > name and may_be_name(scan, name, stop) and _stands_alone(scan, name, stop, end):
            return name, stop
    couple = scan.phrase(Words.AND, end)
    if couple > end and scan.close(end) and scan.phrase(Words.HONORIFIC, couple) > couple:
        name = scan.phrase(Words.HONORIFIC, couple)
        return name, _proper_end(scan, name, rank=True)
    return end, end


def _numbered(scan: Scan, name: int) -> bool:
    """Whether a figure stands right behind a single word, as behind the name of a unit."""
    behind = name + 1
    return scan.close(behind) and scan.tokens[behind].text.isdigit() and scan.gap(behind) == " "


def _set_off(scan: Scan, title: int, end: int) -> bool:
    """Whether a comma divides an office from its name, and no other name stands before it."""
    if scan.gap(end).strip() != "," or scan.phrase(Words.PLURAL_TITLE, title) > title:
        return False
    start = office_start(scan, title, max(0, title - _LEAD))
    if scan.phrase_before(Words.POSSESSIVE, start) < start:
        return True
    article = scan.phrase_before(Words.ARTICLE, start)
    opens = scan.starts_sentence(article) or scan.starts_sentence(start)
    return opens or scan.gap(article).strip() == "" or scan.gap(start).strip() == ""


def _stands_alone(scan: Scan, name: int, stop: int, end: int) -> bool:
    """Whether a name behind "the mayor of Oakham," is closed by a comma or sure to be a name."""
    if name > end or scan.phrase_before(Words.POSSESSIVE, end - 1) < end - 1:
        return True
    closed = scan.gap(stop).strip()[:1] in (",", ")", ".", "", "(") and stop - name > 1
    return begins_name(scan, name) or (closed and end > 1 and scan.gap(stop).strip()[:1] == ",")


def _proper_end(scan: Scan, name: int, *, rank: bool) -> int:
    """Where a name ends that is proven one, so that it may begin with a small particle."""
    if name >= len(scan):
        return name
    stop = scan.name_end(name)
    if stop == name and rank:
        particle = scan.phrase(Words.LEADING_PARTICLE, name)
        named = particle < len(scan) and scan.title(particle) == particle
        if particle > name and scan.close(particle) and scan.capital(particle) and named:
            end = scan.name_end(particle)
            if scan.phrase(Words.COUNTRY, particle) == particle:
                return end
    return stop


def _listed(scan: Scan, word: int) -> Iterator[tuple[int, int]]:
    """More names after one: "Roe, Poe and Doe"; each may have a bracket behind it."""
    while word < len(scan):
        gap = scan.gap(word).strip()
        if gap.startswith("("):
            behind = word
            while behind < len(scan) and ")" not in scan.gap(behind):
                behind += 1
            word, gap = behind, scan.gap(behind).strip().lstrip(")").strip()
        following = scan.phrase(Words.AND, word)
        start = following if following > word else word
        if not (gap == "," or start > word) or start >= len(scan):
            return
        start = _skip_honorific(scan, start)
        if scan.phrase(Words.SHARED_TITLE, start) > start:
            return
        stop = scan.name_end(start)
        if stop == start and scan.keys[start] in ("de", "d", "von", "van"):
            stop = _proper_end(scan, start, rank=True)
        if stop == start:
            return
        yield start, stop
        if following > word:
            return
        word = stop


def _with_honorific(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    for word, address in scan.phrases(Words.HONORIFIC):
        if address >= len(scan) or not _address_joined(scan, address):
            continue
        if scan.gap(address) == "-":
            continue
        if scan.keys[word] != scan.tokens[word].accented and not scan.capital(word):
            continue
        if scan.lexicon.language is Language.VI and _is_syllable_of_other(scan, word):
            continue
        stop = _proper_end(scan, address, rank=True)
        usable = stop > address and free.has(address, stop)
        if usable and scan.phrase(Words.HONORIFIC, address) == address:
            if _kind_before(scan, word):
                continue
            yield FoundPerson(address, stop, (), Evidence.HONORIFIC)
            if _plural_address(scan, word):
                for start, end in _listed(scan, stop):
                    if free.has(start, end):
                        yield FoundPerson(start, end, (), Evidence.HONORIFIC)


def _is_syllable_of_other(scan: Scan, word: int) -> bool:
    """Whether a form of address is half of a longer word or name: "trẻ em", "Hoàng Anh"."""
    before = word - 1
    if before < 0 or not scan.close(word):
        return False
    family = scan.phrase(Words.SURNAME, before) > before
    named = scan.capital(word) and scan.capital(before)
    named = named and (family or not scan.starts_sentence(before))
    return scan.phrase(Words.COMPOUND, before) > word or named


def _kind_before(scan: Scan, word: int) -> bool:
    """Whether a place is called after someone addressed: "khu lưu niệm đồng chí Lê Văn An"."""
    if scan.lexicon.language is not Language.VI:
        return False
    if scan.capital(word) and scan.keys[word] != "bác":
        return False
    kinds = (Words.KIND_BEFORE, Words.NOT_PERSON_BEFORE)
    return any(scan.phrase_before(which, word) < word for which in kinds)


def _address_joined(scan: Scan, word: int) -> bool:
    return scan.close(word) or scan.gap(word) in (". ", ".\u00a0")


def _plural_address(scan: Scan, word: int) -> bool:
    """Whether a form of address is for several: MM., Mmes, các đồng chí."""
    text = scan.tokens[word].text
    return text in ("MM", "Mmes", "Mlles", "Messrs") or scan.keys[word] in ("cac", "các", "hai")


def _with_office_after(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    for start, stop in free.runs():
        company = scan.phrase_before(Words.AND, start) < start and begins_name(scan, start)
        if not scan.starts_sentence(start) and stop - start < 2 and not company:
            continue
        if stop - start < 2 and scan.phrase(Words.CITY, start) == stop:
            continue
        if office_behind(scan, stop, listed=True) and not inside_other_name(scan, start, stop):
            follows = scan.close(stop) and scan.title(stop) > stop
            led = scan.phrase_before(Words.BEFORE_PERSON, start) < start
            sure = not follows and (led or is_unheralded(scan, start))
            if sure or begins_name(scan, start):
                yield FoundPerson(start, stop, (), Evidence.OFFICE_AFTER)


def _with_office_behind(scan: Scan, free: FreeWords, person: FoundPerson) -> FoundPerson:
    behind = office_behind(scan, person.end, listed=bool(person.roles))
    if not behind:
        return person
    office = scan.within(*behind)
    taken = [word for word in (office[0], office[-1]) if not free.has(word, word + 1)]
    if len(taken) == 2:
        return person
    free.take(office.start, office.stop)
    return FoundPerson(person.start, person.end, (*person.roles, behind), person.evidence)


_RULES = (
    _with_office_before,
    _with_honorific,
    with_trade_before,
    _with_office_after,
    bare_names,
)


def _skip_honorific(scan: Scan, word: int) -> int:
    """Past forms of address in front of a name, with a comma or bracket before them or not."""
    if word >= len(scan) or scan.starts_sentence(word):
        return word
    while word < len(scan):
        address = scan.phrase(Words.HONORIFIC, word)
        if address == word or address >= len(scan):
            break
        if not (_address_joined(scan, address) or scan.close(address)):
            break
        word = address
    return word
