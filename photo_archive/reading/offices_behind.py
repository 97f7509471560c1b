# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The office or trade printed behind a name: "Jane Roe, Mayor of Oakham", "Lê Văn An - nhà thơ".

It stands between the name's comma, dash or bracket and the next one, or the word with which the
sentence goes on. What belongs to the person named next is not it.
"""

from __future__ import annotations

import re

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import begins_name, is_of_kind, may_be_name
from photo_archive.reading.offices import ends_office, office_end, without_lead
from photo_archive.reading.scan import Scan

_APPOSITION = re.compile(
    r"(?:\s*[(\[][^()\[\]]{1,40}[)\]])?(?:,\s+\d{1,3}(?:\s+(?:tuổi|ans|years\sold))?(?=,))?\s*(?:,\s+|\s[–—-]\s+|[–—]\s*|[(\[]\s*)"
)
_BREAK = re.compile(r"[,;()\[\]\n|:!?»”]|\s[–—-]\s")
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,20}[)\]](?=,)")
_DATES = re.compile(r"\d{4}|\d+[./-]\d+")
_PLACED = re.compile(r"\s*[(\[](?P<where>[^()\[\]]{1,60})[)\]]|\s*,\s*(?P<comma>[^,;:.()\n]{1,40})")
_TITLE_WITHIN = 6
_LONGEST_OFFICE = 28
_LONGEST_BARE_OFFICE = 9
_LONGEST_NAME = 5
_SETTLING = (Words.COUNTRY, Words.CITY, Words.REGION)
_NO_NOUNS = (
    Words.NOT_OFFICE,
    Words.OFFICE_STOP,
    Words.PERSON_VERB,
    Words.EVENT,
    Words.PLACE_PREPOSITION,
    Words.PLACEMENT,
    Words.BEFORE_PERSON,
    Words.KIND_BEFORE,
    Words.NOT_PERSON_BEFORE,
)


def office_behind(scan: Scan, stop: int, *, listed: bool = False) -> tuple[int, int] | None:
    """The office behind a name that ends at ``stop``, as a range of code points; None if none.

    Args:
        scan: The caption.
        stop: The word behind the name.
        listed: Whether only words listed as offices and trades count, as proof of a person.
    """
    first = _opening(scan, stop)
    if first is None or first >= len(scan):
        return None
    if scan.phrase(Words.POSSESSIVE, first) > first and _introduces(scan, first):
        return None
    lead = without_lead(scan, first, min(first + 3, len(scan)))
    title = _title_within(scan, lead)
    if title is None:
        return None if listed else _plain_noun(scan, first)
    end = _end(scan, lead, title)
    if end <= title or _names_someone(scan, title, end) or _ends_with_name(scan, title, end):
        return None
    if _names_behind_bracket(scan, end):
        return None
    return scan.span(lead, end)


def _introduces(scan: Scan, first: int) -> bool:
    """Whether "his deputy, Jane Roe" follows, whose office it is then."""
    title = _title_within(scan, first + 1) if first + 1 < len(scan) else None
    if title is None:
        return False
    end = office_end(scan, scan.title(title))
    named = end < len(scan) and scan.gap(end).strip() == "," and scan.capital(end)
    return named and scan.title(end) == end


def _names_behind_bracket(scan: Scan, end: int) -> bool:
    """Whether the office is of who is named behind its abbreviation: "… Institute (IFV) Roe"."""
    name = end + 1
    if scan.gap(end).strip() != "(" or not scan.capitals(end) or name >= len(scan):
        return False
    return scan.gap(name).strip() == ")" and scan.capital(name) and begins_name(scan, name)


def is_placed(scan: Scan, stop: int) -> bool:
    """Whether "(L)", "(second from right)" or ", left," follows."""
    match = _PLACED.match(scan.text, scan.tokens[stop - 1].end)
    if not match:
        return False
    if match["comma"] and len(match["comma"].strip()) < 2:
        return False
    return _is_placement(scan, match["where"] or match["comma"])


def _is_placement(scan: Scan, text: str) -> bool:
    inner = Scan(text, scan.lexicon)
    return len(inner) > 0 and inner.phrase(Words.PLACEMENT, 0) == len(inner)


def _opening(scan: Scan, stop: int) -> int | None:
    """The first word of what stands behind a name as its apposition."""
    after_name = scan.tokens[stop - 1].end
    match = _APPOSITION.match(scan.text, after_name)
    bracket = _BRACKET.match(scan.text, after_name)
    if bracket and stop < len(scan) and scan.title(stop) > stop and not scan.capital(stop):
        return stop
    if bracket and _PLACED.match(scan.text, bracket.end()):
        after_name = bracket.end()
    placed = _PLACED.match(scan.text, after_name)
    if placed and placed["comma"] and _is_placement(scan, placed["comma"]):
        match = _APPOSITION.match(scan.text, placed.end())
    if match:
        first = stop
        while first < len(scan) and scan.tokens[first].start < match.end():
            first += 1
        return first
    if not scan.close(stop) or scan.title(stop) == stop:
        return None
    plural = scan.phrase(Words.AND, stop - 1) > stop - 1
    shown = scan.capital(stop) and not plural
    named = scan.lexicon.language is Language.FR and scan.capital(stop - 1)
    return stop if shown or named or scan.lexicon.language is Language.VI else None


def _title_within(scan: Scan, first: int) -> int | None:
    """The title among the first words of an apposition; only its kind of word may come before."""
    for word in range(first, min(first + _TITLE_WITHIN, len(scan))):
        if word > first and not (scan.close(word) or scan.possessive(word)):
            return None
        trade = scan.phrase(Words.TRADE, word) > word
        if trade or (scan.title(word) > word and not _owner(scan, word)):
            return word
        small = (Words.TITLE_MODIFIER, Words.ADJECTIVE)
        fits = scan.capital(word) or any(scan.phrase(which, word) > word for which in small)
        if not (fits or scan.possessive(word) or _attributive(scan, first, word)):
            return None
    return None


def _attributive(scan: Scan, first: int, word: int) -> bool:
    """Whether a small English word may stand before a title: "the union’s general secretary"."""
    if scan.lexicon.language is not Language.EN or not scan.tokens[word].text.isalpha():
        return False
    small = (Words.NOT_OFFICE, Words.INNER, Words.OFFICE_STOP)
    return all(scan.phrase(which, word) == word for which in small)


def _end(scan: Scan, first: int, title: int) -> int:
    """Where an office ends that begins at a word."""
    word = max(scan.title(title), scan.phrase(Words.TRADE, title))
    limit = min(len(scan), first + _LONGEST_OFFICE)
    while word < limit:
        if not _joined(scan, word):
            further = _after_comma(scan, word)
            if not further:
                break
            word = further
            continue
        if ends_office(scan, word) or _another_person(scan, word):
            break
        word += 1
    while word > title + 1 and _dangling(scan, word - 1):
        word -= 1
    return word


def _joined(scan: Scan, word: int) -> bool:
    """Whether no punctuation ends the office before a word; "(PS)" inside it does not."""
    gap = scan.gap(word)
    if gap.strip() in ("(", ")", "[", "]"):
        return _short_bracket(scan, word)
    if _BREAK.search(gap):
        return False
    return "." not in gap or scan.close(word)


def _short_bracket(scan: Scan, word: int) -> bool:
    """Whether a bracket holds an abbreviation and the office goes on behind: "maire (PS) de"."""
    inside = word if scan.gap(word).strip() in ("(", "[") else word - 1
    behind = inside + 1
    if behind >= len(scan) or scan.gap(behind).strip() not in (")", "]") or not inside:
        return False
    goes_on = scan.phrase(Words.TITLE_LINK, behind) > behind
    return scan.capitals(inside) and scan.gap(inside).strip() in ("(", "[") and goes_on


def _after_comma(scan: Scan, word: int) -> int:
    """Where a second office behind a comma has its title: ", Vice Chair"; 0 if it is another's."""
    if scan.gap(word).strip() != "," or scan.lexicon.language is Language.FR:
        return 0
    if not scan.capital(word):
        return 0
    title = scan.title(word)
    if title == word:
        return 0
    end = office_end(scan, title)
    if end < len(scan) and (scan.close(end) or scan.gap(end).strip() == ",") and scan.capital(end):
        return 0
    return title


