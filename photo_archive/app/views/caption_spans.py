# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The linked and proposed spans of a caption while it is being edited: they move with the text.

Spans are data beside the text. Typing before a span moves it, typing inside makes it longer, and
cutting across its edge drops it; when undo brings back a text seen before, its spans come back too.
The editor counts UTF-16 units as Qt does, the archive counts code points.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.proposals import Proposal

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


@dataclass(frozen=True, slots=True)
class ProposedSpan:
    """A stretch of text for which a link is proposed; ``end`` not included."""

    start: int
    end: int
    proposal: Proposal


AnySpan = TypeVar("AnySpan", Span, ProposedSpan)


def to_units(text: str, position: int) -> int:
    """A position in code points as one in UTF-16 units."""
    return len(text[:position].encode("utf-16-le")) // 2


def to_points(text: str, units: int) -> int:
    """A position in UTF-16 units as one in code points."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


class CaptionSpans(Generic[AnySpan]):
    """Spans in UTF-16 units that follow a text."""

    def __init__(self) -> None:
        self._spans: tuple[AnySpan, ...] = ()
        self._texts: OrderedDict[str, tuple[AnySpan, ...]] = OrderedDict()

    @property
    def units(self) -> tuple[AnySpan, ...]:
        """The spans as the editor counts."""
        return self._spans

    def load(self, text: str, spans: tuple[AnySpan, ...]) -> None:
        """Begin with a text and its spans in code points; those outside the text are left out."""
        self._texts.clear()
        self.put(text, spans)

    def put(self, text: str, spans: tuple[AnySpan, ...]) -> None:
        """Other spans (code points) of the same text; what undo may bring back stays known."""
        counted = (
            replace(one, start=to_units(text, one.start), end=to_units(text, one.end))
            for one in sorted(spans, key=lambda one: one.start)
            if 0 <= one.start < one.end <= len(text)
        )
        self._remember(text, tuple(counted))

    def in_points(self, text: str) -> tuple[AnySpan, ...]:
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

    def add(self, span: AnySpan, text: str) -> None:
        """Tie a stretch (in UTF-16 units) to a record; spans it touches are dropped."""
        kept = [one for one in self._spans if one.end <= span.start or one.start >= span.end]
        self._remember(text, tuple(sorted([*kept, span], key=lambda one: one.start)))

    def at(self, units: int) -> AnySpan | None:
        """The span at a position, if any."""
        return next((one for one in self._spans if one.start <= units < one.end), None)

    def _remember(self, text: str, spans: tuple[AnySpan, ...]) -> None:
        self._spans = spans
        self._texts[text] = spans
        self._texts.move_to_end(text)
        if len(self._texts) > TEXTS_KEPT:
            self._texts.popitem(last=False)


def _moved(span: AnySpan, position: int, removed: int, added: int) -> AnySpan | None:
    cut = position + removed
    if position >= span.end:
        return span
    if cut <= span.start:
        shift = added - removed
        return replace(span, start=span.start + shift, end=span.end + shift)
    if position > span.start and cut < span.end:
        return replace(span, end=span.end + added - removed)
    return None
