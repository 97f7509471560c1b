# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stretches of time that a search may be about and that are no date of a photograph.

``early 1990s``, ``cuối năm 1954``, ``2e semestre 2004``, ``Q2 2004``, and days told from today on:
``hier``, ``năm ngoái``. A caption that says so is not dated by it, so dates know nothing of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from photo_archive.domain.dates import Edtf, parse_edtf
from photo_archive.domain.names import fold

MOST_WORDS = 8
"""So many words a stretch of time may have: ``the first half of the 1990s`` and one to spare."""

_EARLY, _MID, _LATE = "early", "mid", "late"
_PARTS = {
    _EARLY: r"early|(?:the )?(?:beginning|start) of|dau|nhung nam dau|(?:le )?debut|au debut",
    _MID: r"mid|(?:the )?middle of|giua|(?:le )?milieu|au milieu|mi",
    _LATE: r"late|(?:the )?end of|cuoi|nhung nam cuoi|(?:la )?fin|a la fin",
}
_FIRST = r"(?:the )?(?:first|1st) half of|nua dau|6 thang dau|(?:le )?(?:premier|1er) semestre"
_SECOND = (
    r"(?:the )?(?:second|2nd|last) half of|nua cuoi|nua sau|6 thang cuoi"
    r"|(?:le )?(?:second|deuxieme|2e|2eme) semestre"
)
_LINK = r"(?:[ -](?:(?:the|de|du|des|d|l|de l|de la) )?)"
_YEAR = r"(?:nam |annee |year |the year )?(?P<year>[12]\d{3})"
_DECADE = (
    r"(?:(?:the )?(?P<s>[12]\d\d0|\d0)s"
    r"|(?:nhung nam|thap nien|thap ky) (?P<v>[12]\d\d0|\d0)"
    r"|(?:les )?annees (?P<f>[12]\d\d0|\d0))"
)
_PART = "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
_OF_TIME = re.compile(
    rf"(?:(?:in|vao|dans|the) )*(?:{_PART}|(?P<first>{_FIRST})|(?P<second>{_SECOND})){_LINK}"
    rf"(?:{_DECADE}|{_YEAR})"
)
_DECADE_ALONE = re.compile(rf"(?:(?:in|vao|dans|the) )*{_DECADE}")
_QUARTER = re.compile(r"[qt]([1-4])(?: of)?[ /-]([12]\d{3})|([12]\d{3})[ /-]?q([1-4])")

# Which years of a decade, which EDTF season of a year (37 to 39 are its thirds, 40 and 41 halves).
_YEARS = {_EARLY: (0, 3), _MID: (4, 6), _LATE: (7, 9), "first": (0, 4), "second": (5, 9)}
_SEASONS = {_EARLY: 37, _MID: 38, _LATE: 39, "first": 40, "second": 41}

_DAYS = {"today": 0, "aujourd hui": 0, "hom nay": 0, "yesterday": -1, "hier": -1, "hom qua": -1}
_MONTHS = {
    **dict.fromkeys(("this month", "ce mois", "ce mois ci", "thang nay"), 0),
    **dict.fromkeys(("last month", "le mois dernier", "mois dernier", "thang truoc"), -1),
}
_OWN_YEARS = {
    **dict.fromkeys(("this year", "cette annee", "nam nay"), 0),
    **dict.fromkeys(("last year", "l annee derniere", "l an dernier", "annee derniere"), -1),
    **dict.fromkeys(("an dernier", "nam ngoai", "nam truoc"), -1),
}
_APART = re.compile(r"[\s.,’'‘]+")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A stretch of time in running text: where it stands among the words, and its days."""

    first: int
    end: int
    edtf: Edtf


def read_period(text: str) -> Edtf | None:
    """The days that a part of a year or of a decade, or a quarter, stands for; None if it is none.

    Early, mid and late are the years 0 to 3, 4 to 6 and 7 to 9 of a decade, the thirds of a year.
    """
    said = _folded(text)
    quarter = _QUARTER.fullmatch(said)
    if quarter is not None:
        number, year = quarter.group(1) or quarter.group(4), quarter.group(2) or quarter.group(3)
        return parse_edtf(f"{year}-{32 + int(number)}")
    found = _OF_TIME.fullmatch(said)
    if found is not None:
        part = next(name for name in _YEARS if found.group(name))
        if found.group("year"):
            return parse_edtf(f"{found.group('year')}-{_SEASONS[part]}")
        decade, (first, last) = _decade(found), _YEARS[part]
        return parse_edtf(f"{decade + first:04d}/{decade + last:04d}")
    alone = _DECADE_ALONE.fullmatch(said)
    return parse_edtf(f"{_decade(alone) // 10:03d}X") if alone is not None else None


def read_from_today(text: str, today: date) -> Edtf | None:
    """The day, month or year that a text tells from today on; None if it does not."""
    said = _folded(text)
    if said in _DAYS:
        return parse_edtf((today + timedelta(days=_DAYS[said])).isoformat())
    if said in _MONTHS:
        month = today.year * 12 + today.month - 1 + _MONTHS[said]
        return parse_edtf(f"{month // 12:04d}-{month % 12 + 1:02d}")
    if said in _OWN_YEARS:
        return parse_edtf(f"{today.year + _OWN_YEARS[said]:04d}")
    return None


def find_periods(words: list[str]) -> Iterator[FoundPeriod]:
    """The stretches of time among words, in order and without overlap, each as long as can be."""
    ends = [at for at, word in enumerate(words, 1) if any(one.isdigit() for one in word)]
    at = 0
    while at < len(words):
        for end in (one for one in reversed(ends) if at < one <= at + MOST_WORDS):
            period = read_period(" ".join(words[at:end]))
            if period is not None:
                yield FoundPeriod(at, end, period)
                at = end
                break
        else:
            at += 1


def _folded(text: str) -> str:
    return _APART.sub(" ", fold(text)).strip()


def _decade(found: re.Match[str]) -> int:
    """The first year of a decade; of two digits that of our time, from the twenties on the last."""
    digits = found.group("s") or found.group("v") or found.group("f")
    if len(digits) == 4:
        return int(digits)
    return (1900 if int(digits) >= 20 else 2000) + int(digits)