def _another_person(scan: Scan, word: int) -> bool:
    """Whether with "and" at a word someone else follows, or a form of address, or a date."""
    if scan.phrase(Words.HONORIFIC, word) > word and scan.capital(word):
        return scan.phrase_before(Words.AND, word) < word
    conjunction = scan.phrase(Words.AND, word)
    if conjunction == word or conjunction >= len(scan):
        return False
    article = scan.phrase(Words.ARTICLE, conjunction)
    next_title = scan.title(article)
    if scan.phrase(Words.HONORIFIC, conjunction) > conjunction:
        return True
    if next_title > article and article < len(scan):
        end = office_end(scan, next_title)
        name = scan.phrase(Words.HONORIFIC, end) if end < len(scan) and scan.close(end) else end
        follows = name < len(scan) and (name > end or scan.close(name)) and scan.capital(name)
        return follows or begins_name(scan, article)
    return scan.capital(conjunction) and begins_name(scan, conjunction)


def _dangling(scan: Scan, word: int) -> bool:
    """Whether an office cannot end with a word: "of", "and", "de la"."""
    if scan.capital(word):
        return False
    small = (Words.AND, Words.ARTICLE, Words.INNER, Words.TITLE_LINK)
    return any(scan.phrase(which, word) > word for which in small)


