# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places in a caption: where it was taken or took place, and where a visit led.

Evidence is a word for a kind of place (Palace, sân bay, rue), a preposition in front, a country's
name after one, a bracket or comma shared with a date or another place. Countries that act, and
those inside offices, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_KIND = Message("it has a word for a kind of place")
_PREPOSITION = Message("a preposition of place stands before it")
_LEVEL = Message("it follows another place")
_DATELINE = Message("a date or another place stands beside it")
_LONGEST = 8
_DATE_GAP = re.compile(r"\s*,\s*(?:le |les |ngày )?$")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as words ``start`` to ``end``, and why it is what it is said to be."""

    start: int
    end: int
    certainty: Certainty
    reason: Message


def find_places(
    scan: Scan, taken: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> tuple[FoundName, ...]:
    """The places a caption names, in order.

    Args:
        scan: The caption.
        taken: For each word whether it belongs to a person or an office.
        dates: Where dates stand, in code points.
    """
    used = list(taken)
    found: list[FoundName] = []
    for rule in (_of_kind, _after_preposition, _beside_date, _further_levels):
        for place in rule(scan, used, dates):
            used[place.start : place.end] = [True] * (place.end - place.start)
            found.append(place)
    return tuple(sorted(found, key=lambda place: place.start))


def _of_kind(
    scan: Scan, used: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> Iterator[FoundName]:
    """A kind of place with a name before or behind it: "… Palace", "palais …"."""
    word = 0
    while word < len(scan):
        before = word if _within_body(scan, word) else scan.phrase(Words.KIND_BEFORE, word)
        after = scan.phrase(Words.KIND_AFTER, word)
        stop = _name_of_kind(scan, before, used) if before > word else word
        if stop > before > word:
            yield FoundName(word, stop, Certainty.PROBABLE, _KIND)
            word = stop
            continue
        if after > word:
            start = _start_before_kind(scan, word, used)
            if start < word and not any(used[start:after]):
                stop = _chain(scan, after)
                yield FoundName(start, stop, Certainty.PROBABLE, _KIND)
                word = stop
                continue
        word += 1


def _within_body(scan: Scan, word: int) -> bool:
    """Whether a word is the second half of a word for a body or an office: chính phủ."""
    return any(
        scan.phrase(which, start) > word
        for start in range(max(0, word - 2), word)
        for which in (Words.ORGANISATION, Words.PORTFOLIO, Words.TITLE)
    )


def _name_of_kind(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where the name behind "palais", "sân bay" ends, past a link, adjectives and small kinds."""
    end = word
    while end < len(scan) and scan.close(end) and end - word < _LONGEST:
        if any(used[end : end + 1]):
            break
        name = max(scan.name_end(end), scan.phrase(Words.COUNTRY, end))
        if scan.capital(end) and scan.title(end) > end:
            return scan.title(end)
        if name > end and not (scan.capitals(end) and name == end + 1 and _kind_near(scan, name)):
            return _and_more(scan, name)
        nested = max(scan.phrase(Words.KIND_BEFORE, end), scan.phrase(Words.PORTFOLIO, end))
        if nested > end:
            end = nested
            continue
        linked = (Words.INNER, Words.PARTICLE, Words.TITLE_LINK)
        after_initials = scan.capitals(end) or scan.capitals(end - 1) or scan.capitals(end - 2)
        if all(scan.phrase(which, end) == end for which in linked) and not after_initials:
            break
        end += 1
    return end if end > word and scan.phrase_before(Words.PORTFOLIO, end) < end else word


def _kind_near(scan: Scan, word: int) -> bool:
    """Whether within three words another kind of place begins: "trường ABC … tỉnh X"."""
    near = range(word, min(word + 3, len(scan)))
    return any(scan.phrase(Words.KIND_BEFORE, inner) > inner for inner in near)


def _and_more(scan: Scan, end: int) -> int:
    """Past "et du Pain": two small words and a capital belong to the same name."""
    more = end
    while more < len(scan) and scan.close(more) and scan.phrase(Words.INNER, more) > more:
        more = scan.phrase(Words.INNER, more)
    if more >= end + 2 and more < len(scan) and scan.close(more) and scan.capital(more):
        return more + 1
    return end


def _start_before_kind(scan: Scan, kind: int, used: Sequence[bool]) -> int:
    """Where "Élysée" begins before "Palace"; a small kind needs a capital before it too."""
    start = kind
    while start and scan.close(start) and not used[start - 1] and kind - start < 6:
        before = start - 1
        named = scan.capital(before) or scan.tokens[before].text.isdigit()
        if not named or (scan.phrase(Words.ADJECTIVE, before) > before and kind - start > 0):
            break
        if scan.starts_sentence(before) and scan.phrase(Words.COMMON, before) > before:
            break
        start = before
    return start


def _chain(scan: Scan, end: int) -> int:
    """Past further kinds that belong to the same name: "Guest House", "Park Hotel"."""
    while end < len(scan) and scan.close(end):
        further = scan.phrase(Words.KIND_AFTER, end)
        if further == end or not (scan.capital(end) or further > end + 1):
            break
        end = further
    return end


