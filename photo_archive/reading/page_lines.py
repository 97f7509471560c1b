# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of a page with what their typography says: bars, list marks, images, file names.

Agencies' pages reach an archive as plain text in which the layout survives only as such marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Mark(Enum):
    """What a line begins or ends with."""

    NONE = auto()
    BLANK = auto()
    BAR_BEFORE = auto()
    BAR_AFTER = auto()
    IMAGE = auto()
    NUMBER = auto()
    BULLET = auto()
    FILE = auto()
    TIMESTAMP = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: ``text`` without its mark; ``number`` from 1; ``item`` of a list."""

    number: int
    text: str
    mark: Mark
    item: int = 0
    file: str = ""

    @property
    def unmarked(self) -> bool:
        """Whether it is ordinary text."""
        return self.mark is Mark.NONE


_TIMESTAMP = re.compile(
    r"(?:\d{1,2}[:h]\d{2}\b.{0,12}\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}|\d{1,2}[:h]\d{2}\s*[|–-]"
    r"|\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}\s*[|,–-]?\s*\d{1,2}[:h]\d{2}).{0,60}$"
)
_IMAGE = re.compile(r"\|?\s*!\[[^\]]*\](?:\([^)]*\))?\s*\|?$|<(?:img|figure)\b[^>]*>\s*\|?$", re.I)
_BAR_BEFORE = re.compile(r"[|│┃]\s*(?P<text>[^|│┃]*[^|│┃\s])\s*[|│┃]?$")
_BAR_AFTER = re.compile(r"(?P<text>[^|│┃]*[^|│┃\s])\s*[|│┃]$")
_FILE = re.compile(
    r"(?P<file>[\w\-. ]{1,100}?\.(?:jpe?g|tiff?|png|gif|webp|heic|cr2|nef|dng|bmp|jp2))"
    r"\s*(?:[:\t–—-]+\s*|\s+)(?P<text>\S.*)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[(#]?(?P<item>\d{1,3})(?:[.)\]/]|\s[–—-]|:)\s+(?P<text>\S.*)$")
_BULLET = re.compile(r"[-–—•●▪◦·*▸►]\s+(?P<text>\S.*)$")


def page_lines(text: str) -> tuple[Line, ...]:
    """The lines of a page, each with the first mark it bears."""
    return tuple(_line(number, raw) for number, raw in enumerate(text.split("\n"), start=1))


def _line(number: int, raw: str) -> Line:
    text = raw.strip()
    if not text:
        return Line(number, "", Mark.BLANK)
    if _TIMESTAMP.match(text):
        return Line(number, text, Mark.TIMESTAMP)
    if _IMAGE.match(text):
        return Line(number, "", Mark.IMAGE)
    for pattern, mark in (
        (_BAR_BEFORE, Mark.BAR_BEFORE),
        (_BAR_AFTER, Mark.BAR_AFTER),
        (_FILE, Mark.FILE),
        (_NUMBER, Mark.NUMBER),
        (_BULLET, Mark.BULLET),
    ):
        match = pattern.match(text)
        if match:
            given = match.groupdict()
            item = int(given.get("item") or 0)
            return Line(number, given["text"].strip(), mark, item, given.get("file") or "")
    return Line(number, text, Mark.NONE)
