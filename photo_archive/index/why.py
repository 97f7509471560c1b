# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a photo was found: for each thing asked for, the best place where the photo has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.domain.day_spans import days_text
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.findable import FindablePhoto, Flag, TextField
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Field,
    FieldName,
    InArea,
    Is,
    Node,
    Or,
    Phrase,
    Word,
)
from photo_archive.domain.record_fields import RECORD_FIELDS
from photo_archive.domain.tokens import tokens
from photo_archive.index.areas import places_told
from photo_archive.index.contents import Contents
from photo_archive.index.match import albums_meant, asked_of, plain_words
from photo_archive.index.names_index import name_found
from photo_archive.index.records import Column
from photo_archive.index.references import reference_key
from photo_archive.index.sequences import LONGEST_JOIN, find_run
from photo_archive.index.vocabulary import AskedWord, joined

_FIRST = (TextField.TITLE, TextField.CAPTION)
_MOST_REASONS = 8
_MOST_PARTS = 100
"""Of so many parts of a query reasons are looked for."""


def explain(tree: Node, photo: FindablePhoto, contents: Contents) -> tuple[Message, ...]:
    """A reason for each part of the query that is not to be left out; each reason once."""
    found: dict[str, Message] = {}
    for message in _Reasons(photo, contents).of(tree):
        found.setdefault(str(message), message)
        if len(found) == _MOST_REASONS:
            break
    return tuple(found.values())


class _Reasons:
    def __init__(self, photo: FindablePhoto, contents: Contents) -> None:
        self._photo = photo
        self._contents = contents

    def of(self, node: Node) -> Iterator[Message]:
        if isinstance(node, Word | Phrase):
            yield from self._anywhere(asked_of(node))
        elif isinstance(node, Or):
            yield from self._any(node)
        elif isinstance(node, And):
            yield from self._all(node.parts)
        elif isinstance(node, Field):
            yield from self._field(node)
        elif isinstance(node, DateRange):
            yield from self._dated(node)
        elif isinstance(node, InArea):
            yield from self._located(node)
        elif isinstance(node, Is) and node.flag in self._photo.flags:
            yield _flagged(node.flag)

    def _any(self, node: Or) -> Iterator[Message]:
        """All alternatives that hold; for words that are a date the date says enough."""
        for part in node.parts:
            reasons = list(self.of(part))
            yield from reasons
            if reasons and isinstance(part, DateRange) and part.span == node.span:
                break

    def _all(self, parts: Sequence[Node]) -> Iterator[Message]:
        """A plain word that is nowhere may be written as one with its neighbours."""
        for at, part in enumerate(parts[:_MOST_PARTS]):
            reasons = list(self.of(part))
            if not reasons and isinstance(part, Word):
                for run in _windows(parts, at):
                    together = joined([word for leaf in run for word in asked_of(leaf)])
                    reasons = list(self._anywhere((together,)))
                    if reasons:
                        break
            yield from reasons

    def _anywhere(self, asked: Sequence[AskedWord]) -> Iterator[Message]:
        if asked:
            reasons = (
                reason
                for way in (self._in_texts, self._in_records, self._in_values, self._in_numbers)
                for reason in way(asked)
            )
            first = next(reasons, None)
            if first is not None:
                yield first

    def _in_texts(self, asked: Sequence[AskedWord]) -> Iterator[Message]:
        texts = sorted(self._photo.texts, key=lambda one: one[0] not in _FIRST)
        for field, text in texts:
            words = tokens(text)
            run = find_run(asked, words)
            if run:
                yield _in_text(field, text[words[run[0]].start : words[run[1] - 1].end])
        for file in self._photo.files:
            if all(any(one.finds(w.accented, w.folded) for w in tokens(file)) for one in asked):
                yield Message("The file is {file}", {"file": file})

    def _in_records(self, asked: Sequence[AskedWord]) -> Iterator[Message]:
        for kind in RecordKind:
            yield from self._in_kind(kind, asked)

    def _in_kind(self, kind: RecordKind, asked: Sequence[AskedWord]) -> Iterator[Message]:
        column = self._contents.records[kind]
        for link in self._photo.links:
            code = column.code(link.id) if link.kind is kind else None
            for above in () if code is None else column.closure(code):
                name = column.names.name_found(above, asked)
                if name and code is not None:
                    yield _linked(column, code, above, name)

    def _in_values(self, asked: Sequence[AskedWord]) -> Iterator[Message]:
        if name_found((self._photo.photographer,), asked):
            yield Message("Photographed by {name}", {"name": self._photo.photographer})
        if name_found((self._photo.credit,), asked):
            yield Message("The credit line is {credit}", {"credit": self._photo.credit})

    def _in_numbers(self, asked: Sequence[AskedWord], whole: bool = True) -> Iterator[Message]:
        wanted = "".join(word.folded for word in asked)
        for number in (self._photo.reference, *self._photo.other_numbers):
            key = reference_key(number)
            begun = key.startswith(wanted) and (asked[-1].prefix or not whole)
            if key == wanted or begun:
                yield Message("The number is {number}", {"number": number})

    def _field(self, node: Field) -> Iterator[Message]:
        if node.name is FieldName.ALBUM:
            yield from self._in_albums(node.value)
            return
        for leaf in _leaves(node.value):
            asked = asked_of(leaf)
            if node.name in RECORD_FIELDS:
                yield from list(self._in_kind(RECORD_FIELDS[node.name], asked))[:1]
            elif node.name in (FieldName.PHOTOGRAPHER, FieldName.CREDIT):
                yield from self._value(node.name, asked)
            elif node.name is FieldName.REFERENCE:
                yield from self._in_numbers(asked, whole=asked[-1].exact)
            elif node.name in (FieldName.CAPTION, FieldName.FILE):
                yield from list(self._text(node.name, asked))[:1]

    def _in_albums(self, value: Node) -> Iterator[Message]:
        for code in albums_meant(value, self._contents):
            album = self._contents.albums.albums[code]
            if self._photo.id in album.photos:
                yield Message("In the album {album}", {"album": album.name})

    def _value(self, name: FieldName, asked: Sequence[AskedWord]) -> Iterator[Message]:
        wanted = "name" if name is FieldName.PHOTOGRAPHER else "credit"
        return (reason for reason in self._in_values(asked) if wanted in reason.values)

    def _text(self, name: FieldName, asked: Sequence[AskedWord]) -> Iterator[Message]:
        if name is FieldName.FILE:
            return (reason for reason in self._in_texts(asked) if "file" in reason.values)
        in_caption = _in_text(TextField.CAPTION, "").text
        return (reason for reason in self._in_texts(asked) if reason.text == in_caption)

    def _located(self, node: InArea) -> Iterator[Message]:
        point = self._contents.positions.known().of(self._photo.id)
        if point is not None:
            if node.area.holds(*point):
                yield Message("Its own coordinates lie in the area")
            return
        for place in places_told(self._photo.id, node.area, self._contents):
            yield Message("{place} lies in the area", {"place": place})

    def _dated(self, node: DateRange) -> Iterator[Message]:
        days = self._photo.days
        if days is None:
            if node.mode is DateMode.NONE:
                yield Message("The photo is undated")
            return
        own = days_text(days.first, days.last)
        values = {"dates": DateText(node.edtf), "own": DateText(own)}
        if own == node.edtf:
            yield Message("The date is {own}", values)
        elif node.first <= days.first and days.last <= node.last:
            yield Message("The date, {own}, lies within {dates}", values)
        elif node.first <= days.last and days.first <= node.last:
            yield Message("The date, {own}, overlaps {dates}", values)
        elif node.first <= days.padded_last and days.padded_first <= node.last:
            yield Message("The date, about {own}, may lie within {dates}", values)


