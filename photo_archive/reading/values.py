# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reading gives: the values a caption, a page of captions and a table of captions turn into.

Readers propose and say why; whoever uses them decides. Every span is in code points of the text
as it was given, so that ``text[start:end]`` is the thing named.
"""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.proposals import Reason


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text in code points, end not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadName:
    """A place or an organisation as written.

    Attributes:
        name: As printed.
        start: Where it begins in the text.
        end: Where it ends (not included).
        id: Its record, None if not known or if several could be meant.
        certainty: How sure.
        reason: The strongest reason in words.
        candidates: Records that could be meant if several could, likeliest first.
        reasons: All that speaks for and against it, the strongest first.
    """

    name: str
    start: int
    end: int
    id: int | None
    certainty: Certainty
    reason: Message
    candidates: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person as written; the rest is as for ``ReadName``.

    Attributes:
        role: As printed; two separate spans are joined with " | ".
    """

    name: str
    role: str
    start: int
    end: int
    id: int | None
    certainty: Certainty
    reason: Message
    candidates: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event as written; the rest is as for ``ReadName``.

    Attributes:
        date: EDTF as far as the caption gives it, else "".
    """

    name: str
    date: str
    start: int
    end: int
    id: int | None
    certainty: Certainty
    reason: Message
    candidates: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The credit printed with a caption.

    Attributes:
        start: Where the credit line begins, with its bracket or dash.
        end: Where it ends (not included).
        credit: The agency or collection, without the photographer; "" if none is printed.
        photographer: The name as printed, "" if none is printed.
        strong: Whether its form alone proves it a credit (a photo word, an agency and a name);
            a bare institution in brackets is weak.
    """

    start: int
    end: int
    credit: str
    photographer: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one caption says.

    Attributes:
        text: The caption as given.
        caption: The caption without credit, list marks and notices of use.
        language: The language it is written in.
        date: EDTF date of the photograph, "" if the caption gives none.
        date_span: Where that date is printed, None if there is none.
        people: Those named, in the order of the text.
        places: Where it was taken or took place, and where a visit led.
        events: Visits, ceremonies, signings and the like.
        organisations: Bodies named as such.
        credit: The agency or collection.
        photographer: As printed.
        left_over: Names that were found and not understood, for a person to decide on.
    """

    text: str
    caption: str
    language: Language
    date: str
    date_span: Span | None
    people: tuple[ReadPerson, ...]
    places: tuple[ReadName, ...]
    events: tuple[ReadEvent, ...]
    organisations: tuple[ReadName, ...]
    credit: str
    photographer: str
    left_over: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PageCaption:
    """A caption found on a page: with its credit, without list marks.

    Attributes:
        text: The caption in one line.
        start_line: The line it begins on, the first line being 1.
        placed: What on the page made it a caption.
        file: The picture's file name, where the page prints one before the caption.
        item: Its number in a numbered list of shots, 0 if it stands in none.
    """

    text: str
    start_line: int
    placed: Message
    file: str = ""
    item: int = 0
