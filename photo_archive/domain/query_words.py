# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts a query into its pieces: words, phrases, field names, brackets and signs.

Signs count only where a term begins: the hyphen of ``Giscard-d’Estaing`` is part of a word, and
so is the colon of ``12:30``. A dash standing alone is punctuation, as in a pasted caption.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import Enum, auto

from photo_archive.domain.errors import Mend, UsageError
from photo_archive.domain.names import fold
from photo_archive.domain.query_tree import FieldName

QUOTES = '"“”„‟'
OPENING_GUILLEMET = "«"
CLOSING_GUILLEMET = "»"
_CLOSING = {OPENING_GUILLEMET: CLOSING_GUILLEMET, "“": "”", "„": "”", "‟": "”"}

_FIELD = re.compile(r"([^\W\d_][\w-]*):")
_CHUNK = re.compile(r"[^\s()]+")
_QUOTE = re.compile(f"[{QUOTES}]")
_QUOTED_CHUNK = re.compile(rf"(?:[{QUOTES}][^{QUOTES}]*[{QUOTES}]|[^\s()])+")
_MEANT = {
    "people": FieldName.PERSON,
    "who": FieldName.PERSON,
    "name": FieldName.PERSON,
    "where": FieldName.PLACE,
    "location": FieldName.PLACE,
    "zone": FieldName.AREA,
    "bbox": FieldName.AREA,
    "country": FieldName.PLACE,
    "city": FieldName.PLACE,
    "organisation": FieldName.ORG,
    "organization": FieldName.ORG,
    "keyword": FieldName.TAG,
    "subject": FieldName.TAG,
    "author": FieldName.PHOTOGRAPHER,
    "creator": FieldName.PHOTOGRAPHER,
    "by": FieldName.PHOTOGRAPHER,
    "number": FieldName.REFERENCE,
    "ref": FieldName.REFERENCE,
    "filename": FieldName.FILE,
    "path": FieldName.FILE,
    "text": FieldName.CAPTION,
    "title": FieldName.CAPTION,
    "year": FieldName.DATE,
    "when": FieldName.DATE,
    "from": FieldName.DATE,
    "has": FieldName.IS,
    "personne": FieldName.PERSON,
    "qui": FieldName.PERSON,
    "nom": FieldName.PERSON,
    "lieu": FieldName.PLACE,
    "ou": FieldName.PLACE,
    "pays": FieldName.PLACE,
    "ville": FieldName.PLACE,
    "evenement": FieldName.EVENT,
    "organisme": FieldName.ORG,
    "etiquette": FieldName.TAG,
    "mot-cle": FieldName.TAG,
    "auteur": FieldName.PHOTOGRAPHER,
    "photographe": FieldName.PHOTOGRAPHER,
    "statut": FieldName.STATUS,
    "cote": FieldName.REFERENCE,
    "numero": FieldName.REFERENCE,
    "fichier": FieldName.FILE,
    "legende": FieldName.CAPTION,
    "titre": FieldName.CAPTION,
    "annee": FieldName.DATE,
    "quand": FieldName.DATE,
    "nguoi": FieldName.PERSON,
    "ten": FieldName.PERSON,
    "noi": FieldName.PLACE,
    "vung": FieldName.AREA,
    "khu-vuc": FieldName.AREA,
    "dia-diem": FieldName.PLACE,
    "su-kien": FieldName.EVENT,
    "to-chuc": FieldName.ORG,
    "co-quan": FieldName.ORG,
    "the": FieldName.TAG,
    "tu-khoa": FieldName.TAG,
    "tac-gia": FieldName.PHOTOGRAPHER,
    "trang-thai": FieldName.STATUS,
    "so": FieldName.REFERENCE,
    "tep": FieldName.FILE,
    "chu-thich": FieldName.CAPTION,
    "ngay": FieldName.DATE,
    "nam": FieldName.DATE,
}
"""Words people write for a field, in three languages, folded."""


class Mark(Enum):
    """What a piece of a query is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    EXACT = auto()
    NOT = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece, with what it says: a word's or phrase's text, a field's name."""

    mark: Mark
    text: str
    start: int
    end: int


