# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies that who is in them tells: "members of the Odd Ladies", "le président du Comice rural".

Only bodies have members, branches and a treasurer, so the capitals behind such words are one's
name whatever they say. A town or a state is none, and what has too many people needs two words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.body_extent import body_end, qualified_end
from photo_archive.reading.found import FoundName
from photo_archive.reading.lexicon import Words
from photo_archive.reading.place_names import known_region_end
from photo_archive.reading.scan import Scan

_MEMBERS = Message("it has members")
_OFFICE = Message("it is the body of an office")
_REFUSED = (Words.COUNTRY, Words.NOT_BODY, Words.OFFICE_BODY, Words.KIND_BEFORE, Words.EVENT)
_LONGEST = 9


def told_by_members(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """What somebody is a member of: "Members of the Elks", "les adhérents du Foyer rural"."""
    if scan.lexicon.language is Language.VI:
        return
    for word, end in scan.phrases(Words.MEMBER):
        if scan.possessive(end) or not scan.close(end):
            continue
        name = scan.phrase(Words.ORIGIN, end)
        name -= name > end and scan.capital(name - 1)
        if not end < name < len(scan) or used[name] or not scan.close(name):
            continue
        strong = scan.phrase(Words.FULL_MEMBER, word) == end
        stop = _proven_end(scan, name, used, strong=strong)
        if stop > name:
            yield FoundName(name, stop, Certainty.PROBABLE, _MEMBERS)


def told_by_office(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """What an office of bodies is of: "chairman of the Odd Fellows", "président du Comice"."""
    if scan.lexicon.language is Language.VI:
        return
    for office in offices:
        for title in office:
            end = scan.phrase(Words.BODY_OFFICE, title)
            if end == title:
                continue
            name = scan.phrase(Words.ORIGIN, end) if scan.close(end) else end
            name -= name > end and scan.capital(name - 1)
            if not end < name < office.stop or any(used[name : office.stop]):
                continue
            stop = _proven_end(scan, name, used, strong=False)
            named = name < stop <= office.stop and scan.tokens[name - 1].text != "de"
            if named and not _is_state(scan, name):
                yield FoundName(name, stop, Certainty.PROBABLE, _OFFICE)
            break


def before_members(
    scan: Scan, offices: Sequence[range], used: Sequence[bool]
) -> Iterator[FoundName]:
    """English names of two words and more before their members: "Just Roll Steel activists"."""
    if scan.lexicon.language is not Language.EN:
        return
    for word, _ in scan.phrases(Words.OWN_MEMBER):
        start = word
        while start and scan.close(start) and not used[start - 1] and _may_name(scan, start - 1):
            start -= 1
        if scan.starts_sentence(start) and scan.phrase(Words.COMMON, start) > start:
            start += 1
        named = word - start > 1 and known_region_end(scan, start) == start
        if named and not _is_refused(scan, start):
            yield FoundName(start, word, Certainty.PROBABLE, _MEMBERS)


def _may_name(scan: Scan, word: int) -> bool:
    known = (Words.TITLE, Words.ADJECTIVE, Words.COUNTRY, Words.HONORIFIC, Words.GIVEN)
    return scan.capital(word) and not any(scan.phrase(which, word) > word for which in known)


def _is_refused(scan: Scan, word: int) -> bool:
    return any(scan.phrase(which, word) > word for which in _REFUSED)


def _is_state(scan: Scan, word: int) -> bool:
    """Whether an office is of a country’s, a minister’s or an assembly’s."""
    return scan.phrase(Words.PORTFOLIO, word) > word or scan.phrase(Words.ADJECTIVE, word) > word


def _proven_end(scan: Scan, name: int, used: Sequence[bool], *, strong: bool) -> int:
    """Where the name ends that begins behind "members of"; ``name`` if it is no body’s.

    Args:
        scan: The caption.
        name: Where the name begins.
        used: Words that belong to something else.
        strong: Whether only a body can have what stands before, so that one word is enough.
    """
    initial = len(scan.tokens[name].text) == 1
    if initial or not scan.capital(name) or _is_refused(scan, name):
        return name
    if scan.phrase(Words.ARTICLE, name) > name:
        return name
    if known_region_end(scan, name) > name:
        return name
    if scan.phrase(Words.GIVEN, name) > name or scan.phrase(Words.HONORIFIC, name) > name:
        return name
    if scan.lexicon.language is Language.EN:
        stop = _english_end(scan, name, used)
    else:
        stop = _french_end(scan, name, used)
    led = scan.phrase_before(Words.ARTICLE, name) < name or scan.keys[name - 1] != "de"
    single = stop == name + 1
    if single and not (strong and led):
        return name
    told = scan.capitals(name) or scan.tokens[name].folded.endswith("s")
    return name if single and not told and _goes_on_small(scan, stop) else stop


def _english_end(scan: Scan, name: int, used: Sequence[bool]) -> int:
    stop = body_end(scan, name + 1, used)
    while stop < len(scan) and stop - name < _LONGEST and not used[stop]:
        plural = scan.gap(stop) in ("' ", "’ ") and scan.capital(stop)
        ampersand = scan.gap(stop) == " & " and scan.capital(stop)
        owner = scan.possessive(stop) and scan.close(stop + 1) and scan.capital(stop + 1)
        if not (plural or ampersand or owner):
            break
        stop = body_end(scan, stop + 1 + owner, used)
    return stop


def _french_end(scan: Scan, name: int, used: Sequence[bool]) -> int:
    stop = name
    while stop < len(scan) and scan.capital(stop) and not used[stop] and stop - name < _LONGEST:
        if stop > name and not scan.close(stop):
            break
        stop += 1
    stop = max(stop, min(qualified_end(scan, stop), name + _LONGEST))
    stop = next((word for word in range(name, stop) if used[word]), stop)
    while stop > name and scan.phrase(Words.INNER, stop - 1) == stop:
        stop -= 1
    return stop


def _goes_on_small(scan: Scan, stop: int) -> bool:
    """Whether a small noun follows that the name only qualifies: "of the Sikh community"."""
    if not scan.close(stop) or scan.capital(stop):
        return False
    small = (
        *(Words.AND, Words.PLACE_PREPOSITION, Words.EVENT_STOP, Words.PERSON_VERB),
        *(Words.NOT_OFFICE, Words.OFFICE_STOP, Words.OF, Words.CAPTION_VERB, Words.ARTICLE),
    )
    return not any(scan.phrase(which, stop) > stop for which in small)
