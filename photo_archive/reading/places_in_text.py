# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places in a caption: where it was taken or took place, and where a visit led.

Evidence is a word for a kind of place (Palace, sân bay, rue), a preposition in front, a country's
name after one, a bracket or comma shared with a date or another place. Countries that act, and
those inside offices, are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.reading.found import FoundName
from photo_archive.reading.kind_then_name import hyphenated_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.place_kinds import places_of_kind
from photo_archive.reading.place_names import (
    bare_places,
    houses_of_bodies,
    known_region_end,
    named_levels,
)
from photo_archive.reading.scan import Scan

_PREPOSITION = Message("a preposition of place stands before it")
_HOUSE = Message("it stands where this house writes the place")
_LEVEL = Message("it follows another place")
_DATELINE = Message("a date or another place stands beside it")
_NEAR = 12
_FOREIGN_SMALL = frozenset(
    ("de", "des", "du", "d", "la", "le", "les", "l", "of", "del", "di", "der")
)
_LEVELS = re.compile(r"\s*[.–-]\s+$")
_DATE_GAP = re.compile(r"\s*,\s*(?:le |les |ngày )?$")


def find_places(
    scan: Scan,
    taken: Sequence[bool],
    dates: Sequence[tuple[int, int]],
    doubtful: Sequence[tuple[int, int]] = (),
    house: range = range(0),
) -> tuple[FoundName, ...]:
    """The places a caption names, in order.

    Args:
        scan: The caption.
        taken: For each word whether it belongs to a person or an office.
        dates: Where dates stand, in code points.
        doubtful: Ranges of words that have but the form of a person's name: a word for a kind of
            place beside them makes them a place's.
        house: Words that a house's own form says are the place, with larger places behind it.
    """
    used = list(taken)
    placed = [False] * len(scan)
    found: list[FoundName] = []

    def take(places: Iterator[FoundName]) -> None:
        for place in places:
            for words in (used, placed):
                words[place.start : place.end] = [True] * (place.end - place.start)
            found.append(place)

    for days in (scan.within(*date) for date in dates):
        used[days.start : days.stop] = [True] * len(days)
    take(_of_house(scan, house))
    take(places_of_kind(scan, used))
    for start, end in doubtful:
        used[start:end] = [True] * (end - start)
    take(named_levels(scan, used))
    take(houses_of_bodies(scan, used))
    take(_after_preposition(scan, used))
    take(_beside_date(scan, used, dates))
    take(_further_levels(scan, used, placed))
    take(bare_places(scan, used))
    return tuple(sorted(found, key=lambda place: place.start))


def _of_house(scan: Scan, house: range) -> Iterator[FoundName]:
    """The place and the larger ones behind it, as a house's form parts them: by commas."""
    start = house.start
    for word in house:
        ends = word + 1 == house.stop or scan.gap(word + 1).strip()[:1] in (",", "(", "–", "—")
        if ends:
            if any(scan.capital(inner) for inner in range(start, word + 1)):
                yield FoundName(start, word + 1, Certainty.CERTAIN, _HOUSE)
            start = word + 1


def _after_preposition(scan: Scan, used: Sequence[bool]) -> Iterator[FoundName]:
    for word in range(len(scan)):
        if used[word] or not scan.capital(word):
            continue
        start = _without_article(scan, word)
        if not (is_heralded(scan, start) or is_heralded(scan, word)):
            continue
        end = _place_end(scan, word, used)
        if end == word or _like_person(scan, word, end):
            continue
        the = scan.tokens[word - 1].folded in ("the", "a") if word else False
        if not _names_event(scan, end, the):
            yield FoundName(word, end, Certainty.PROBABLE, _PREPOSITION)


def _like_person(scan: Scan, word: int, end: int) -> bool:
    """Whether a French "à" may lead to a person: two plain words that nothing tells for a place."""
    if scan.lexicon.language is not Language.FR or end - word != 2:
        return False
    if known_region_end(scan, word) > word or scan.gap(word + 1) == "-":
        return False
    before = scan.phrase_before(Words.PLACE_PREPOSITION, word)
    handed = before < word and scan.phrase_before(Words.CAPTION_VERB, before) < before
    return handed and scan.phrase(Words.PARTICLE, word) == word


def _names_event(scan: Scan, end: int, the: bool) -> bool:
    """Whether a word for an event follows at once or after one other: "the Elk trade fair"."""
    for word in (end, end + 1):
        if not scan.close(word):
            return False
        verb = scan.phrase(Words.EVENT_VERB, word) > word and not the
        if scan.phrase(Words.EVENT, word) > word and not verb:
            return scan.phrase(Words.EVENT_STOP, end) == end
    return False


