# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The linked spans of a caption while it is being edited: they move with the text.

Spans are data beside the text. Typing before a span moves it, typing inside makes it longer, and
cutting across its edge drops it; when undo brings back a text seen before, its spans come back too.
The editor counts UTF-16 units as Qt does, the archive counts code points.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace

from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordRef

TEXTS_KEPT = 400


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text tied to a record; ``end`` not included."""

    start: int
    end: int
    record: RecordRef
    role: str = ""
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""


def to_units(text: str, position: int) -> int:
    """A position in code points as one in UTF-16 units."""
    return len(text[:position].encode("utf-16-le")) // 2


def to_points(text: str, units: int) -> int:
    """A position in UTF-16 units as one in code points."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


class CaptionSpans:
    """Spans in UTF-16 units that follow a text."""

    def __init__(self) -> None:
        self._spans: tuple[Span, ...] = ()
        self._texts: OrderedDict[str, tuple[Span, ...]] = OrderedDict()

    @property
    def units(self) -> tuple[Span, ...]:
        """The spans as the editor counts."""
        return self._spans

    def load(self, text: str, spans: tuple[Span, ...]) -> None:
        """Begin with a text and its spans in code points; those outside the text are left out."""
        self._spans = tuple(
            replace(one, start=to_units(text, one.start), end=to_units(text, one.end))
            for one in sorted(spans, key=lambda one: one.start)
            if 0 <= one.start < one.end <= len(text)
        )
        self._texts.clear()
        self._texts[text] = self._spans

    def in_points(self, text: str) -> tuple[Span, ...]:
        """The spans as the archive counts."""
        return tuple(
            replace(one, start=to_points(text, one.start), end=to_points(text, one.end))
            for one in self._spans
        )

    def follow(self, position: int, removed: int, added: int, text: str) -> None:
        """The text changed there; ``text`` is how it reads now."""
        if text in self._texts:
            self._spans = self._texts[text]
            self._texts.move_to_end(text)
            return
        moved = (_moved(one, position, removed, added) for one in self._spans)
        self._remember(text, tuple(one for one in moved if one is not None))

    def add(self, span: Span, text: str) -> None:
        """Tie a stretch (in UTF-16 units) to a record; spans it touches are dropped."""
        kept = [one for one in self._spans if one.end <= span.start or one.start >= span.end]
        self._remember(text, tuple(sorted([*kept, span], key=lambda one: one.start)))

    def drop(self, record: RecordRef, text: str) -> None:
        """Untie every stretch from a record."""
        self._remember(text, tuple(one for one in self._spans if one.record != record))

    def at(self, units: int) -> Span | None:
        """The span at a position, if any."""
        return next((one for one in self._spans if one.start <= units < one.end), None)

    def _remember(self, text: str, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self._texts[text] = spans
        self._texts.move_to_end(text)
        if len(self._texts) > TEXTS_KEPT:
            self._texts.popitem(last=False)


def _moved(span: Span, position: int, removed: int, added: int) -> Span | None:
    cut = position + removed
    if position >= span.end:
        return span
    if cut <= span.start:
        shift = added - removed
        return replace(span, start=span.start + shift, end=span.end + shift)
    if position > span.start and cut < span.end:
        return replace(span, end=span.end + added - removed)
    return None
