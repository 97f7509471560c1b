# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organisations in a caption: names with a word for a body in them, and firms before an office.

"X Group", "University of X", "Tập đoàn X" carry their kind; in "Acme CEO" the office tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.lexicon import Words
from photo_archive.reading.names_in_text import FoundPerson
from photo_archive.reading.places_in_text import FoundName
from photo_archive.reading.scan import Scan

_BODY = Message("it has a word for a body")
_FIRM = Message("an office of a body stands behind it")
_INITIALS = Message("it is an abbreviation behind an article")
_LONGEST = 9


def find_organisations(
    scan: Scan, people: Sequence[FoundPerson], taken: Sequence[bool]
) -> tuple[FoundName, ...]:
    """The organisations a caption names, in order.

    Args:
        scan: The caption.
        people: Those found, whose offices may name a body.
        taken: For each word whether it belongs to a person's name or to a place.
    """
    found: list[FoundName] = []
    used = list(taken)
    for rule in (_with_word, _before_office, _abbreviated):
        for body in rule(scan, people, used):
            used[body.start : body.end] = [True] * (body.end - body.start)
            found.append(body)
    return tuple(sorted(found, key=lambda body: body.start))


def _with_word(
    scan: Scan, people: Sequence[FoundPerson], used: Sequence[bool]
) -> Iterator[FoundName]:
    word = 0
    while word < len(scan):
        end = scan.phrase(Words.ORGANISATION, word)
        if end == word or any(used[word:end]) or not _may_begin(scan, word):
            word += 1
            continue
        start = _start(scan, word, used)
        stop = _end(scan, end, used)
        alone = start == word and stop == end
        if not alone or _stands_alone(scan, word, end):
            yield FoundName(start, stop, Certainty.PROBABLE, _BODY)
        word = max(stop, word + 1)


def _may_begin(scan: Scan, word: int) -> bool:
    """Whether a word for a body has a capital, or two capitalised words in front of it."""
    if scan.capital(word):
        return not any(scan.title(start) > word for start in range(max(0, word - 2), word + 1))
    english = scan.lexicon.language is Language.EN
    return english and all(
        before > 0 and scan.close(before + 1) and scan.capital(before)
        for before in (word - 1, word - 2)
    )


def _abbreviated(
    scan: Scan, people: Sequence[FoundPerson], used: Sequence[bool]
) -> Iterator[FoundName]:
    """Capitals behind an article: "the WHO", "l’OMS"."""
    for word in range(1, len(scan)):
        known = (Words.COUNTRY, Words.ADJECTIVE)
        if used[word] or not scan.capitals(word) or not scan.tokens[word].text.isalpha():
            continue
        if any(scan.phrase(which, word) > word for which in known):
            continue
        alone = not (scan.close(word + 1) and scan.capital(word + 1))
        if alone and scan.phrase_before(Words.ARTICLE, word) < word:
            yield FoundName(word, word + 1, Certainty.PROBABLE, _INITIALS)


def _stands_alone(scan: Scan, word: int, end: int) -> bool:
    """Whether the word for a body is itself a name: "ASEAN", "United Nations"."""
    return end - word > 1 or scan.capitals(word)


def _start(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the name begins whose word for a body this is; French and Vietnamese put it first."""
    if scan.lexicon.language is not Language.EN:
        return word
    start = word
    while start and not used[start - 1] and word - start < _LONGEST:
        before = start - 1
        joined = scan.close(start) or (scan.gap(start).strip(" .") == "," and start == word)
        if not joined:
            break
        if scan.possessive(before):
            if scan.phrase_before(Words.COUNTRY, before) < before:
                break
            start = before
            continue
        if not scan.capital(before) or scan.phrase(Words.TITLE, before) > before:
            break
        if scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before:
            break
        start = before
    return start


def _end(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Past "of Justice", "and Technology of …": links count only with a capital behind them."""
    stop = end
    while stop < len(scan) and stop - end < _LONGEST and not used[stop]:
        english = scan.lexicon.language is Language.EN
        if (
            english
            and scan.gap(stop).strip(" .") == ","
            and scan.phrase(Words.ORGANISATION, stop) > stop
        ):
            stop = scan.phrase(Words.ORGANISATION, stop)
            continue
        if not scan.close(stop):
            break
        inner = stop
        while inner < len(scan) and scan.phrase(Words.INNER, inner) > inner and scan.close(inner):
            inner = scan.phrase(Words.INNER, inner)
        if inner >= len(scan) or not scan.close(inner) or not _goes_on(scan, inner):
            break
        stop = inner + 1
    return stop


def _goes_on(scan: Scan, word: int) -> bool:
    if scan.capital(word):
        return scan.title(word) == word
    if scan.lexicon.language is not Language.VI or scan.phrase(Words.AND, word) > word:
        return False
    if scan.phrase(Words.PORTFOLIO, word) > word:
        return True
    stops = scan.phrase(Words.EVENT_STOP, word) > word or scan.capitals(word - 1)
    stops = stops or scan.phrase_before(Words.COUNTRY, word) < word
    return scan.capital(word - 1) and not stops and scan.title(word) == word


def _before_office(
    scan: Scan, people: Sequence[FoundPerson], used: Sequence[bool]
) -> Iterator[FoundName]:
    """The capitalised words in front of a title inside an office: "Acme Corp. chairwoman"."""
    if scan.lexicon.language is not Language.EN:
        return
    for person in people:
        for first, last in person.roles:
            words = scan.within(first, last)
            if not words:
                continue
            start = end = words[0]
            while end < words[-1] + 1 and _may_be_firm(scan, end):
                end += 1
            if end > start and scan.title(end) > end and not any(used[start:end]):
                yield FoundName(start, end, Certainty.PROBABLE, _FIRM)


def _may_be_firm(scan: Scan, word: int) -> bool:
    office = (Words.TITLE, Words.TITLE_MODIFIER, Words.ADJECTIVE, Words.COUNTRY, Words.PLURAL_TITLE)
    return scan.capital(word) and not any(scan.phrase(which, word) > word for which in office)
