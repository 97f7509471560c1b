# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a Vietnamese name of an institution reaches: "Bảo tàng Lịch sử Quốc gia".

Such names put a capital on the first syllable of each word only, so that capitals alone do not
tell where they end; words of two syllables are listed, and a small syllable between capitals of
one name is part of it unless it is a verb or a preposition.
"""

from __future__ import annotations

from photo_archive.reading.body_places import territory_end
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_LONGEST = 12
_STOPS = (
    Words.EVENT_STOP,
    Words.PLACE_PREPOSITION,
    Words.AND,
    Words.TITLE,
    Words.HONORIFIC,
    Words.CAPTION_VERB,
    Words.PLACEMENT,
    Words.TITLE_MODIFIER,
)


def institution_end(scan: Scan, start: int) -> int:
    """Where a name ends that goes on at ``start``; ``start`` if it does not go on."""
    end = word = start
    while word < len(scan) and word - start < _LONGEST:
        dashed = _dashed_end(scan, word) if word > start else 0
        if dashed:
            end = word = dashed
            continue
        if not scan.close(word) or _numbered_before_name(scan, word):
            break
        if word > start and not scan.capital(word) and territory_end(scan, word) > word:
            return territory_end(scan, word)
        compound = scan.phrase(Words.COMPOUND, word)
        joined = _joined_end(scan, word)
        if joined:
            end = word = joined
            continue
        verb = not scan.capital(word) and scan.phrase(Words.CAPTION_VERB, word) >= compound
        if (compound == word or verb) and stops(scan, word):
            break
        other = word > start and scan.capital(word) and not scan.tokens[word - 1].text.isdigit()
        if other and scan.phrase(Words.ORGANISATION, word) > word + 1:
            break
        known = _known_end(scan, word)
        if known > word:
            end = word = known
            if scan.phrase(Words.COUNTRY, start) < known == _country_end(scan, known):
                break
            continue
        if compound > word:
            end = word = compound
        elif scan.capital(word) or scan.tokens[word].text[0].isdigit():
            if scan.title(word) > word and scan.phrase(Words.SURNAME, word) == word:
                break
            word += 1
            end = word
        elif _is_between(scan, word):
            word += 1
        else:
            break
    return _numbered(scan, end)


def _numbered_before_name(scan: Scan, word: int) -> bool:
    """Whether a family name follows the figure that ends a body’s name: "Đội 25 Lê Văn An"."""
    figure = scan.tokens[word - 1].text.isdigit()
    name = figure and scan.phrase(Words.SURNAME, word) > word
    return name and scan.close(word + 1) and scan.capital(word + 1)


def _joined_end(scan: Scan, word: int) -> int:
    """Past "và phát triển": a small word of two syllables joined to another; 0 if it is not so."""
    joined = scan.phrase(Words.AND, word)
    if joined == word or scan.phrase_before(Words.COMPOUND, word) == word:
        return 0
    if not scan.close(joined):
        return 0
    other = (Words.ORGANISATION, Words.KIND_BEFORE, Words.TITLE, Words.EVENT)
    if any(scan.phrase(which, joined) > joined for which in other):
        return 0
    if scan.capital(joined) and not _is_small_word(scan, joined):
        return 0
    compound = scan.phrase(Words.COMPOUND, joined)
    return compound if compound > joined else 0


def _is_small_word(scan: Scan, word: int) -> bool:
    """Whether a word of two syllables with one capital begins here: "Thể thao"."""
    compound = scan.phrase(Words.COMPOUND, word)
    return compound > word + 1 and not scan.capital(word + 1)


def _dashed_end(scan: Scan, word: int) -> int:
    """Past " - Không quân": a word of two syllables behind a dash and another; 0 if not so."""
    if word >= len(scan) or scan.gap(word).strip() not in ("-", "–"):
        return 0
    compound = scan.phrase(Words.COMPOUND, word)
    small = compound > word + 1 and not scan.capital(word + 1)
    led = scan.phrase_before(Words.COMPOUND, word)
    before = max(0, word - 2)
    led = led < word or scan.phrase(Words.COMPOUND, before) == word
    return compound if small and led else 0


def _numbered(scan: Scan, end: int) -> int:
    """Past "số 2": the number of a school, a company, a team; past the ally in "Việt - Đức"."""
    dashed = scan.gap(end) in (" - ", " – ", "-") and scan.capital(end)
    ally = end > 0 and dashed and scan.keys[end - 1] == "việt"
    if ally:
        end += 1
    elif dashed and _ends_country(scan, end) and scan.phrase(Words.COUNTRY, end) > end:
        end = scan.phrase(Words.COUNTRY, end)
    if scan.close(end) and scan.phrase(Words.NUMBER, end) > end and scan.close(end + 1):
        return end + 2 if scan.tokens[end + 1].text[0].isdigit() else end
    return max(end, day_end(scan, end - 1))


def day_end(scan: Scan, word: int) -> int:
    """Past a day of the year that names a place: "8/3", "3 tháng 2"; 0 if there is none."""
    if not _counts(scan, word):
        return 0
    month = word + 1
    if scan.close(month) and month < len(scan) and scan.keys[month] == "tháng":
        month += 1
    elif scan.gap(month).strip() not in ("/", "-", "–", "."):
        return 0
    return month + 1 if _counts(scan, month) else 0


def _counts(scan: Scan, word: int) -> bool:
    """Whether a word may be the figure of a day or a month."""
    text = scan.tokens[word].text if 0 <= word < len(scan) else ""
    return len(text) < 3 and text.isdigit()


def stops(scan: Scan, word: int) -> bool:
    """Whether a small word cannot belong to a name: a verb, a preposition, a title."""
    if scan.capital(word):
        return False
    return any(scan.phrase(which, word) > word for which in _STOPS)


def _country_end(scan: Scan, end: int) -> int:
    """``end`` if a country's name ends there, which ends the name of its institution."""
    return end if scan.phrase_before(Words.COUNTRY, end) < end else 0


def _ends_country(scan: Scan, end: int) -> bool:
    """Whether a country’s name ends at a word, whatever stands behind."""
    return any(scan.phrase(Words.COUNTRY, first) == end for first in range(max(0, end - 3), end))


def _known_end(scan: Scan, word: int) -> int:
    return max(scan.phrase(Words.COUNTRY, word), scan.phrase(Words.CITY, word))


def _is_between(scan: Scan, word: int) -> bool:
    """Whether a small word stands between capitals of one name: "Cảng hàng không Việt Nam"."""
    if not scan.capital(word - 1) and not scan.capital(word - 2):
        return False
    for following in (word + 1, word + 2):
        if following >= len(scan) or not scan.close(following):
            return False
        if scan.capital(following):
            return scan.phrase(Words.SURNAME, following) == following
        if stops(scan, following):
            return False
    return False