def is_heralded(scan: Scan, word: int) -> bool:
    """Whether "in" stands before a place, or an event and the way to it: "visit to"."""
    if scan.phrase_before(Words.PLACE_PREPOSITION, word) < word:
        return True
    towards = scan.phrase_before(Words.DESTINATION, word)
    if towards < word:
        return scan.phrase_before(Words.EVENT, towards) < towards
    if scan.lexicon.language is not Language.VI:
        return False
    lower = scan.close(word + 1) and not scan.capital(word + 1)
    lone = lower and known_region_end(scan, word) == word
    event = scan.phrase_before(Words.EVENT, word)
    if lone or event == word:
        return False
    kind = scan.lexicon.event_type(scan.keys[event:word])
    known = kind != "signing" and known_region_end(scan, word) > word
    return known or kind.endswith("visit")


def _without_article(scan: Scan, word: int) -> int:
    article = scan.phrase_before(Words.ARTICLE, word)
    country = scan.phrase(Words.COUNTRY, word) > word
    return article if country else word


def _place_end(scan: Scan, word: int, used: Sequence[bool]) -> int:
    """Where a place's name ends that could begin here, for what is no person and no body."""
    if used[word] or not scan.capital(word):
        return word
    dotted = len(scan.tokens[word].text) == 1 and scan.gap(word + 1) == "."
    address = scan.phrase(Words.HONORIFIC, word)
    if word < address < len(scan) and scan.capital(address):
        return word
    country = scan.phrase(Words.COUNTRY, word)
    known = known_region_end(scan, word)
    if known == country > word and scan.gap(country) != "-":
        return country
    if known > word and not _goes_on(scan, used, known):
        return known
    state = scan.phrase(Words.PORTFOLIO, word)
    if state > word and state < len(scan) and scan.phrase(Words.COUNTRY, state) > state:
        return scan.phrase(Words.COUNTRY, state)
    if dotted or _is_half_word(scan, word) or scan.phrase(Words.KNOWN_BODY, word) > word:
        return word
    continues = scan.close(word) and scan.capital(word - 1) and not used[word - 1]
    if continues and scan.phrase_before(Words.PLACE_PREPOSITION, word) == word:
        return word
    end = hyphenated_end(scan, word)
    end = next((inner for inner in range(word, end) if used[inner]), end)
    end = _foreign_rest(scan, end, used)
    if word < end < len(scan) and scan.gap(end) in ("' ", "’ ") and scan.capital(end):
        return scan.name_end(end)
    half, odd = divmod(end - word, 2)
    if half and not odd and scan.keys[word : word + half] == scan.keys[word + half : end]:
        return word + half
    if end < len(scan) and scan.possessive(end) and scan.close(end + 1) and end > word:
        further = hyphenated_end(scan, end + 1)
        end = further if scan.gap(further).strip() in (",", "(") else end
    lead = word
    while lead < end and scan.phrase(Words.PLACE_LEAD, lead) > lead:
        lead = scan.phrase(Words.PLACE_LEAD, lead)
    for inner in range(lead, end):
        tied = scan.gap(inner) == "-" or scan.gap(inner + 1) == "-"
        for which in (Words.ORGANISATION, Words.EVENT, Words.NOT_IN_NAME):
            if scan.phrase(which, inner) > inner and not (tied and which is Words.NOT_IN_NAME):
                return word
    if end > word and scan.phrase(Words.TITLE, end) > end and scan.close(end):
        return scan.phrase(Words.TITLE, end)
    if end == word + 1 and (scan.phrase(Words.ADJECTIVE, word) > word or scan.capitals(word)):
        return word
    return end


def _foreign_rest(scan: Scan, end: int, used: Sequence[bool]) -> int:
    """Past "des Nations" behind "Palais" in Vietnamese: the small words of a foreign name."""
    if scan.lexicon.language is not Language.VI:
        return end
    name = end
    while name < len(scan) and scan.close(name) and scan.tokens[name].text in _FOREIGN_SMALL:
        name += 1
    named = end < name < len(scan) and scan.close(name) and scan.capital(name) and not used[name]
    return scan.name_end(name) if named else end


def _goes_on(scan: Scan, used: Sequence[bool], end: int) -> bool:
    """Whether more of a name follows."""
    return scan.close(end) and not used[end] and (scan.capital(end) or scan.gap(end) == "-")


def _is_half_word(scan: Scan, word: int) -> bool:
    """Whether the capital is that of a common word: "Thủ đô", or of a nationality: "Thai-born"."""
    following = word + 1
    small = scan.close(following) and not scan.capital(following)
    if scan.lexicon.language is Language.VI:
        return small and scan.phrase(Words.COMPOUND, word) > following
    return small and scan.gap(following) == "-" and scan.phrase(Words.ADJECTIVE, word) > word


