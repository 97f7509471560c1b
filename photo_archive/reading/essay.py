# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of captions as agencies publish them → its captions.

Pages mix captions with headlines, body text, navigation and lists of other news. A line is taken
for a caption only on evidence that can be stated (``PageCaption.placed``): a list mark, a bar, an
image before it, a credit at its end or on the next line; never because of whom it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.domain.errors import Message
from photo_archive.reading.credits import CreditReader
from photo_archive.reading.page_lines import Line, Mark, page_lines
from photo_archive.reading.values import PageCaption

_DATED = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}")
_SENTENCE_END = re.compile(r"[.!?…)”\"»]$")
_CONTINUED = re.compile(r"[,;\-–—]$")
_LONGEST_PLAIN_CAPTION = 700

_BAR_BEFORE = Message("a bar stands before it")
_AFTER_IMAGE = Message("it follows an image")
_BAR_AND_CREDIT = Message("a bar closes it, after a credit")
_FILE_NAME = Message("a file name stands before it")
_LISTED = Message("it is an item of a list whose items are dated or credited")
_CREDITED = Message("it ends with a credit")
_CREDIT_BELOW = Message("a credit stands on the line below it")
_ALL_CAPTIONS = Message("nearly all of the page is short, dated or credited paragraphs")


@dataclass(frozen=True, slots=True)
class _Found:
    """Lines ``first`` to ``last`` (indices, both included) are one caption."""

    first: int
    last: int
    placed: Message


class EssayReader:
    """Finds the captions of a page. Made once, used for many.

    Args:
        credits: How credits are recognised; the installed word list if not given.
    """

    def __init__(self, credits: CreditReader | None = None) -> None:
        self._credits = credits or CreditReader()

    def captions(self, page: str) -> tuple[PageCaption, ...]:
        """The captions of a page, in order, each in one line with its credit."""
        lines = page_lines(page)
        found: dict[int, _Found] = {}
        taken: set[int] = set()
        for rule in (self._marked, self._listed, self._credited):
            for caption in rule(lines):
                span = range(caption.first, caption.last + 1)
                if taken.isdisjoint(span):
                    taken.update(span)
                    found[caption.first] = caption
        everything = found.values() or self._plain(lines)
        ordered = sorted(everything, key=lambda caption: caption.first)
        return tuple(self._caption(lines, caption) for caption in ordered)

    def _caption(self, lines: Sequence[Line], found: _Found) -> PageCaption:
        parts = [line.text for line in lines[found.first : found.last + 1] if line.text]
        first = lines[found.first]
        return PageCaption(
            " ".join(" ".join(parts).split()), first.number, found.placed, first.file, first.item
        )

    def _marked(self, lines: Sequence[Line]) -> Iterator[_Found]:
        """Captions with a mark of their own: a bar, an image before, a file name."""
        for index, line in enumerate(lines):
            if line.mark is Mark.BAR_BEFORE and _words(line) >= 3:
                yield self._whole(lines, index, _BAR_BEFORE)
            elif line.mark is Mark.FILE:
                yield self._whole(lines, index, _FILE_NAME)
            elif line.mark is Mark.BAR_AFTER and self._ends_with_credit(line.text):
                if not _follows_image(lines, index):
                    yield _Found(index, index, _BAR_AND_CREDIT)
            elif line.mark is Mark.IMAGE:
                below = self._below_image(lines, index)
                if below:
                    yield below

    def _below_image(self, lines: Sequence[Line], index: int) -> _Found | None:
        """The caption under an image: up to three lines closed by a bar, or a credited line."""
        first = _next_text(lines, index)
        if first is None:
            return None
        for last in range(first, min(first + 3, len(lines))):
            if lines[last].mark is Mark.BAR_AFTER:
                return _Found(first, last, _AFTER_IMAGE)
            if not lines[last].unmarked:
                break
        if lines[first].unmarked and self._ends_with_credit(lines[first].text):
            return _Found(first, first, _AFTER_IMAGE)
        return None

    def _listed(self, lines: Sequence[Line]) -> Iterator[_Found]:
        """Numbered or bulleted captions, if most items carry a date or a credit."""
        for items in _lists(lines):
            found = [self._whole(lines, index, _LISTED) for index in items]
            texts = [self._caption(lines, caption).text for caption in found]
            if sum(map(self._is_evident, texts)) * 2 > len(texts) >= 2:
                yield from found

    def _credited(self, lines: Sequence[Line]) -> Iterator[_Found]:
        """Unmarked captions that end with a credit, or have it on the next line."""
        for index, line in enumerate(lines):
            if line.mark not in (Mark.NONE, Mark.BULLET, Mark.NUMBER):
                continue
            if self._is_credit(line):
                above = index - 1
                if above >= 0 and self._takes_credit_below(lines[above]):
                    yield _Found(_beginning(lines, above), index, _CREDIT_BELOW)
            elif self._ends_with_credit(line.text):
                yield _Found(_beginning(lines, index), index, _CREDITED)

    def _plain(self, lines: Sequence[Line]) -> list[_Found]:
        """A page that is nothing but captions: one paragraph each."""
        if any(line.mark is Mark.TIMESTAMP for line in lines):
            return []
        blocks = list(_blocks(lines))
        found = [_Found(first, last, _ALL_CAPTIONS) for first, last in blocks]
        texts = [self._caption(lines, caption).text for caption in found]
        if any(len(text) > _LONGEST_PLAIN_CAPTION for text in texts):
            return []
        evident = sum(map(self._is_evident, texts))
        return found if found and evident * 4 >= len(found) * 3 else []

    def _whole(self, lines: Sequence[Line], index: int, placed: Message) -> _Found:
        """A caption that begins on a line, with its continuation and a credit on lines below."""
        last = index
        while last + 1 < len(lines) and not self._credits.find(lines[last].text):
            below = lines[last + 1]
            if below.unmarked and self._is_credit(below):
                return _Found(index, last + 1, placed)
            if not below.unmarked or not _continues(lines[last], below):
                break
            last += 1
        return _Found(index, last, placed)

    def _is_credit(self, line: Line) -> bool:
        return self._credits.is_credit(line.text)

    def _ends_with_credit(self, text: str) -> bool:
        found = self._credits.find(text)
        return bool(
            found
            and found.strong
            and found.end >= len(text)
            and len(text[: found.start].split()) >= 2
        )

    def _takes_credit_below(self, line: Line) -> bool:
        """Whether a credit below belongs to this line: a sentence or something dated."""
        if not line.unmarked or self._is_credit(line):
            return False
        return bool(_SENTENCE_END.search(line.text) or _DATED.search(line.text))

    def _is_evident(self, text: str) -> bool:
        found = self._credits.find(text)
        return bool(_DATED.search(text) or (found and found.strong))


