# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places whose kind stands behind their name, as in English: "… Palace", and where they begin.

A school or hospital that people come from is a body there and no place.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.domain.tokens import is_bare
from photo_archive.reading.lexicon import FUNCTION_WORDS, Words
from photo_archive.reading.place_names import known_place_end
from photo_archive.reading.scan import Scan

_LONGEST_BEFORE = 7


def name_then_kind(scan: Scan, word: int, used: Sequence[bool]) -> tuple[int, int]:
    """Where the place begins and ends whose kind stands at a word, behind its name."""
    after = scan.phrase(Words.KIND_AFTER, word)
    if after == word or any(used[word:after]) or _within_longer_body(scan, word, after):
        return word, word
    start = _start_before_kind(scan, word, used)
    stop = _chain(scan, after)
    named = _of_more(scan, stop, used)
    if start == word and named == stop and _numbered(scan, stop) > stop and scan.capital(word):
        return start, _numbered(scan, stop)
    if start == word and (named == stop or scan.phrase(Words.EVENT, word) > after):
        return word, word
    unheralded = scan.phrase_before(Words.PLACE_PREPOSITION, word) == word
    if start == word and unheralded and scan.phrase(Words.INSTITUTION_KIND, word) > word:
        return word, word
    stop = _numbered(scan, named)
    if _is_body(scan, start, _chain(scan, after)) or any(used[start:stop]):
        return word, word
    if _names_event(scan, start, stop) or _names_body(scan, stop):
        return word, word
    return start, stop


def _names_event(scan: Scan, start: int, stop: int) -> bool:
    """Whether it is part of the name of an event or a treaty: "Operation Desert …"."""
    if scan.phrase(Words.CODE_NAMED, start) > start:
        return True
    for word in (stop, stop + 1):
        if not (scan.close(word) and scan.capital(word)):
            return False
        if any(scan.phrase(which, word) > word for which in (Words.CAPITAL_EVENT, Words.DOCUMENT)):
            return True
    return False


def _names_body(scan: Scan, stop: int) -> bool:
    """Whether it is part of the name of a body: "Suez Canal Company"."""
    return scan.close(stop) and scan.capital(stop) and scan.phrase(Words.ORGANISATION, stop) > stop


def _within_longer_body(scan: Scan, word: int, after: int) -> bool:
    """Whether a word for a body goes on behind the kind: "International Court of Justice"."""
    before = range(max(0, word - 2), word + 1)
    return any(scan.phrase(Words.ORGANISATION, start) > after for start in before)


def _start_before_kind(scan: Scan, kind: int, used: Sequence[bool]) -> int:
    """Where "Élysée" begins before "Palace"; a small kind needs a capital before it too."""
    start = kind
    between = kind > 1 and scan.close(kind) and scan.close(kind - 1) and scan.capital(kind - 2)
    if between and not scan.capital(kind) and not used[kind - 1] and _qualifies(scan, kind - 1):
        start = kind - 1
    plural = start == kind and scan.gap(kind) in ("' ", "’ ") and scan.capital(kind)
    if plural and scan.capital(kind - 1) and not used[kind - 1]:
        start = kind - 1
    while start and scan.close(start) and not used[start - 1] and kind - start < _LONGEST_BEFORE:
        before = start - 1
        owner = _owner_before(scan, start, kind, used)
        if owner < start:
            start = owner
            continue
        adjective = scan.phrase_before(Words.ADJECTIVE, start)
        if adjective < start:
            if start == kind and not scan.capital(kind):
                break
            start = adjective
            continue
        named = scan.capital(before) or scan.tokens[before].text.isdigit()
        title = scan.title(before) == start and not _inside_name(scan, before)
        if title and start == kind and scan.capital(kind) and scan.close(before):
            title = not (scan.capital(before - 1) and scan.title(before - 1) == before - 1)
        if not named or title:
            break
        if scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before:
            break
        start = before
    adjective_only = scan.phrase(Words.ADJECTIVE, start) == kind
    return kind if adjective_only and not scan.capital(kind) else start


