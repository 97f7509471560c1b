# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The query language: one grammar for the search box, saved searches and the command line.

    query  = any ;  any = all {"OR" all} ;  all = term {term}
    term   = ["-"] ( value | field ":" value )
    value  = ["="] word | ["="] "phrase" | "(" any ")"

Words side by side must all be found; ``OR`` in capitals binds more loosely. Whatever is typed
gives a tree or a ``UsageError`` with its position, nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from photo_archive.domain.errors import Mend, UsageError
from photo_archive.domain.findable import Flag
from photo_archive.domain.photo import Status
from photo_archive.domain.query_area import in_area
from photo_archive.domain.query_choices import one_of
from photo_archive.domain.query_dates import (
    MOST_WORDS,
    date_range,
    is_date_in_words,
    may_begin_words,
)
from photo_archive.domain.query_tree import (
    DateMode,
    DateRange,
    Everything,
    Field,
    FieldName,
    Is,
    Node,
    Not,
    Phrase,
    Span,
    Word,
    both,
    either,
)
from photo_archive.domain.query_words import Mark, Piece, cut, field_begun
from photo_archive.domain.tokens import tokens

_DEEPEST = 40
_DATE_MODES = {FieldName.DATE: DateMode.OVERLAP, FieldName.WITHIN: DateMode.WITHIN}


def parse(query: str) -> Node:
    """What a query asks for; nothing but blanks and punctuation is ``Everything``.

    Raises:
        UsageError: With the position of the fault and what would be right.
    """
    try:
        return _Parser(query).whole()
    except UsageError as error:
        error.query = query
        raise


class _Parser:
    def __init__(self, query: str) -> None:
        self.length = len(query)
        self.pieces = cut(query)
        self.at = 0
        self.depth = 0

    def whole(self) -> Node:
        found = self._any(None)
        if self.at < len(self.pieces):
            raise UsageError(
                "The closing bracket at character {place} has no opening one: take it out or"
                " open it.",
                position=self.pieces[self.at].start,
                mend=Mend(self.pieces[self.at].start, self.pieces[self.at].end, ""),
                place=self.pieces[self.at].start + 1,
            )
        return Everything(Span(0, self.length)) if found is None else found

    def _peek(self) -> Piece | None:
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def _take(self) -> Piece | None:
        piece = self._peek()
        self.at += piece is not None
        return piece

    def _any(self, within: FieldName | None) -> Node | None:
        """Alternatives, up to a closing bracket or the end; None if there is nothing in them."""
        parts = [self._all(within)]
        sign: Piece | None = None
        while (piece := self._peek()) is not None and piece.mark is Mark.OR:
            if parts[-1] is None:
                raise _dangling(piece)
            sign = piece
            self.at += 1
            parts.append(self._all(within))
        if sign is not None and parts[-1] is None:
            raise _dangling(sign)
        found = [part for part in parts if part is not None]
        return either(found, Span(found[0].span.start, found[-1].span.end)) if found else None

    def _all(self, within: FieldName | None) -> Node | None:
        """Terms side by side, up to ``OR``, a closing bracket or the end."""
        found: list[Node] = []
        while (piece := self._peek()) is not None and piece.mark not in (Mark.OR, Mark.CLOSE):
            term = self._term(within)
            if term is not None:
                found.append(term)
        return both(found, Span(found[0].span.start, found[-1].span.end)) if found else None

    def _term(self, within: FieldName | None) -> Node | None:
        """One term; None for punctuation that asks for nothing."""
        piece = self._peek()
        if piece is not None and piece.mark is Mark.NOT:
            self.at += 1
            following = self._peek()
            if following is None or following.mark in (Mark.OR, Mark.CLOSE):
                raise UsageError(
                    "Nothing follows the minus sign: write the word to leave out after it.",
                    position=piece.start,
                    mend=Mend(piece.start, piece.end, ""),
                )
            part = self._term(within)
            return None if part is None else Not(part, Span(piece.start, part.span.end))
        if piece is not None and piece.mark is Mark.FIELD:
            return self._field(piece, within)
        return self._value(within)

    def _field(self, piece: Piece, within: FieldName | None) -> Node:
        name = FieldName(piece.text)
        if within is not None:
            raise UsageError(
                "A field cannot stand in the brackets of another: close the brackets of {outer}:"
                " before {field}:.",
                position=piece.start,
                outer=within.value,
                field=name.value,
            )
        self.at += 1
        following = self._peek()
        if following is None or following.start != piece.end or following.mark is Mark.CLOSE:
            raise _empty(piece, following)
        if following.mark is Mark.WORD and field_begun(following.text):
            raise UsageError(
                "A field stands right after another: write a name after {field}: or take it out.",
                position=piece.start,
                mend=Mend(piece.start, following.start, ""),
                field=name.value,
            )
        if following.mark is Mark.WORD and following.text[0] == "-" and name not in _SIGNED:
            raise UsageError(
                "The minus sign goes before the field: write -{field}:{value}.",
                position=following.start,
                mend=Mend(
                    piece.start, following.end, f"-{name.value}:{following.text.lstrip('-')}"
                ),
                field=name.value,
                value=following.text.lstrip("-"),
            )
        value = self._value(name)
        if value is None:
            raise _empty(piece)
        span = Span(piece.start, value.span.end)
        return replace(value, span=span) if name in _SPECIAL else Field(name, value, span)

    def _value(self, within: FieldName | None) -> Node | None:
        piece = self._take()
        if piece is not None and piece.mark is Mark.OPEN:
            return self._group(piece, within)
        exact = piece if piece is not None and piece.mark is Mark.EXACT else None
        if exact is not None:
            piece = self._take()
        if piece is None or piece.mark not in (Mark.WORD, Mark.PHRASE):
            place = exact or piece
            raise UsageError(
                "The equals sign asks for an exact spelling: put one word or one “phrase” right"
                " after it.",
                position=place.start if place else self.length,
                mend=Mend(place.start, place.end, "") if place is exact and place else None,
            )
        span = Span(exact.start if exact else piece.start, piece.end)
        return self._leaf(piece, within, span, exact=exact is not None)

    def _group(self, opening: Piece, within: FieldName | None) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UsageError(
                "There are too many brackets inside each other: take some out.",
                position=opening.start,
            )
        found = self._any(within)
        closing = self._take()
        self.depth -= 1
        if closing is None:
            raise UsageError(
                "The bracket at character {place} is not closed: add “)” where it ends.",
                position=opening.start,
                mend=Mend(self.length, self.length, ")"),
                place=opening.start + 1,
            )
        if found is None:
            raise UsageError(
                "There is nothing between the brackets: write a word there or take them out.",
                position=opening.start,
                mend=Mend(opening.start, closing.end, ""),
            )
        return replace(found, span=Span(opening.start, closing.end))

    def _leaf(
        self, piece: Piece, within: FieldName | None, span: Span, *, exact: bool
    ) -> Node | None:
        last = piece.mark is Mark.WORD and piece.end == self.length
        if within in _DATE_MODES:
            return self._date(piece, within, span, unfinished=last)
        if not tokens(piece.text):
            return None
        if within is FieldName.AREA:
            return in_area(piece.text, piece.start, piece.end, span)
        if within is FieldName.IS:
            return Is(_flag(piece, unfinished=last), span)
        if within is FieldName.STATUS:
            return Word(_status(piece, unfinished=last), span=span)
        if piece.mark is Mark.PHRASE:
            return Phrase(piece.text, exact, span)
        return Word(piece.text, exact, last and not exact, span)

    def _date(
        self, piece: Piece, field: FieldName, span: Span, *, unfinished: bool
    ) -> DateRange | None:
        """The days meant; a date in words may go on over the words that follow."""
        if not piece.text.strip():
            return None
        mode = _DATE_MODES[field]
        more = self._words_of_date(piece)
        if more:
            self.at += len(more)
            text = " ".join(one.text for one in (piece, *more))
            return date_range(text, mode, Span(span.start, more[-1].end))
        found = date_range(piece.text, mode, span, unfinished=unfinished)
        number = self._peek()
        if number is None or number.mark is not Mark.WORD or not number.text.isdigit():
            return found
        if not found.edtf.startswith("XXXX"):
            return found
        # date:June 32 1993
        return date_range(f"{piece.text} {number.text}", mode, Span(span.start, number.end))

    def _words_of_date(self, first: Piece) -> list[Piece]:
        """Words after this one that make one date in words with it: ``date:25 June 1993``."""
        words = []
        following = self._peek()
        if following is not None and first.mark is Mark.WORD:
            if not may_begin_words(first.text, following.text):
                return []
            for piece in self.pieces[self.at : self.at + MOST_WORDS - 1]:
                if piece.mark is not Mark.WORD:
                    break
                words.append(piece)
        while words and not is_date_in_words(" ".join(p.text for p in (first, *words))):
            words.pop()
        return words