def _words(line: Line) -> int:
    return len(line.text.split())


def _next_text(lines: Sequence[Line], index: int) -> int | None:
    """The first line after an image that is not blank and no further image."""
    for later in range(index + 1, len(lines)):
        if lines[later].mark not in (Mark.BLANK, Mark.IMAGE):
            return later
    return None


def _follows_image(lines: Sequence[Line], index: int) -> bool:
    return index > 0 and lines[index - 1].mark is Mark.IMAGE


def _continues(line: Line, below: Line) -> bool:
    """Whether a line was broken and goes on below, as in pages wrapped to a width."""
    if _SENTENCE_END.search(line.text) and not below.text[0].islower():
        return False
    return below.text[0].islower() or bool(_CONTINUED.search(line.text))


def _beginning(lines: Sequence[Line], index: int) -> int:
    """Where a caption that was wrapped over several lines begins."""
    while index and lines[index - 1].unmarked and _continues(lines[index - 1], lines[index]):
        index -= 1
    return index


def _lists(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lists of the page as indices of their items: numbers in sequence, or bullets together."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if line.mark is Mark.NUMBER:
            if run and lines[run[-1]].mark is Mark.NUMBER and line.item == lines[run[-1]].item + 1:
                run.append(index)
                continue
        elif line.mark is Mark.BULLET:
            if run and lines[run[-1]].mark is Mark.BULLET:
                run.append(index)
                continue
        else:
            continue
        yield run
        run = [index]
    yield run


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Paragraphs as (first, last): between blank lines if the page has any, else each line."""
    filled = [index for index, line in enumerate(lines) if line.text]
    if not filled:
        return
    first, last = filled[0], filled[-1]
    spaced = any(line.mark is Mark.BLANK for line in lines[first:last])
    start = first
    for before, after in zip(filled, [*filled[1:], len(lines) + 1], strict=True):
        if not spaced or after > before + 1:
            yield start, before
            start = after
