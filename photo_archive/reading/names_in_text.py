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
from dataclasses import dataclass
from enum import Enum

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import (
    begins_name,
    family_name_first,
    given_name,
    has_form_of_name,
    is_initial,
    may_be_name,
)
from photo_archive.reading.offices import office_end, office_start
from photo_archive.reading.offices_behind import is_placed, office_behind
from photo_archive.reading.scan import Scan

_LONGEST_BARE_NAME = 6
_LEAD = 8
_BETWEEN = re.compile(r"\s*\]\s*")
_YEARS_OF_LIFE = re.compile(
    r"\s*\(\s*\d{4}\s*[–-]\s*\d{4}\s*\)|,\s+\d{1,3},|\s*\(\d{1,2}\s?(?:ans|tuổi)?\)"
)
_PARTICIPLES = {Language.EN: "ing", Language.FR: "ant"}


class Evidence(Enum):
    """Why a run of words is a person's name."""

    OFFICE_BEFORE = Message("an office stands before the name")
    OFFICE_AFTER = Message("an office stands after the name")
    HONORIFIC = Message("a form of address stands before the name")
    PLACED = Message("the caption says where the person stands")
    SURNAME = Message("it begins with a family name")
    GIVEN_NAME = Message("it begins with a given name")
    ACTS = Message("the words beside it tell of a person")
    LISTED = Message("it stands in a list of people")
    FORM = Message("it has the form of a name")

    @property
    def certainty(self) -> Certainty:
        """How sure this evidence makes the name."""
        if self in (Evidence.FORM, Evidence.LISTED, Evidence.ACTS):
            return Certainty.PROBABLE
        weak = self in (Evidence.SURNAME, Evidence.GIVEN_NAME)
        return Certainty.PROBABLE if weak else Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person's name as words ``start`` to ``end``; ``roles`` as ranges of code points."""

    start: int
    end: int
    roles: tuple[tuple[int, int], ...]
    evidence: Evidence


@dataclass(slots=True)
class _Free:
    """Which words are not yet part of a name or an office."""

    used: list[bool]

    def take(self, start: int, end: int) -> None:
        self.used[start:end] = [True] * (end - start)

    def has(self, start: int, end: int) -> bool:
        return not any(self.used[start:end])

    def before(self, word: int) -> int:
        """The first of the few free words that lie directly before a word."""
        first = word
        while first and word - first < _LEAD and not self.used[first - 1]:
            first -= 1
        return first


def find_people(scan: Scan) -> tuple[FoundPerson, ...]:
    """The people a caption names, in order."""
    free = _Free([False] * len(scan))
    found: list[FoundPerson] = []
    for rule in (_with_office_before, _with_honorific, _with_office_after, _bare):
        for person in rule(scan, free):
            free.take(person.start, person.end)
            found.append(_with_office_behind(scan, free, person))
    found.extend(_in_company(scan, free, found))
    return tuple(sorted(found, key=lambda person: person.start))


def inside_other_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a person's name is part of the name of a street, a ship, a prize, an institution."""
    for which in (Words.NOT_PERSON_BEFORE, Words.KIND_BEFORE):
        before = scan.phrase_before(which, start)
        if before < start and scan.phrase(Words.TITLE, before) < start:
            return True
    if start and scan.close(start) and scan.gap(start) == "-":
        return True
    if end < len(scan) and scan.close(end):
        if scan.gap(end) == "-" and scan.capital(end):
            return True
        for which in (Words.NOT_PERSON_AFTER, Words.KIND_AFTER):
            if scan.capital(end) and scan.phrase(which, end) > end:
                return True
    return False


