# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far an office reaches: "Secretary of the Treasury", "Thứ trưởng Bộ Thương mại".

In front of a name the end of the office is the beginning of the name, and nothing but the words
tells where; each language puts what an office is an office of together in its own way.
"""

from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_LONGEST_OFFICE = 24
_LONGEST_COMPLEMENT = 14


def office_start(scan: Scan, title: int, free: int) -> int:
    """Where an office begins whose title begins at a word; nothing before ``free`` belongs to it.

    Adjectives of nationality, "former", and the body in front ("Acme CEO") belong to it.
    """
    start = title
    while start > free and scan.close(start) and title - start < 5:
        before = start - 1
        if scan.phrase(Words.TITLE_MODIFIER, before) > before:
            start = before
            continue
        adjective = scan.phrase_before(Words.ADJECTIVE, start)
        if adjective < start and adjective >= free:
            start = adjective
            continue
        if scan.lexicon.language is not Language.EN or not scan.capital(before):
            break
        if _is_common_opening(scan, before) or _after_preposition(scan, before):
            break
        start = before
    return start


def office_end(scan: Scan, end: int) -> int:
    """Where an office ends that is followed by a name, ``end`` being where its title ends."""
    limit = min(len(scan), end + _LONGEST_OFFICE)
    while end < limit:
        further = _second_title(scan, end) or (
            _complement_vi(scan, end)
            if scan.lexicon.language is Language.VI
            else _complement(scan, end)
        )
        if not further:
            break
        end = further
    return end


def _second_title(scan: Scan, end: int) -> int:
    """Two offices of one person: "General Secretary and State President", with a comma or and."""
    start = end
    if scan.close(end) and scan.phrase(Words.AND, end) > end:
        start = end + 1
    elif scan.gap(end).strip() != ",":
        return 0
    while start < len(scan) and scan.title(start) == start:
        if not (
            scan.phrase(Words.TITLE_MODIFIER, start) > start
            or scan.phrase(Words.ADJECTIVE, start) > start
        ):
            return 0
        start += 1
    return scan.title(start) if start < len(scan) else 0


def _complement(scan: Scan, end: int) -> int:
    if not scan.close(end):
        return 0
    adjective = scan.phrase(Words.ADJECTIVE, end)
    if adjective > end:
        return adjective
    link = scan.phrase(Words.TITLE_LINK, end)
    return _complement_end(scan, link) if link > end else 0


def _complement_end(scan: Scan, start: int) -> int:
    """Where "the Treasury" or "State" ends: at its last known word that leaves a name behind."""
    run = start
    known = 0
    limit = min(len(scan), start + _LONGEST_COMPLEMENT)
    while run < limit and (run == start or scan.close(run)):
        body = max(
            scan.phrase(Words.PORTFOLIO, run),
            scan.phrase(Words.ORGANISATION, run),
            scan.phrase(Words.COUNTRY, run),
        )
        if body > run:
            known = run = body
        elif scan.phrase(Words.HONORIFIC, run) > run:
            break
        elif scan.capital(run) or scan.possessive(run) or scan.phrase(Words.INNER, run) > run:
            run += 1
        else:
            break
    if known:
        return known
    return start + 1 if run - start >= 3 and scan.capital(start) else 0


def _complement_vi(scan: Scan, end: int) -> int:
    if not scan.close(end):
        return 0
    for which in (Words.PORTFOLIO, Words.COUNTRY):
        further = scan.phrase(which, end)
        if further > end:
            return further
    body = scan.phrase(Words.ORGANISATION, end)
    if body > end:
        return _institution(scan, body)
    if scan.capitals(end) and scan.close(end + 1) and scan.capital(end + 1):
        return end + 1
    return _institution(scan, end) if _is_institution(scan, end) else 0


def _institution(scan: Scan, word: int) -> int:
    """Behind "Bộ" and its like: words with a small one next to them; a name has none."""
    limit = min(len(scan), word + _LONGEST_COMPLEMENT)
    while word < limit and scan.close(word):
        if not scan.capital(word) and scan.title(word) == word:
            word += 1
        elif _is_institution(scan, word):
            word += 2
        else:
            break
    return word


def _is_institution(scan: Scan, word: int) -> bool:
    following = word + 1
    return (
        scan.capital(word)
        and following < len(scan)
        and scan.close(following)
        and not scan.capital(following)
        and following + 1 < len(scan)
        and scan.close(following + 1)
        and scan.capital(following + 1)
    )


def _is_common_opening(scan: Scan, word: int) -> bool:
    return scan.starts_sentence(word) and scan.phrase(Words.COMMON, word) > word


def _after_preposition(scan: Scan, word: int) -> bool:
    return scan.phrase_before(Words.PLACE_PREPOSITION, word) < word