def _owner_before(scan: Scan, start: int, kind: int, used: Sequence[bool]) -> int:
    """Past "Stillman’s" in front of "Gym", "del" in front of "Pacífico"; ``start`` if not so."""
    if scan.lexicon.language is not Language.EN or start < 2 or not scan.capital(kind):
        return start
    particle = scan.phrase(Words.PARTICLE, start - 1) == start and not scan.capital(start - 1)
    if not (particle and start < kind) and not (scan.possessive(start - 1) and start == kind):
        return start
    owner = start - 2
    known = any(scan.phrase(which, owner) == owner + 1 for which in (Words.COUNTRY, Words.CITY))
    named = scan.capital(owner) and scan.close(start - 1) and not used[owner] and not known
    return owner if named and not scan.starts_sentence(owner) else start


def _qualifies(scan: Scan, word: int) -> bool:
    """Whether a small word may stand between a name and its kind: "Orgreave coking plant"."""
    if scan.capital(word) or scan.lexicon.language is not Language.EN or scan.possessive(word):
        return False
    small = (*FUNCTION_WORDS, Words.SMALL, Words.KIND_AFTER, Words.ADJECTIVE, Words.PARTICLE)
    plain = not any(scan.phrase(which, word) > word for which in small)
    return plain and not scan.tokens[word].folded.endswith(("ed", "s"))


def _inside_name(scan: Scan, word: int) -> bool:
    """Whether what looks like a kin or title is a syllable of a name: "Tân Sơn Nhất"."""
    if not is_bare(scan.tokens[word].text):
        return True
    before = scan.close(word) and scan.capital(word - 1) and not scan.starts_sentence(word - 1)
    return before and scan.phrase(Words.KIN, word) > word


def _chain(scan: Scan, end: int) -> int:
    """Past further kinds that belong to the same name: "Guest House", "House Rose Garden"."""
    while end < len(scan) and scan.close(end):
        further = scan.phrase(Words.KIND_AFTER, end)
        if further == end:
            run = end
            while run < len(scan) and run - end < 3 and scan.close(run) and _plain(scan, run):
                run += 1
            further = scan.phrase(Words.KIND_AFTER, run) if run > end and scan.close(run) else run
            if run == end or further == run:
                break
        elif not (scan.capital(end) or further > end + 1):
            break
        end = further
    return end


def _plain(scan: Scan, word: int) -> bool:
    """Whether a capitalised word may be part of a place's name: no title, no kind."""
    if not scan.capital(word) or scan.phrase(Words.KIND_AFTER, word) > word:
        return False
    return scan.title(word) == word and scan.phrase(Words.ADJECTIVE, word) == word


def _numbered(scan: Scan, end: int) -> int:
    """Past the number of a gate, a pier, a complex: "Pier 39", "Complex 39A"; no year."""
    text = scan.tokens[end].text if end < len(scan) and scan.close(end) else ""
    numbered = text[:1].isdigit() and len(text) < 4 and scan.capital(end - 1)
    number = scan.phrase(Words.NUMBER, end) if end < len(scan) and scan.close(end) else end
    if end < number < len(scan) and scan.tokens[number].text[0].isdigit():
        return number + 1
    return end + 1 if numbered else end


def _of_more(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Past "of the White House", "of Modern Art" behind a capitalised kind."""
    link = scan.phrase(Words.NAME_LINK, end) if scan.close(end) else end
    if link == end or link >= len(scan) or not scan.capital(end - 1) or used[link]:
        return end
    stop = max(scan.name_end(link), scan.phrase(Words.COUNTRY, link))
    titled = scan.title(link) > link and scan.phrase(Words.PORTFOLIO, link) == link
    if stop == link or titled:
        return end
    while stop < len(scan) and scan.close(stop) and scan.phrase(Words.AND, stop) > stop:
        further = scan.name_end(stop + 1) if stop + 1 < len(scan) and scan.close(stop + 1) else 0
        if further <= stop + 1 or used[stop + 1]:
            break
        stop = further
    return _chain(scan, stop)


def _is_body(scan: Scan, start: int, kind_end: int) -> bool:
    """Whether people come from it, and it is no place then: "students from … School"."""
    if scan.phrase_before(Words.INSTITUTION_KIND, kind_end) == kind_end:
        return False
    return (
        scan.phrase_before(Words.ORIGIN, start) < start and not known_place_end(scan, start) > start
    )