def _with_office_before(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    word = 0
    while word < len(scan):
        plural = scan.phrase(Words.PLURAL_TITLE, word)
        title = max(scan.title(word), plural)
        if title == word or not free.has(word, title) or _inside_name(scan, word):
            word += 1
            continue
        end = office_end(scan, title)
        name, stop = _named(scan, word, end)
        if stop == name or not free.has(name, stop) or _of_the_one_before(scan, word, name, stop):
            word = title
            continue
        first = _role_start(scan, word, free)
        role = (scan.span(first, end),)
        free.take(first, end)
        yield FoundPerson(name, stop, role, Evidence.OFFICE_BEFORE)
        word = stop
        if plural == title:
            for further, word in _listed(scan, stop):
                yield FoundPerson(further, word, role, Evidence.OFFICE_BEFORE)


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


def _role_start(scan: Scan, title: int, free: _Free) -> int:
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
    if scan.close(end) or _BETWEEN.fullmatch(scan.gap(end)):
        stop = _proper_end(scan, name, rank=scan.phrase(Words.RANK, title) > title or name > end)
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


def _set_off(scan: Scan, title: int, end: int) -> bool:
    """Whether a comma divides an office from its name, and no other name stands before it."""
    if scan.gap(end).strip() != "," or scan.phrase(Words.PLURAL_TITLE, title) > title:
        return False
    start = office_start(scan, title, max(0, title - _LEAD))
    article = scan.phrase_before(Words.ARTICLE, start)
    opens = scan.starts_sentence(article) or scan.starts_sentence(start)
    return opens or scan.gap(article).strip() == "" or scan.gap(start).strip() == ""


def _stands_alone(scan: Scan, name: int, stop: int, end: int) -> bool:
    """Whether a name behind "the mayor of Oakham," is closed by a comma or sure to be a name."""
    if name > end:
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
        stop = scan.name_end(start)
        if stop == start:
            return
        yield start, stop
        if following > word:
            return
        word = stop


def _with_honorific(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for word in range(len(scan)):
        address = scan.phrase(Words.HONORIFIC, word)
        if address == word or address >= len(scan) or not _address_joined(scan, address):
            continue
        if scan.keys[word] != scan.tokens[word].accented and not scan.capital(word):
            continue
        stop = _proper_end(scan, address, rank=True)
        usable = stop > address and free.has(address, stop)
        if usable and scan.phrase(Words.HONORIFIC, address) == address:
            yield FoundPerson(address, stop, (), Evidence.HONORIFIC)
            if _plural_address(scan, word):
                for start, end in _listed(scan, stop):
                    if free.has(start, end):
                        yield FoundPerson(start, end, (), Evidence.HONORIFIC)


def _address_joined(scan: Scan, word: int) -> bool:
    return scan.close(word) or scan.gap(word) in (". ", ".\u00a0")


def _plural_address(scan: Scan, word: int) -> bool:
    """Whether a form of address is for several: MM., Mmes, các đồng chí."""
    text = scan.tokens[word].text
    return text in ("MM", "Mmes", "Mlles", "Messrs") or scan.keys[word] in ("cac", "các", "hai")


def _with_office_after(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for start, stop in _runs(scan, free):
        if not scan.starts_sentence(start) and stop - start < 2:
            continue
        if stop - start < 2 and scan.phrase(Words.CITY, start) == stop:
            continue
        if office_behind(scan, stop) and not inside_other_name(scan, start, stop):
            follows = scan.close(stop) and scan.title(stop) > stop
            led = scan.phrase_before(Words.BEFORE_PERSON, start) < start
            sure = not follows and (led or _unheralded(scan, start))
            if sure or begins_name(scan, start):
                yield FoundPerson(start, stop, (), Evidence.OFFICE_AFTER)


def _bare(scan: Scan, free: _Free) -> Iterator[FoundPerson]:
    for start, stop in _runs(scan, free):
        if inside_other_name(scan, start, stop) or stop - start > _LONGEST_BARE_NAME:
            continue
        if is_placed(scan, stop):
            yield FoundPerson(start, stop, (), Evidence.PLACED)
            continue
        evidence = _bare_evidence(scan, start, stop)
        if evidence is not None:
            yield FoundPerson(start, stop, (), evidence)


def _bare_evidence(scan: Scan, start: int, stop: int) -> Evidence | None:
    """What speaks for a run with neither office nor placement; None if too little does."""
    if not has_form_of_name(scan, start, stop):
        return None
    if not _unheralded(scan, start) and not _led_to(scan, start, stop):
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
    if led or _acts(scan, stop, opening=scan.starts_sentence(start)):
        return Evidence.ACTS
    return None


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


def _runs(scan: Scan, free: _Free) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that could be names, without common words at their beginning."""
    word = 0
    while word < len(scan):
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
        lead = scan.phrase(Words.BEFORE_PERSON, start)
        start = lead if start < lead < len(scan) and scan.capital(start) else start
        stop = scan.name_end(start)
        if stop > start and free.has(start, stop) and may_be_name(scan, start, stop):
            yield start, stop
        word = max(stop, word + 1)


def _vietnamese_name(scan: Scan, word: int) -> bool:
    """Whether a family name begins a sentence, though it is also a common word: Đoàn Thị Hương."""
    surname = scan.lexicon.language is Language.VI and scan.phrase(Words.SURNAME, word) > word
    return surname and scan.name_end(word) - word >= 3 and family_name_first(scan, word)


def _unheralded(scan: Scan, start: int) -> bool:
    """Whether nothing before a run says that it is a place or a thing: "in", "the"."""
    if scan.starts_sentence(start):
        return True
    if scan.phrase_before(Words.PLACE_PREPOSITION, start) < start:
        return False
    towards = scan.phrase_before(Words.DESTINATION, start)
    if towards < start and scan.phrase_before(Words.EVENT, towards) < towards:
        return False
    return scan.phrase_before(Words.ARTICLE, start) == start


def _led_to(scan: Scan, start: int, stop: int) -> bool:
    """Whether a given name stands behind words that lead to people as well as to places: "à"."""
    preposition = scan.phrase_before(Words.BEFORE_PERSON, start)
    named = given_name(scan, start) or (family_name_first(scan, start) and stop - start > 2)
    return preposition < start and named


def _in_company(scan: Scan, free: _Free, found: list[FoundPerson]) -> Iterator[FoundPerson]:
    """Runs that stand in a list with people and nothing else speaks for: "Roe, Poe and Doe"."""
    ends = {person.end for person in found}
    starts = {person.start for person in found}
    for person in found:
        starts.update(scan.within(*role)[0] for role in person.roles[:1])
    for start, stop in list(_runs(scan, free)):
        if inside_other_name(scan, start, stop) or stop - start > _LONGEST_BARE_NAME:
            continue
        if not free.has(start, stop) or not has_form_of_name(scan, start, stop):
            continue
        conjunction = scan.phrase_before(Words.AND, start)
        behind = conjunction < start and conjunction in ends and scan.close(conjunction)
        following = scan.phrase(Words.AND, stop)
        before = following > stop and following in starts and scan.close(stop)
        between = scan.gap(start).strip() == "," and start in ends
        closed = scan.gap(stop).strip()[:1] in (",", ")")
        followed = scan.gap(stop).strip() == "," and stop in starts
        enumerated = between and (followed or before or (closed and stop - start > 1))
        opens = followed and scan.starts_sentence(start) and stop - start > 1
        if behind or enumerated or opens or (before and _unheralded(scan, start)):
            free.take(start, stop)
            ends.add(stop)
            yield FoundPerson(start, stop, (), Evidence.LISTED)


def _with_office_behind(scan: Scan, free: _Free, person: FoundPerson) -> FoundPerson:
    behind = office_behind(scan, person.end)
    if not behind:
        return person
    office = scan.within(*behind)
    taken = [word for word in (office[0], office[-1]) if not free.has(word, word + 1)]
    if len(taken) == 2:
        return person
    free.take(office.start, office.stop)
    return FoundPerson(person.start, person.end, (*person.roles, behind), person.evidence)


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
