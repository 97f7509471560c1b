# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The word for an event: what in front belongs to it, and whether it is an event at all.

English puts everything in front ("the COP28 climate summit") and uses the same words as verbs
("residents protest", "after meeting the mayor"); the words around tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.reading.lexicon import Words
from photo_archive.reading.scan import Scan

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|e|er|re|eme)", re.IGNORECASE)
_LONGEST_LEAD = 6
_OPENING = ('"', "“", "«")
_CLOSING = ('"', "”", "»")
_LONGEST_TITLE = 12
_QUOTE = re.compile(r"\s*[\"“”]\s*|\s*[!?][\"”]\s*")


def event_start(scan: Scan, word: int, end: int, free: int, people: Sequence[bool]) -> int:
    """Where an event begins whose word stands at ``word``; nothing before ``free`` is its own."""
    if scan.lexicon.language is Language.VI:
        return _vietnamese_start(scan, word, free, people)
    if scan.lexicon.language is Language.EN:
        whole = _behind_determiner(scan, word, free, people)
        if whole < word:
            return whole
    start = word
    while start > free and scan.close(start) and word - start < _LONGEST_LEAD:
        before = start - 1
        if people[before] or scan.tokens[before].text.isdigit():
            break
        modifier = scan.phrase_before(Words.EVENT_MODIFIER, start)
        if modifier < start and modifier >= free:
            start = modifier
        elif _ORDINAL.fullmatch(fold(scan.tokens[before].text)) or _names_event(scan, before):
            start = before
        else:
            break
    return start


def _vietnamese_start(scan: Scan, word: int, free: int, people: Sequence[bool]) -> int:
    """Where a foreign name of a contest begins: "Tiger Cup"."""
    start = word
    while scan.phrase(Words.CAPITAL_EVENT, word) > word and start > free and scan.close(start):
        if people[start - 1] or not scan.capital(start - 1):
            break
        start -= 1
    return start


def _behind_determiner(scan: Scan, word: int, free: int, people: Sequence[bool]) -> int:
    """Where the words begin behind "the", "his" that lead to an event; ``word`` if none does."""
    start = word
    while start > free and word - start <= _LONGEST_LEAD:
        quoted = _QUOTE.fullmatch(scan.gap(start))
        if not scan.close(start) and not quoted:
            return word
        before = start - 1
        if scan.phrase_before(Words.EVENT_LEAD_STOP, start) < start and not quoted:
            return start
        if people[before] or not _may_lead(scan, before):
            return word
        start = before
    return word


def _may_lead(scan: Scan, word: int) -> bool:
    """Whether a word may qualify an event: no verb, no small word."""
    text = scan.tokens[word].folded
    if scan.capital(word) or text.isdigit() or scan.phrase(Words.EVENT_MODIFIER, word) > word:
        return True
    if scan.phrase(Words.EVENT_STOP, word) > word or scan.phrase(Words.EVENT_LINK, word) > word:
        return False
    return not text.endswith(("ing", "ed", "s"))


def _names_event(scan: Scan, word: int) -> bool:
    """Whether a capitalised word in front belongs to an English event: "Geneva Summit"."""
    if scan.lexicon.language is not Language.EN or not scan.capital(word):
        return False
    if scan.starts_sentence(word) and scan.phrase(Words.COMMON, word) > word:
        return False
    return scan.phrase(Words.ADJECTIVE, word) == word and not scan.possessive(word + 1)


def quoted_end(scan: Scan, word: int) -> int:
    """Past a title in quotation marks that begins at a word; 0 if none does or ends near."""
    if scan.gap(word).strip()[-1:] not in _OPENING:
        return 0
    for end in range(word + 1, min(word + _LONGEST_TITLE, len(scan)) + 1):
        gap = scan.gap(end).strip()
        if gap[:1] in _CLOSING:
            return end
        if any(mark in gap for mark in ".:;"):
            return 0
    return 0


def is_action(scan: Scan, start: int, word: int, end: int, people: Sequence[bool]) -> bool:
    """Whether the word for an event is none here: a verb, a plain action, a common noun.

    Args:
        scan: The caption.
        start: Where the event would begin.
        word: Where its word begins.
        end: Where that ends.
        people: For each word whether it belongs to a person or an office.
    """
    if word and scan.phrase_before(Words.EVENT_ACTION, word) < word:
        return True
    doubtful = scan.phrase(Words.EVENT_VERB, word) == end
    if scan.lexicon.language is Language.VI:
        contest = scan.phrase(Words.CAPITAL_EVENT, word) == end
        return (contest and start == word) or (doubtful and word > 0 and people[word - 1])
    if scan.lexicon.language is Language.FR:
        behind = scan.close(end) and scan.phrase(Words.ARTICLE, end) > end
        if scan.close(end) and scan.phrase(Words.EVENT_THING, end) > end:
            return True
        if word and scan.keys[word - 1] == "en" and scan.phrase(Words.OF, end) == end:
            return scan.lexicon.event_type(scan.keys[word:end]) == "other"
        return doubtful and word > 0 and (people[word - 1] or behind)
    if scan.close(end) and scan.phrase(Words.EVENT_THING, end) > end:
        return True
    if scan.phrase(Words.ANNIVERSARY, word) == end:
        return not _is_occasion(scan, start)
    inner = scan.close(end) and scan.capital(end) and scan.phrase(Words.EVENT, end) == end
    if inner and start < word and scan.capital(word) and not people[end]:
        return scan.phrase(Words.CODE_NAMED, word) == word
    if scan.phrase(Words.CAPITAL_EVENT, word) == end:
        return not (scan.capital(word) and start < word and scan.capital(word - 1))
    if not doubtful or scan.starts_sentence(word) or (scan.capital(word) and word > 0):
        return False
    return _is_verb(scan, start, word, end, people)


def _is_occasion(scan: Scan, start: int) -> bool:
    """Whether a caption is of an anniversary: "on the occasion of the 70th anniversary"."""
    before = [scan.keys[word] for word in range(max(0, start - 3), start)]
    return before == ["occasion", "of", "the"]


def _is_verb(scan: Scan, start: int, word: int, end: int, people: Sequence[bool]) -> bool:
    """Whether a word that is verb and noun is the verb: "they visit the", "to visit"."""
    before = scan.tokens[word - 1]
    behind = scan.close(end) and (
        scan.phrase(Words.ARTICLE, end) > end or scan.capital(end) or people[end]
    )
    if not scan.close(word) or people[word - 1] or before.folded in ("to", "who", "and", "as"):
        return True
    gerund = scan.tokens[word].folded.endswith("ing")
    if gerund and scan.phrase_before(Words.COUNTRY, word) < word:
        return True
    if start > 1 and people[start - 2] and scan.tokens[start - 1].folded == "of":
        return True
    led = scan.possessive(start - 1) or _after_determiner(scan, start)
    if led and start < word:
        return False
    if led:
        article = scan.phrase_before(Words.ARTICLE, word) < word or scan.possessive(word - 1)
        return behind and not article
    plural = before.folded.endswith("s") and not before.folded.endswith("ss")
    return behind or plural or scan.capital(word - 1)


def _after_determiner(scan: Scan, start: int) -> bool:
    return start > 0 and scan.phrase_before(Words.EVENT_LEAD_STOP, start) < start