def _after_preposition(
    scan: Scan, used: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> Iterator[FoundName]:
    for word in range(len(scan)):
        end = _place_end(scan, word, used)
        if end == word:
            continue
        start = _without_article(scan, word)
        heralded = is_heralded(scan, start) or is_heralded(scan, word)
        if heralded and not _in_dates(scan, word, dates) and not _names_event(scan, end):
            yield FoundName(word, end, Certainty.PROBABLE, _PREPOSITION)


def _names_event(scan: Scan, end: int) -> bool:
    """Whether a word for an event follows at once or after one other: "the Elk trade fair"."""
    for word in (end, end + 1):
        if not scan.close(word):
            return False
        if scan.phrase(Words.EVENT, word) > word and scan.phrase(Words.EVENT_VERB, word) == word:
            return scan.phrase(Words.EVENT_STOP, end) == end
    return False


def is_heralded(scan: Scan, word: int) -> bool:
    """Whether "in" stands before a place, or an event and the way to it: "visit to"."""
    if scan.phrase_before(Words.PLACE_PREPOSITION, word) < word:
        return True
    towards = scan.phrase_before(Words.DESTINATION, word)
    if towards < word:
        return scan.phrase_before(Words.EVENT, towards) < towards
    directly = scan.lexicon.language is Language.VI
    return directly and scan.phrase_before(Words.EVENT, word) < word


def _without_article(scan: Scan, word: int) -> int:
    article = scan.phrase_before(Words.ARTICLE, word)
    country = scan.phrase(Words.COUNTRY, word) > word
    return article if country else word


def _place_end(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where a place's name ends that could begin here, for what is no person and no body."""
    if used[word] or not scan.capital(word):
        return word
    country = scan.phrase(Words.COUNTRY, word)
    if country > word:
        return country
    state = scan.phrase(Words.PORTFOLIO, word)
    if state > word and state < len(scan) and scan.phrase(Words.COUNTRY, state) > state:
        return scan.phrase(Words.COUNTRY, state)
    continues = scan.close(word) and scan.capital(word - 1) and not used[word - 1]
    if continues and scan.phrase_before(Words.PLACE_PREPOSITION, word) == word:
        return word
    end = scan.name_end(word)
    end = next((inner for inner in range(word, end) if used[inner]), end)
    for inner in range(word, end):
        for which in (Words.ORGANISATION, Words.EVENT, Words.NOT_IN_NAME):
            if scan.phrase(which, inner) > inner:
                return word
    if end > word and scan.phrase(Words.TITLE, end) > end and scan.close(end):
        return scan.phrase(Words.TITLE, end)
    if end == word + 1 and (scan.phrase(Words.ADJECTIVE, word) > word or scan.capitals(word)):
        return word
    return end


def _beside_date(
    scan: Scan, used: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> Iterator[FoundName]:
    """Alone with a date, in a bracket or before a comma, or a short line at the beginning."""
    for word in range(len(scan)):
        end = _place_end(scan, word, used)
        if end == word or _in_dates(scan, word, dates):
            continue
        opening = scan.starts_sentence(word) or scan.gap(word).strip() in ("(", "[", ",")
        behind = scan.tokens[end - 1].end
        dated = any(
            behind < first <= behind + 12 and _DATE_GAP.match(scan.text[behind:first])
            for first, _ in dates
        )
        bracketed = scan.gap(word).strip() in ("(", "[") and scan.gap(end).strip()[:1] in (")", "]")
        alone = scan.starts_sentence(word) and re.match(r"\s*[.(]", scan.gap(end))
        known = scan.phrase(Words.COUNTRY, word) == end
        first_line = alone and word == 0 and end < len(scan)
        if first_line or (opening and (dated or (bracketed and known))):
            yield FoundName(word, end, Certainty.PROBABLE, _DATELINE)


def _further_levels(
    scan: Scan, used: list[bool], dates: Sequence[tuple[int, int]]
) -> Iterator[FoundName]:
    """Behind another place, after a comma or in a bracket: "Nice (Var)", "Oslo, Norway"."""
    for word in range(1, len(scan)):
        gap = scan.gap(word).strip()
        if gap not in (",", "(") or not used[word - 1] or _in_dates(scan, word, dates):
            continue
        if not _ends_place(scan, word, used):
            continue
        end = _place_end(scan, word, used)
        closed = not (scan.close(end) and scan.capital(end)) or gap == "("
        if end > word and closed:
            yield FoundName(word, end, Certainty.PROBABLE, _LEVEL)
            used[word:end] = [True] * (end - word)


def _ends_place(scan: Scan, word: int, used: Sequence[bool]) -> bool:
    """Whether the word before is the end of a place: heralded or of a known kind."""
    start = word - 1
    while start and used[start - 1] and scan.close(start):
        start -= 1
    if scan.phrase_before(Words.KIND_AFTER, word) < word or scan.starts_sentence(start):
        return scan.phrase(Words.TITLE, start) == start
    if scan.gap(start).strip() in (",", "("):
        return start > 1 and used[start - 1] and _ends_place(scan, start, used)
    return is_heralded(scan, start) or scan.phrase(Words.KIND_BEFORE, start) > start


def _in_dates(scan: Scan, word: int, dates: Sequence[tuple[int, int]]) -> bool:
    at = scan.tokens[word].start
    return any(first <= at < last for first, last in dates)