def _names_someone(scan: Scan, title: int, end: int) -> bool:
    """Whether the office is that of the next person: ", Senator Jane Roe"."""
    kin = scan.phrase(Words.KIN, title)
    if kin > title and scan.lexicon.language is Language.VI and scan.title(kin) > kin:
        return False
    after = office_end(scan, scan.title(title))
    name = scan.phrase(Words.HONORIFIC, after) if after < len(scan) else after
    if name >= min(end, len(scan)) or not (scan.close(name) or name > after):
        return False
    french = scan.lexicon.language is Language.FR
    if french and scan.phrase_before(Words.GENERIC_BODY, name) < name:
        return False
    stop = scan.name_end(name)
    if stop <= name or not may_be_name(scan, name, stop, proven=True):
        return False
    if is_of_kind(scan, name):
        return False
    if scan.lexicon.language is Language.VI:
        direct = after == scan.title(title) and (stop - name > 1 or name > after)
        return direct or (begins_name(scan, name) and stop >= end)
    return True


def _ends_with_name(scan: Scan, title: int, end: int) -> bool:
    """Whether behind a country, a town or a bracket in an office a name ends it.

    The office is that name’s then: ", Mayor of Paris Jane Roe", "le président somalien Jean Roux".
    """
    if scan.phrase(Words.KIN, title) > title:
        return False
    for word in range(max(title + 1, end - _LONGEST_NAME), end):
        if not scan.capital(word) or scan.name_end(word) < end:
            continue
        if any(scan.phrase(which, word) >= end for which in _SETTLING):
            continue
        settled = (scan.phrase_before(which, word) for which in _SETTLING)
        before = any(first < word and scan.capital(first) for first in settled)
        adjective = scan.phrase_before(Words.ADJECTIVE, word) < word
        bracket = scan.gap(word).strip() == ")"
        if not (before or adjective or bracket) or not may_be_name(scan, word, end, proven=True):
            continue
        if end - word > 1 or adjective or begins_name(scan, word):
            return True
    return False


def _owner(scan: Scan, title: int) -> bool:
    """Whether an office is that of someone who has the next: "President Roe’s adviser"."""
    name = scan.title(title)
    stop = scan.name_end(name) if name < len(scan) else name
    return stop > name and scan.possessive(stop)


def _plain_noun(scan: Scan, first: int) -> tuple[int, int] | None:
    """An unlisted trade: small words between commas that begin like a noun (", pilier de X,").

    Words that begin something else are listed; so are participles by their endings in French.
    """
    if scan.close(first) or scan.capital(first) or not _noun_like(scan, first):
        return None
    word = first + 1
    while word < len(scan) and _joined(scan, word) and word - first <= _LONGEST_BARE_OFFICE:
        if ends_office(scan, word) or _another_person(scan, word):
            return None
        word += 1
    closing = scan.gap(word).strip()[:1]
    if word - first > _LONGEST_BARE_OFFICE or closing not in (
        ",",
        ")",
        ".",
        "",
        "-",
        "–",
        "—",
        ";",
    ):
        return None
    if _DATES.search(scan.words(first, word)):
        return None
    return scan.span(first, word)


def _noun_like(scan: Scan, word: int) -> bool:
    text = scan.tokens[word].text
    if not text.isalpha() or len(text) < 4 or scan.lexicon.language is Language.VI:
        return False
    if any(scan.phrase(which, word) > word for which in _NO_NOUNS):
        return False
    if scan.lexicon.language is Language.FR:
        return not text.endswith(("ant", "é", "ée", "és", "ées", "it", "is", "ise", "ent"))
    return not text.endswith(("ing", "ed", "ly", "s"))
