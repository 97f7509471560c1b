# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where, in the words behind a title, the office ends and the name begins.

"of the Treasury Jane Roe": known bodies and countries belong to the office, given and family names
begin the name, and behind a country or the initials of a body nothing but a name can follow.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import begins_name, family_name_first
from photo_archive.reading.scan import Scan

BODIES = (Words.PORTFOLIO, Words.ORGANISATION, Words.KIND_AFTER)
"""Lists of what an office may be of."""
TERRITORIES = (Words.COUNTRY, Words.REGION, Words.CITY, Words.NEVER_PERSON)
"""Lists of countries, regions and towns an office may be of."""


def name_opens(scan: Scan, word: int) -> bool:
    """Whether a person's name begins at a word, and not that of a school or street."""
    if scan.gap(word) == "-" or not begins_name(scan, word) or scan.name_end(word) < word + 2:
        return False
    if scan.phrase(Words.TITLE, word) > word:
        return False
    kinds = (Words.KIND_BEFORE, Words.NOT_PERSON_BEFORE)
    before = min(scan.phrase_before(which, word) for which in kinds)
    if before < word and not _within_known(scan, before, word):
        return False
    if _within_known(scan, word, word + 1):
        return False
    return all(scan.phrase(which, word) < word + 2 for which in (*BODIES, *TERRITORIES))


def _within_known(scan: Scan, start: int, end: int) -> bool:
    """Whether words are the rest of a body or territory that begins before them."""
    earlier = range(max(0, start - 3), start)
    known = (*BODIES, *TERRITORIES)
    return any(scan.phrase(which, first) >= end for which in known for first in earlier)


def name_in(scan: Scan, start: int, stop: int) -> int:
    """Where the name begins at the end of these words; ``start`` or less if there is none."""
    opening = (word for word in range(start + 1, stop) if name_opens(scan, word))
    whole = next((word for word in opening if scan.name_end(word) >= stop), stop)
    if whole < stop:
        return whole
    if scan.lexicon.language is Language.VI:
        behind = _past_initials(scan, start, stop)
        if behind:
            return behind
    first = _last_run(scan, start, stop)
    if first >= stop:
        return _known_end(scan, start, stop)
    behind = _past_known(scan, start, first, stop)
    if start < behind and 2 <= stop - behind <= 3 and territory_ends(scan, start, behind):
        return behind
    for word in range(behind, stop):
        if scan.gap(word) == "-" or word == start:
            continue
        if begins_name(scan, word) and scan.name_end(word) >= stop and stop - word <= 5:
            return word
    if start < behind < stop and scan.capital(behind):
        named = scan.lexicon.language is not Language.VI or territory_ends(scan, start, behind)
        named = named or (scan.capitals(behind - 1) and stop - behind > 1)
        return behind if named else stop
    if behind >= stop:
        return stop
    if first == start or scan.phrase_before(Words.INNER, first) < first:
        english = scan.lexicon.language is not Language.VI
        capital = english and scan.capital(start) and stop - first >= 3
        return first + 1 if capital else 0
    return first


def _past_initials(scan: Scan, start: int, stop: int) -> int:
    """Where behind the initials of a body two or three other words end an office; 0 if not."""
    for word in range(max(start + 1, stop - 3), stop - 1):
        if scan.capitals(word - 1) and all(
            scan.capital(one) and not scan.capitals(one) for one in range(word, stop)
        ):
            other = (*BODIES, Words.KIND_BEFORE, Words.NOT_IN_NAME)
            if all(scan.phrase(which, word) == word for which in other):
                return word
    return 0


def territory_ends(scan: Scan, start: int, end: int) -> bool:
    """Whether a country or town ends at a word, so that nothing but a name can follow."""
    return any(start <= scan.phrase_before(which, end) < end for which in TERRITORIES)


def _last_run(scan: Scan, start: int, stop: int) -> int:
    """Where the run of capitalised words begins that ends these words; ``stop`` if none does."""
    word = stop
    while word > start:
        before = word - 1
        small_of_name = (
            word < stop
            and scan.phrase(Words.PARTICLE, before) > before
            and before > start
            and scan.capital(before - 1)
            and (scan.lexicon.language is Language.VI or begins_name(scan, before - 1))
        )
        if not scan.capital(before) and not small_of_name and scan.gap(before) != "-":
            break
        word = before
        if word > start and not scan.close(word):
            break
    return word


def _past_known(scan: Scan, start: int, first: int, stop: int) -> int:
    """Past the known bodies and territories with which a run begins, or in which it stands."""
    behind = word = start
    while word < stop:
        known = max(scan.phrase(which, word) for which in (*BODIES, *TERRITORIES))
        kind = scan.phrase(Words.KIND_BEFORE, word)
        adjective = scan.phrase(Words.ADJECTIVE, word)
        initials = scan.capitals(word) and not scan.phrase(Words.SURNAME, word) > word
        inner = scan.phrase_before(Words.INNER, word) < word
        opens = word > start and begins_name(scan, word) and known == word + 1
        if known > word and not (opens and not inner):
            behind = word = known
        elif kind > word and scan.lexicon.language is Language.VI:
            behind = word = _past_place(scan, kind, stop)
        elif max(kind, adjective) > word:
            behind = word = max(kind, adjective)
        elif initials and word >= first:
            behind = word = word + 1
        else:
            word += 1
    return max(behind, first) if behind <= first else min(behind, stop)


def _past_place(scan: Scan, name: int, stop: int) -> int:
    """Past the name of a hospital, a school: up to the next family name, or all of it."""
    following = range(name + 1, stop)
    return next((word for word in following if family_name_first(scan, word)), stop)


def _known_end(scan: Scan, start: int, stop: int) -> int:
    """The end of the last known body or territory among these words; 0 if there is none."""
    known = 0
    for word in range(start, stop):
        end = max(scan.phrase(which, word) for which in (*BODIES, *TERRITORIES))
        if end > word:
            known = max(known, end)
    return known
