# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trades that no list has, in front of a name: "le vannier Jean Roux", "the lacemaker Ann Poe".

Their endings tell them, and a given name behind them; ships and other things with such endings are
listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.domain.captions import Language
from photo_archive.reading.found_people import Evidence, FoundPerson, FreeWords
from photo_archive.reading.lexicon import Words
from photo_archive.reading.name_forms import given_name
from photo_archive.reading.offices import office_start
from photo_archive.reading.scan import Scan

_ENDINGS = {
    Language.EN: ("er", "or", "ist", "man", "woman", "smith", "wright", "ian", "eer", "ess"),
    Language.FR: (
        *("ier", "iere", "eur", "euse", "iste", "ien", "ienne", "eron", "trice", "logue", "graphe"),
        *("gnon", "aud", "oniste"),
    ),
}
_SHORTEST = 5
_REFUSED = (
    Words.NOT_PERSON_BEFORE, Words.KIND_BEFORE, Words.KIND_AFTER, Words.EVENT, Words.ADJECTIVE,
    Words.PERSON_VERB, Words.NOT_OFFICE, Words.OFFICE_STOP, Words.FIRM_THING, Words.PORTFOLIO,
    Words.ORGANISATION, Words.TITLE_MODIFIER, Words.COMMON, Words.GIVEN, Words.HONORIFIC,
    Words.PARTICLE, Words.BEFORE_PERSON, Words.NAME_AND_WORD, Words.SURNAME,
)  # fmt: skip


def with_trade_before(scan: Scan, free: FreeWords) -> Iterator[FoundPerson]:
    """The people whose trade stands right before the name and is in no list."""
    if scan.lexicon.language is Language.VI:
        return
    for start, stop in free.runs():
        if _opens_with_trade(scan, start, stop):
            yield _person(scan, free, start, start + 1, stop)
        elif _trade_before(scan, start):
            yield _person(scan, free, start - 1, start, stop)


def _person(scan: Scan, free: FreeWords, trade: int, name: int, stop: int) -> FoundPerson:
    first = office_start(scan, trade, free.before(trade))
    role = scan.tokens[first].start, scan.tokens[name - 1].end
    return FoundPerson(name, stop, (role,), Evidence.OFFICE_BEFORE)


def _opens_with_trade(scan: Scan, start: int, stop: int) -> bool:
    """Whether a sentence opens with a trade and the name behind it: "Weaver Ann Poe spins"."""
    name = start + 1
    if scan.lexicon.language is not Language.EN or stop - start < 3 or not scan.close(name):
        return False
    opens = scan.starts_sentence(start) and like_trade(scan, start)
    return opens and scan.gap(name) == " " and given_name(scan, name)


def _trade_before(scan: Scan, start: int) -> bool:
    trade = start - 1
    if trade < 0 or not scan.close(start) or scan.gap(start) != " " or scan.capital(trade):
        return False
    if not like_trade(scan, trade) or not given_name(scan, start):
        return False
    if scan.phrase_before(Words.ARTICLE, trade) < trade:
        return True
    led = scan.starts_sentence(trade) or scan.phrase_before(Words.AND, trade) < trade
    led = led or scan.phrase_before(Words.ADJECTIVE, trade) < trade
    return scan.lexicon.language is Language.EN and led


def like_trade(scan: Scan, word: int) -> bool:
    """Whether a word has the ending of a trade and is in no list of other things."""
    text = scan.tokens[word].folded
    endings = _ENDINGS.get(scan.lexicon.language, ())
    if len(text) < _SHORTEST or not text.isalpha() or not text.endswith(endings):
        return False
    return not any(scan.phrase(which, word) > word for which in _REFUSED)
