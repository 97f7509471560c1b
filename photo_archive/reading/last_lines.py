# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits that stand alone at the end, with no word like "photo": a paper, a record office.

A bracket behind the last sentence with a title in it is one whatever it says, unless it is known
for a place or for where somebody stands; a last sentence is one by its words.
"""

from __future__ import annotations

import re

from photo_archive.domain.captions import Language
from photo_archive.domain.names import fold
from photo_archive.reading.credit_parts import CreditDivider, CreditParts, like_title
from photo_archive.reading.patterns import any_word, is_name
from photo_archive.reading.wordlists import WordList, load_words

_ENDS = (".", "!", "?", "…", "»", "”")
_FEWEST_LETTERS = 4
_MOST_WORDS = 6


class LastLines:
    """Tells credits from other last brackets and sentences. Made once, used for many.

    Args:
        words: The list of words of credits.
        divider: What knows agencies.

    Raises:
        ArchiveError: A word list cannot be read.
    """

    def __init__(self, words: WordList, divider: CreditDivider) -> None:
        self._divider = divider
        self._paper = re.compile(any_word(words.words("last_line_words")), re.IGNORECASE)
        self._given = frozenset(map(fold, load_words("names").words("given_names")))
        others: list[str] = [*load_words("places").words("cities")]
        others += load_words("places").words("regions")
        for language in Language:
            others += load_words(language.value).words("placements")
            others += load_words("countries").words(language.value)
        self._others = frozenset(map(fold, others))

    def of_bracket(self, before: str, body: str) -> CreditParts | None:
        """What a last bracket credits that nothing introduces; None if it is more likely no credit.

        Args:
            before: The caption before the bracket.
            body: What the bracket holds.
        """
        body = body.strip()
        before = before.rstrip()
        ended = before[-1:] in _ENDS or (before[-4:].isdigit() and " " in body)
        if not ended or any(c.isdigit() or c in ",;:/" for c in body):
            return None
        words = body.split()
        if not like_title(body) or len(words) > _MOST_WORDS or len(body) < _FEWEST_LETTERS:
            return None
        if fold(body) in self._others:
            return None
        parts = self._divider.divide(body)
        if parts.credit and parts.photographer:
            return parts
        if len(words) > 1 and is_name(body) and fold(words[0]) in self._given:
            agency = self._divider.names_agency(body)
            return CreditParts(body, "") if agency else CreditParts("", body)
        return CreditParts(body, "")

    def is_paper(self, text: str) -> bool:
        """Whether a text is a title that has a word for a paper, an agency or an archive in it."""
        return like_title(text) and " " in text and bool(self._paper.search(text))


def is_part(text: str) -> bool:
    """Whether a text may be a further part of an institution: capital first, no figure, short."""
    words = text.split()
    plain = bool(words) and len(words) <= _MOST_WORDS and not any(c.isdigit() for c in text)
    return plain and words[0][0].isupper()
