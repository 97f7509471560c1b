# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits that the house opens and no bracket holds: "Harbour Guard photo by …", "ABC Photo: …".

They end a caption as a sentence of its own, so that the house has to be known for one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from photo_archive.reading import credit_shapes as shapes
from photo_archive.reading.credit_parts import CreditDivider
from photo_archive.reading.patterns import CAPITAL, alternatives
from photo_archive.reading.values import CreditLine
from photo_archive.reading.wordlists import WordList

_HOUSE = rf"{CAPITAL}(?:(?![^\WA-Z]\.\s)[^\n()/\"“”«»:;–—]){{1,50}}?"


class HousedCredits:
    """Tells such credits. Made once, used for many.

    Args:
        words: The list of words of credits.
        divider: What knows agencies.
    """

    def __init__(self, words: WordList, divider: CreditDivider) -> None:
        self._divider = divider
        photo = alternatives(words.words("photo_words"))
        self._by = re.compile(
            rf"{shapes.SENTENCE_END}(?P<body>(?:Official\s+)?(?P<house>{_HOUSE})\s+"
            rf"(?i:{photo})\s+(?:by|par)\s+{CAPITAL}[^\n()/]{{3,60}})$"
        )
        self._before = re.compile(
            rf"{shapes.SENTENCE_END}(?P<house>{CAPITAL}(?:(?!\s[-–—])[^\n.!?:]){{1,30}}?)\s+$"
        )

    def photographed_by(self, tail: str) -> re.Match[str] | None:
        """The last sentence if it says who took the picture for which house, in its ``body``."""
        match = self._by.search(tail) if " by " in tail or " par " in tail else None
        known = match and self._divider.names_agency(match["house"])
        return match if match and known and self._divider.is_credit(match["body"]) else None

    def before_colon(
        self, tail: str, begin: int, colon: re.Match[str], line: CreditLine
    ) -> CreditLine:
        """A credit behind a word and a colon with the house in front of it.

        Args:
            tail: The end of the caption.
            begin: Where it begins in the caption.
            colon: The word and colon with the ``body`` behind.
            line: The credit of that body; given back where no house stands before.
        """
        word = colon.start() + len(colon[0]) - len(colon[0].lstrip(" (–—-"))
        house = self._before.search(tail[:word]) if not line.credit else None
        if house is None or not line.photographer or not self._divider.names_agency(house["house"]):
            return line
        credit = tail[house.start("house") : colon.start("body")].strip(" :")
        return replace(line, start=begin + house.start("house"), credit=credit)
