# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is who inside a credit: which part is the agency and which the photographer.

House styles put them in either order and divide them with a slash, a dash, a full stop or a word
("by", "của"); a part is an agency by the word list or by its form, else it is a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from photo_archive.reading.patterns import alternatives, any_word, is_name
from photo_archive.reading.wordlists import WordList

_DIVIDERS = re.compile(r"\s*/\s*|\s+-\s+|\s*[–—|]\s*|(?<!\b[^\W\d_])\.\s+|,\s+|\s+(?=via\s)")
_EDGES = ' \t\n.,;:/-–—()[]"“”«»|\u00a0\u202f'


@dataclass(frozen=True, slots=True)
class CreditParts:
    """Agency and photographer as printed, each "" if not there."""

    credit: str
    photographer: str


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    agency: bool


class CreditDivider:
    """Divides a credit, without its brackets and without what led to it, into its parts."""

    def __init__(self, words: WordList) -> None:
        flags = re.IGNORECASE
        photo = alternatives(words.words("photo_words"))
        agency = rf"(?:the\s+)?{alternatives(words.words('agencies'))}"
        self._agency = re.compile(agency, flags)
        self._agency_word = re.compile(any_word(words.words("agency_words")), flags)
        self._agency_photo = re.compile(rf"(?P<agency>.*\S\s+{photo})(?:\s+(?P<name>\S.*))?", flags)
        self._agency_name = re.compile(rf"(?P<agency>{agency})\s+(?P<name>\S.*)", flags)
        by = any_word(words.words("by_words"))
        self._by = re.compile(rf"(?:(?P<agency>.*\S)\s+)?{by}\s+(?P<name>\S.*)", flags)
        published = any_word(words.words("published_words"))
        self._published = re.compile(rf"\s+{published}\s+", flags)
        self._of = re.compile(rf"\s+{any_word(words.words('of_words'))}\s", flags)
        silent = any_word(words.words("not_credits"))
        self._not_credit = re.compile(rf"{silent}[\s:,./–-]*", flags)

    def divide(self, body: str) -> CreditParts:
        """The parts of a credit; both "" if it says none ("file photo")."""
        body = self._not_credit.sub("", body).strip(_EDGES)
        published = self._published.search(body)
        if published:
            name = body[: published.start()].strip(_EDGES)
            if is_name(name) and not self.names_agency(name):
                paper = self._of.split(body[published.end() :], maxsplit=1)[0]
                return CreditParts(paper.strip(_EDGES), name)
        by = self._by.fullmatch(body)
        if by:
            behind = self._by_parts(by["name"])
            return CreditParts((by["agency"] or behind.credit).strip(_EDGES), behind.photographer)
        return self._by_parts(body)

    def is_credit(self, body: str) -> bool:
        """Whether a text is made of an agency and a name, and is not a sentence about a photo.

        "File photo" and its like stand where a credit does, so they count, though they name none.
        """
        named = self._not_credit.sub("", body).strip(_EDGES)
        parts = self.divide(named)
        if parts.photographer and self._published.search(named):
            return True
        said = len(parts.credit) + len(parts.photographer)
        return bool(body.strip()) and said >= 0.5 * len(named)

    def names_agency(self, text: str) -> bool:
        """Whether a part is an agency: listed, with an agency's word, or one word in capitals."""
        text = text.strip(_EDGES)
        if self._agency.fullmatch(text) or self._agency_word.search(text):
            return True
        if self._agency_photo.fullmatch(text):
            return True
        return " " not in text and len(text) > 1 and text.upper() == text

    def _by_parts(self, body: str) -> CreditParts:
        parts = list(self._parts(body))
        people = (body[part.start : part.end] for part in parts if not part.agency)
        photographer = next(filter(is_name, people), "")
        runs = (list(run) for agency, run in groupby(parts, lambda part: part.agency) if agency)
        run = next(runs, [])
        return CreditParts(body[run[0].start : run[-1].end] if run else "", photographer)

    def _parts(self, body: str) -> Iterator[_Part]:
        start = 0
        for divider in [*_DIVIDERS.finditer(body), None]:
            end = divider.start() if divider else len(body)
            if body[start:end].strip(_EDGES):
                yield from self._part(body, start, end)
            start = divider.end() if divider else end

    def _part(self, body: str, start: int, end: int) -> Iterator[_Part]:
        """One part, or two where agency and name stand together: "XYZ Photo Jane Roe"."""
        text = body[start:end]
        for pattern in (self._agency_photo, self._agency_name):
            both = pattern.fullmatch(text)
            if both and not both["name"]:
                break
            if both and is_name(both["name"].strip(_EDGES)):
                yield _Part(start, start + both.end("agency"), agency=True)
                yield _Part(start + both.start("name"), end, self.names_agency(both["name"]))
                return
        yield _Part(start, end, self.names_agency(text))