class _Cutter:
    """Walks through a query once, from left to right."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.at = 0
        self.pieces: list[Piece] = []

    def cut(self) -> list[Piece]:
        while self.at < len(self.query):
            if self.query[self.at].isspace():
                self.at += 1
            else:
                self._next()
        return self.pieces

    def _next(self) -> None:
        """The next piece; here a term begins, or a value after its field or sign."""
        before = self.pieces[-1] if self.pieces and self.pieces[-1].end == self.at else None
        after = before.mark if before else None
        sign = self.query[self.at]
        if sign in "()":
            self._add(Mark.OPEN if sign == "(" else Mark.CLOSE, sign, self.at + 1)
        elif sign in QUOTES or sign == OPENING_GUILLEMET:
            self._phrase()
        elif sign == "=" and after is not Mark.EXACT and self._joins("=)"):
            self._add(Mark.EXACT, sign, self.at + 1)
        elif sign == "-" and after not in (Mark.FIELD, Mark.EXACT, Mark.NOT) and self._joins("-)"):
            self._add(Mark.NOT, sign, self.at + 1)
        else:
            self._word(value=after in (Mark.FIELD, Mark.EXACT))

    def _add(self, mark: Mark, text: str, end: int) -> None:
        self.pieces.append(Piece(mark, text, self.at, end))
        self.at = end

    def _joins(self, unless: str) -> bool:
        """Whether the sign here goes with what follows, as a sign before a term does."""
        following = self.query[self.at + 1 : self.at + 2]
        return bool(following) and not following.isspace() and following not in unless

    def _phrase(self) -> None:
        start = self.at
        if self.query[start] == OPENING_GUILLEMET:
            end = self.query.find(CLOSING_GUILLEMET, start + 1)
        else:
            closing = _QUOTE.search(self.query, start + 1)
            end = closing.start() if closing else -1
        if end < 0:
            raise UsageError(
                "The quotation mark at character {place} is not closed: add one where the phrase"
                " ends.",
                position=start,
                mend=self._closing(start),
                place=start + 1,
            )
        self._add(Mark.PHRASE, self.query[start + 1 : end], end + 1)

    def _closing(self, start: int) -> Mend:
        """The mark at the end of the query; one that ends it with nothing after goes away."""
        if not self.query[start + 1 :].strip():
            return Mend(start, len(self.query), "")
        end = len(self.query)
        return Mend(end, end, _CLOSING.get(self.query[start], '"'))

    def _word(self, *, value: bool) -> None:
        found = _CHUNK.match(self.query, self.at)
        end = found.end() if found else self.at + 1
        text = self.query[self.at : end]
        name = None if value else _FIELD.match(text)
        if name is not None and self._is_field(name.group(1), name.end()):
            self._add(Mark.FIELD, fold(name.group(1)), self.at + name.end())
        elif text == "OR" and not value:
            self._add(Mark.OR, text, end)
        else:
            self._add(Mark.WORD, text, end)

    def _as_words(self) -> Mend:
        """The word here between quotation marks."""
        found = _QUOTED_CHUNK.match(self.query, self.at)
        end = found.end() if found else self.at + 1
        return Mend(self.at, end, f'"{_QUOTE.sub(" ", self.query[self.at : end])}"')

    def _is_field(self, name: str, length: int) -> bool:
        """Whether a field is meant; with nothing after the colon it may be a pasted caption.

        Raises:
            UsageError: If there is no such field.
        """
        folded = fold(name)
        follows = self.query[self.at + length : self.at + length + 1]
        alone = not follows or follows.isspace() or follows == ")"
        if folded in _FIELDS:
            return not (alone and folded in _LATER)
        meant = nearest_field(folded)
        if meant is None and alone:
            return False
        if meant is not None:
            raise UsageError(
                "There is no field “{field}”: did you mean {meant}: ?",
                position=self.at,
                mend=Mend(self.at, self.at + length, f"{meant.value}:"),
                field=name,
                meant=meant.value,
            )
        raise UsageError(
            "There is no field “{field}”: put quotation marks around it to look for these words,"
            " or use one of {fields}.",
            position=self.at,
            mend=self._as_words(),
            field=name,
            fields=" ".join(f"{one.value}:" for one in FieldName),
        )


_FIELDS = {one.value for one in FieldName}


def field_begun(text: str) -> bool:
    """Whether a text is a field with something after it: ``place:paris``."""
    name = _FIELD.match(text)
    return name is not None and name.end() < len(text) and fold(name.group(1)) in _FIELDS


_LATER = {FieldName.ALBUM.value, FieldName.AREA.value}
"""Fields that were added later: with nothing after the colon they are words, as before."""


def nearest_field(name: str) -> FieldName | None:
    """The field someone meant who wrote ``name`` (folded), if one comes to mind."""
    if name in _MEANT:
        return _MEANT[name]
    close = difflib.get_close_matches(name[:40], sorted(_FIELDS), n=1, cutoff=0.7)
    return FieldName(close[0]) if close else None


def cut(query: str) -> list[Piece]:
    """The pieces of a query, in order.

    Raises:
        UsageError: For an open quotation mark or an unknown field, with its position.
    """
    return _Cutter(query).cut()
