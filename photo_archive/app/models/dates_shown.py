# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the EDTF text a record holds to the words a cell or a panel shows.

A text that is no EDTF (an archive of another program, a date repaired by hand) is shown as it is.
"""

from __future__ import annotations

from functools import lru_cache

from photo_archive.domain.date_words import date_words, short_date_words
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError


@lru_cache(maxsize=1 << 13)
def long_date(edtf: str, language: str) -> str:
    """The date in words, "" for none."""
    try:
        return date_words(parse_edtf(edtf), language) if edtf else ""
    except ArchiveError:
        return edtf


def years_of(period: str) -> str:
    """From "1922-11-23–2008-06-11", the dates of a life, to its years: "1922–2008"."""
    dates = period.split("–")
    return "–".join(one if one.startswith("-") else one.partition("-")[0] for one in dates)


@lru_cache(maxsize=1 << 13)
def short_date(edtf: str, language: str) -> str:
    """The date in few words, "" for none."""
    try:
        return short_date_words(parse_edtf(edtf), language) if edtf else ""
    except ArchiveError:
        return edtf


@lru_cache(maxsize=1 << 13)
def tight_date(edtf: str, language: str) -> str:
    """The date in fewer words still: what is uncertain has a question mark: "Oct 2010?"."""
    bare = edtf.rstrip("?%")
    if bare == edtf or any(sign in bare for sign in "?~%/[{"):
        return short_date(edtf, language)
    gap = "\N{NARROW NO-BREAK SPACE}" if language == "fr" else ""
    return f"{short_date(bare, language)}{gap}?"


def short_stretch(first: str, last: str, language: str) -> str:
    """From the first date to the last in few words; one where it spans the other."""
    words = short_date(first, language), short_date(last, language)
    if not first or not last or words[0] == words[1]:
        return words[0] or words[1]
    try:
        one, other = parse_edtf(first).padded, parse_edtf(last).padded
    except ArchiveError:
        return " – ".join(words)
    if one.last >= other.last:
        return words[0]
    return words[1] if other.first <= one.first else " – ".join(words)
