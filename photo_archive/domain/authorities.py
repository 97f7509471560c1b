# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all authority records share: names per language and period, external ids, redirects.

Terms follow ISAAR(CPF)/EAC (authorised and variant forms), SKOS for tags (one preferred label per
language, alternative and hidden labels).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.ids import NameId, RecordRef


class NameKind(StrEnum):
    """What a name is to its record; AUTHORISED once per record, PREFERRED once per language.

    A DEMONYM ("French", "française") says where somebody is from; it never names the place itself.
    """

    AUTHORISED = "authorised"
    PREFERRED = "preferred"
    VARIANT = "variant"
    BIRTH = "birth"
    MARRIED = "married"
    ALIAS = "alias"
    RELIGIOUS = "religious"
    TRANSLITERATION = "transliteration"
    UNACCENTED = "unaccented"
    MISSPELLING = "misspelling"
    SHORT = "short"
    FORMER = "former"
    HIDDEN = "hidden"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a record. ``language`` is a code or ""; the period is EDTF, "" where open."""

    text: str
    kind: NameKind = NameKind.VARIANT
    language: str = ""
    valid_from: str = ""
    valid_to: str = ""
    id: NameId | None = None


@dataclass(frozen=True, slots=True)
class ExternalId:
    """An identifier elsewhere: scheme ("wikidata", "viaf", …) and value; a clue, not an order."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of a list of records: what a list, a completion or a facet shows.

    ``initial`` is the letter it stands under in a list that has such headings, "" in others.
    """

    ref: RecordRef
    name: str
    detail: str = ""
    photos: int = 0
    parents: tuple[int, ...] = ()
    initial: str = ""
