# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run of capitalised words looks like: a person's name, or part of something else.

Given names, family names that stand first, initials and "Jr." speak for a person; a word for a
body, a kind of place, a treaty or a country speaks against, unless it is also a family name.
"""

from __future__ import annotations

import re

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_ROMAN = re.compile("[IVX]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
MIDDLE_NAMES = frozenset(("thị", "văn"))
"""What stands between a Vietnamese family name and the given name, and never begins a name."""
_NOT_OF_PEOPLE = (Words.ORGANISATION, Words.KIND_AFTER, Words.NOT_IN_NAME, Words.TEAM)
_PLACES = (Words.NEVER_PERSON, Words.CITY, Words.REGION)


def given_name(scan: Scan, word: int) -> bool:
    """Whether a word is a common given name, or an initial in front of a name."""
    if word >= len(scan) or not scan.capital(word):
        return False
    if scan.phrase(Words.GIVEN, word) > word:
        return True
    return is_initial(scan, word) and scan.close(word + 1) and scan.capital(word + 1)


def is_initial(scan: Scan, word: int) -> bool:
    """Whether a word is a single capital with a dot behind it."""
    token = scan.tokens[word]
    dotted = scan.text[token.end : token.end + 1] == "."
    return len(token.text) == 1 and token.text.isupper() and dotted


def family_name_first(scan: Scan, word: int) -> bool:
    """Whether a Vietnamese, Chinese or Korean name of two to five words may begin at a word."""
    if not scan.capital(word):
        return False
    if scan.keys[word] in MIDDLE_NAMES and scan.phrase_before(Words.SURNAME, word) < word:
        return False
    middle = word + 1 < len(scan) and scan.keys[word + 1] in MIDDLE_NAMES
    listed = scan.phrase(Words.SURNAME, word) > word or scan.phrase(Words.FAMILY_FIRST, word) > word
    if not (listed or middle):
        return False
    stop = scan.name_end(word)
    if not 2 <= stop - word <= 5 or scan.phrase(Words.KIND_AFTER, stop - 1) == stop:
        return False
    known = middle or scan.phrase(Words.SURNAME, word) > word
    if scan.lexicon.language is Language.VI and known:
        return all(is_syllable(scan, inner) for inner in range(word, stop))
    if scan.phrase(Words.FAMILY_FIRST, word) > word and stop - word <= 3:
        return all(len(scan.tokens[inner].text) <= 6 for inner in range(word, stop))
    return scan.phrase(Words.SURNAME, word) > word and all(
        is_syllable(scan, inner) for inner in range(word, stop)
    )


def is_syllable(scan: Scan, word: int) -> bool:
    """Whether a word has the form of a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(fold(scan.tokens[word].text)) is not None


def begins_name(scan: Scan, word: int) -> bool:
    """Whether a person's name begins at a word, by its given or family name."""
    if not given_name(scan, word):
        return family_name_first(scan, word) and not _is_place(scan, word, scan.name_end(word))
    return True


def _is_place(scan: Scan, start: int, stop: int) -> bool:
    """Whether a run is a listed place; a town called after a person counts as the person."""
    if scan.phrase(Words.SURNAME, start) > start and stop - start >= 3:
        return scan.phrase(Words.NEVER_PERSON, start) >= stop
    return any(scan.phrase(which, start) >= stop for which in _PLACES)


def _named_like_place(scan: Scan, start: int, stop: int) -> bool:
    """Whether a run behind a title is a name though a town is called so: Queen Sofia."""
    if scan.phrase(Words.NEVER_PERSON, start) >= stop:
        return False
    western = scan.lexicon.language is not Language.VI and stop - start == 1
    return western or given_name(scan, start)


def may_be_name(scan: Scan, start: int, stop: int, *, proven: bool = False) -> bool:
    """Whether no word of a run belongs to a place, a body, a treaty or a title.

    Args:
        scan: The caption.
        start: The first word.
        stop: The word behind the last.
        proven: Whether an office or a form of address stands before it, so that "White" and "Hall"
            are names.
    """
    if scan.phrase(Words.COUNTRY, start) >= stop or scan.phrase(Words.ADJECTIVE, start) >= stop:
        return proven and stop - start == 1 and scan.phrase(Words.NAME_AND_WORD, start) == stop
    if _is_place(scan, start, stop) and not (proven and _named_like_place(scan, start, stop)):
        return False
    if scan.phrase(Words.PORTFOLIO, start) == stop == start + 1 and not (
        scan.phrase(Words.NAME_AND_WORD, start) > start
    ):
        return False
    named = proven or given_name(scan, start) or _initialled(scan, start, stop)
    inside = range(start, stop)
    listed = [word for word in inside if scan.is_listed(word)]
    several = stop - start > 1 and len(listed) == stop - start
    if several and all(_is_place(scan, word, word + 1) for word in inside):
        return False
    eastern = family_name_first(scan, start)
    if start and scan.gap(start) == "." and len(scan.tokens[start - 1].text) == 1:
        return False
    suffixes = (word for word in range(start + 1, stop - 1) if _is_suffix(scan, word))
    if not proven and any(scan.capital(word + 1) for word in suffixes):
        return False
    for word in listed:
        longest = max(scan.phrase(which, word) for which in _NOT_OF_PEOPLE)
        if longest == word:
            continue
        if eastern and longest == word + 1 and (stop - start > 2 or word == start):
            continue
        also_name = scan.phrase(Words.NAME_AND_WORD, word) > word
        also_name = also_name or (word == start and given_name(scan, word))
        if not (also_name and named) or (longest > word + 1 and not proven):
            return False
    if scan.phrase(Words.KIND_BEFORE, start) > start and stop - start > 1:
        return family_name_first(scan, start) or proven
    return not all(map(scan.capitals, range(start, stop))) or stop - start > 1


def is_of_kind(scan: Scan, name: int) -> bool:
    """Whether a place bears the name behind an apostrophe: "Quai d’Orsay"."""
    if name < 2 or scan.gap(name) not in ("'", "’"):
        return False
    return scan.phrase_before(Words.KIND_BEFORE, name - 1) < name - 1


def _is_suffix(scan: Scan, word: int) -> bool:
    return scan.phrase(Words.NAME_SUFFIX, word) > word


def _initialled(scan: Scan, start: int, stop: int) -> bool:
    return any(is_initial(scan, word) for word in range(start, stop - 1))


def has_form_of_name(scan: Scan, start: int, stop: int) -> bool:
    """Whether a run that nothing proves a name looks like one: two words, not all initials."""
    inner = range(start + 1, stop)
    if all(scan.gap(word) == "-" for word in inner) or scan.capitals(start):
        return False
    if len(scan.tokens[start].text) == 1 and scan.gap(start + 1) == "-":
        return False
    if stop - start > 1 and all(scan.tokens[word].text.isupper() for word in range(start, stop)):
        numbered = (
            _ROMAN.fullmatch(scan.tokens[stop - 1].text) and len(scan.tokens[start].text) == 1
        )
        if numbered and len(scan.tokens[stop - 1].text) > 1:
            return False
    article = scan.lexicon.phrases(Words.ARTICLE).longest(scan.keys, start)
    if article and not is_initial(scan, start):
        return False
    if any(scan.phrase(Words.COUNTRY, word) > word for word in range(start, stop - 1)):
        return given_name(scan, start)
    return any(len(scan.tokens[word].text) > 1 for word in range(start, stop))