def _windows(parts: Sequence[Node], at: int) -> Iterator[Sequence[Word]]:
    """The runs of two to four plain words that include the one at ``at``."""
    for start in range(max(0, at - LONGEST_JOIN + 1), at + 1):
        for end in range(max(start + 2, at + 1), min(start + LONGEST_JOIN, len(parts)) + 1):
            run = plain_words(parts[start:end])
            if len(run) == end - start:
                yield run


def _leaves(node: Node) -> Iterator[Word | Phrase]:
    if isinstance(node, Word | Phrase):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _leaves(part)


def _linked(column: Column[int], code: int, above: int, name: str) -> Message:
    """The record that answers to the name, and how the photo comes to be linked to it."""
    values = {"record": column.labels[above], "part": column.labels[code], "name": name}
    own, called = above == code, name == column.labels[above]
    if own and called:
        return Message("Linked to {record}", values)
    if own:
        return Message("Linked to {record}, also called {name}", values)
    if called:
        return Message("Linked to {part}, part of {record}", values)
    return Message("Linked to {part}, part of {record}, also called {name}", values)


def _in_text(field: TextField, found: str) -> Message:
    values = {"found": found}
    match field:
        case TextField.TITLE:
            return Message("The title has “{found}”", values)
        case TextField.CAPTION:
            return Message("The caption has “{found}”", values)
        case TextField.NOTE:
            return Message("A note has “{found}”", values)
        case TextField.ALT_TEXT:
            return Message("The alternative text has “{found}”", values)
        case TextField.PHOTOGRAPHER:
            return Message("The photographer’s name has “{found}”", values)
        case TextField.CREDIT:
            return Message("The credit line has “{found}”", values)
        case TextField.SOURCE:
            return Message("The source has “{found}”", values)
        case TextField.ROLE:
            return Message("A role has “{found}”", values)


def _flagged(flag: Flag) -> Message:
    match flag:
        case Flag.UNDATED:
            return Message("The photo is undated")
        case Flag.MISSING:
            return Message("A file is missing")
        case Flag.RESTRICTED:
            return Message("Access is restricted")
        case Flag.STALE:
            return Message("A translation is out of date")
        case Flag.UNLINKED:
            return Message("Not linked to any record")
        case Flag.APPROVED:
            return Message("The description is approved")
        case Flag.INBOX:
            return Message("The photo waits in the inbox")