def _beside_date(
    scan: Scan, used: Sequence[bool], dates: Sequence[tuple[int, int]]
) -> Iterator[FoundName]:
    """Alone with a date, in a bracket or before a comma, or a short line at the beginning."""
    starts = sorted(first for first, _ in dates)
    opened = next((last for first, last in dates[:1] if not scan.text[:first].strip()), 0)
    for word in range(len(scan)):
        if used[word] or not scan.capital(word):
            continue
        gap = scan.gap(word).strip()
        if not (scan.starts_sentence(word) or gap in ("(", "[", ",", ";", ")")):
            continue
        end = _place_end(scan, word, used)
        if end == word or _is_address(scan, word, end):
            continue
        if any(scan.title(inner) > inner for inner in range(word, end)):
            continue
        bracketed = gap in ("(", "[") and scan.gap(end).strip()[:1] in (")", "]")
        alone = scan.starts_sentence(word) and re.match(r"\s*[.(]", scan.gap(end))
        known = known_region_end(scan, word) == end
        first_line = alone and word == 0 and end < len(scan)
        levels = known and scan.starts_sentence(word) and _LEVELS.match(scan.gap(end))
        first_line = first_line or (levels and known_region_end(scan, end) > end)
        first_line = first_line or _leads_to_quarter(scan, word, end, used)
        beside = _date_behind(scan, end, starts) or _date_before(scan, word, end, opened)
        if first_line or beside or (bracketed and known):
            yield FoundName(word, end, Certainty.PROBABLE, _DATELINE)


def _leads_to_quarter(scan: Scan, word: int, end: int, used: Sequence[bool]) -> bool:
    """Whether a line begins with a French town and a place in it: "Dole, quartier de …"."""
    opens = scan.starts_sentence(word) and scan.gap(end).strip() == "," and end < len(scan)
    if not opens or scan.capitals(word) or scan.gap(word)[-1:] in ("'", "’"):
        return False
    return used[end] and scan.phrase(Words.QUARTER, end) > end


def _is_address(scan: Scan, word: int, end: int) -> bool:
    """Whether one letter or a form of address stands alone: "M. Roy", "(L)"."""
    address = scan.phrase(Words.HONORIFIC, word) >= end or scan.keys[end - 1] in ("m", "mm", "mme")
    return len(scan.words(word, end)) < 2 or address


def _date_behind(scan: Scan, end: int, starts: Sequence[int]) -> bool:
    """Whether a comma and a date follow."""
    behind = scan.tokens[end - 1].end
    following = bisect_right(starts, behind)
    if following == len(starts) or starts[following] > behind + _NEAR:
        return False
    return _DATE_GAP.match(scan.text[behind : starts[following]]) is not None


def _date_before(scan: Scan, word: int, end: int, opening: int) -> bool:
    """Whether the caption opens with a date and the name stands alone behind it: "13/4/26, …"."""
    at = scan.tokens[word].start
    if not 0 < opening <= at <= opening + _NEAR:
        return False
    alone = scan.gap(end).strip()[:1] in (",", ".", ":", "(", "[")
    return alone and scan.text[opening:at].strip() in (",", ".", ":", "-")


def _further_levels(scan: Scan, used: list[bool], placed: Sequence[bool]) -> Iterator[FoundName]:
    """Behind another place, after a comma or in a bracket: "Nice (Var)", "Oslo, Norway"."""
    for word in range(1, len(scan)):
        gap = scan.gap(word).strip()
        if gap == "." and _behind_dateline(scan, word, used, placed):
            yield FoundName(word, scan.name_end(word), Certainty.PROBABLE, _LEVEL)
            continue
        if gap not in (",", "(") or not placed[word - 1]:
            continue
        end = _place_end(scan, word, used)
        closed = not _goes_on(scan, used, end) or gap == "("
        if end > word and closed and len(scan.words(word, end)) > 1:
            yield FoundName(word, end, Certainty.PROBABLE, _LEVEL)


def _behind_dateline(scan: Scan, word: int, used: Sequence[bool], placed: Sequence[bool]) -> bool:
    """Whether a short sentence follows a country in capitals: "SOUTH AFRICA. Soweto. 1985"."""
    opening = all(placed[:word]) and scan.capitals(0) and scan.capitals(word - 1)
    end = _place_end(scan, word, used) if opening else word
    short = word < end <= word + 3 and end == scan.name_end(word)
    short = short and not scan.keys[end - 1].endswith("s")  # people: "Miners", "Manifestants"
    other = (Words.GIVEN, Words.COMMON, Words.TITLE, Words.PLURAL_TITLE)
    if not short or any(scan.phrase(which, word) > word for which in other):
        return False
    return scan.gap(end).strip()[:1] == "." and end < len(scan)