_SPECIAL = {FieldName.DATE, FieldName.WITHIN, FieldName.IS, FieldName.AREA}
_SIGNED = {*_DATE_MODES, FieldName.AREA}
"""Fields whose values may begin with a minus sign."""


def _flag(piece: Piece, *, unfinished: bool) -> Flag:
    return Flag(one_of(piece, "is", [flag.value for flag in Flag], unfinished=unfinished))


def _status(piece: Piece, *, unfinished: bool) -> str:
    choices = [status.value for status in Status]
    return one_of(piece, "status", choices, unfinished=unfinished)


def _dangling(sign: Piece) -> UsageError:
    return UsageError(
        "OR needs something on both sides: write a word before and after it, or put it in"
        " quotation marks.",
        position=sign.start,
        mend=Mend(sign.start, sign.end, ""),
    )


def _empty(piece: Piece, following: Piece | None = None) -> UsageError:
    """Nothing follows a field; what stands apart from it is put next to it."""
    apart = following is not None and following.start > piece.end and following.mark in _VALUES
    end = following.start if apart and following is not None else piece.end
    mend = Mend(piece.end if apart else piece.start, end, "")
    name = FieldName(piece.text)
    if name in _CHOICES:
        return UsageError(
            "Nothing follows “{field}”: use one of {choices}.",
            position=piece.start,
            mend=mend,
            field=f"{piece.text}:",
            choices=", ".join(one.value for one in _CHOICES[name]),
        )
    if name in _DATE_MODES:
        return UsageError(
            "Nothing follows “{field}”: write 1993, 1993-06-25, 1998..2004 or “June 1993” right"
            " after it.",
            position=piece.start,
            mend=mend,
            field=f"{piece.text}:",
        )
    return UsageError(
        "Nothing follows “{field}”: write a word, a “phrase” or (words in brackets) right after"
        " it.",
        position=piece.start,
        mend=mend,
        field=f"{piece.text}:",
    )


_CHOICES: dict[FieldName, type[Flag] | type[Status]] = {
    FieldName.IS: Flag,
    FieldName.STATUS: Status,
}
_VALUES = {Mark.WORD, Mark.PHRASE, Mark.EXACT, Mark.OPEN}
