# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One record as an authority file gives it, whatever the format, and what its values have to be.

A file says of a record what it says: a part that is not mentioned (None, or not among ``fields``)
stays as it is when the file is loaded; one that is mentioned and empty becomes empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import normal, normal_line
from photo_archive.domain.people import NameOrder

FIELDS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: ("family", "middle", "given", "name_order", "birth", "death"),
    RecordKind.ORGANISATION: ("existed_from", "existed_to"),
    RecordKind.PLACE: ("kind", "valid_from", "valid_to", "latitude", "longitude"),
    RecordKind.EVENT: ("type", "date", "series", "ordinal"),
    RecordKind.TAG: (),
}
"""What a kind has of its own that is one text; all have ``SHARED_FIELDS`` as well."""

SHARED_FIELDS = ("note", "sources")

DATE_FIELDS = frozenset(
    {"birth", "death", "existed_from", "existed_to", "valid_from", "valid_to", "date"}
)

SCHEMES = ("wikidata", "viaf", "isni", "geonames", "bnf", "ulan", "iso3166")
"""Identifiers elsewhere that have a key or column of their own."""

LONGEST_NAME = 1000
"""Letters of the longest text that is taken for a name."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
_LIMITS = {"latitude": 90.0, "longitude": 180.0}


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """An office as the file gives it; the organisation is a reference."""

    position: str
    organisation: str = ""
    held_from: str = ""
    held_to: str = ""
    wording: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a file.

    Attributes:
        kind: The kind of record.
        name: Its authorised name.
        key: Its key, "" if it has none.
        number: Its number in the archive it came from, if the file says.
        where: The line, row or number it stands on in the file, from 1.
        name_language: Language of the authorised name.
        fields: Those of ``FIELDS`` and ``SHARED_FIELDS`` that are mentioned, as texts.
        names: Its other names.
        parent: What it is part of. This and all below that name records are references: a key,
            else an authorised name, else "#" and a number.
        broader: Broader tags.
        roles: Offices held.
        places: Where an event took place.
        participants: Who took part (person, role).
        external_ids: Identifiers elsewhere.
        schemes: Systems of identifiers that are mentioned, with or without a value.
        handle: How others in the file name it, where that is neither key, name nor number.
    """

    kind: RecordKind
    name: str
    key: str = ""
    number: int | None = None
    where: int = 0
    name_language: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    parent: str | None = None
    broader: tuple[str, ...] | None = None
    roles: tuple[RoleEntry, ...] | None = None
    places: tuple[str, ...] | None = None
    participants: tuple[tuple[str, str], ...] | None = None
    external_ids: tuple[ExternalId, ...] = ()
    schemes: frozenset[str] = frozenset()
    handle: str = ""

    @property
    def handles(self) -> tuple[str, ...]:
        """Everything by which others in the file may name it, the best first."""
        number = "" if self.number is None else f"#{self.number}"
        return tuple(dict.fromkeys(h for h in (self.key, self.handle, number, self.name) if h))


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """The entries of a file that could be used, and what was wrong with the others.

    ``source`` is where the file says its facts come from, ``licence`` under which terms.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    source: str = ""
    licence: str = ""


def label_field(kind: RecordKind) -> str:
    """What the authorised name is called in files of a kind."""
    return {RecordKind.EVENT: "title", RecordKind.TAG: "label"}.get(kind, "name")


def checked(entry: Entry) -> Entry:
    """The entry with its texts as they are stored.

    Raises:
        ArchiveError: A value does not fit.
    """
    name = normal_line(entry.name)
    if not name:
        raise ArchiveError("it has no {field}", field=label_field(entry.kind))
    longest = max(len(name), *(len(one.text) for one in entry.names), 0)
    if longest > LONGEST_NAME:
        raise ArchiveError(
            "a name in it has {count} letters, which is no name; a quotation mark may be missing",
            count=longest,
        )
    return replace(
        entry,
        name=name,
        key=normal_line(entry.key),
        fields={field: field_value(field, text) for field, text in entry.fields.items()},
        names=_told_apart(_name(one) for one in entry.names if normal_line(one.text)),
        roles=None if entry.roles is None else tuple(_role(role) for role in entry.roles),
    )


def field_value(field: str, text: str) -> str:
    """A value of a field as it is stored.

    Raises:
        ArchiveError: The field cannot have it.
    """
    text = normal(text) if field in SHARED_FIELDS else normal_line(text)
    if not text:
        return ""
    if field in DATE_FIELDS:
        return parse_edtf(text).text
    if field in _LIMITS:
        return _degrees(field, text)
    if field == "ordinal" and not _WHOLE_NUMBER.fullmatch(text):
        raise ArchiveError("“{given}” is no whole number for {field}", given=text, field=field)
    if field == "type" and text not in EVENT_TYPES:
        raise ArchiveError(
            "“{type}” is no type of event; use one of {types}",
            type=text,
            types=", ".join(EVENT_TYPES),
        )
    if field == "name_order" and text not in list(NameOrder):
        raise ArchiveError("name_order is family-first or given-first")
    return str(int(text)) if field == "ordinal" else text


def name_kind(text: str) -> NameKind:
    """The kind of name meant, a variant if nothing is said.

    Raises:
        ArchiveError: There is no such kind.
    """
    try:
        kind = NameKind(text or "variant")
    except ValueError:
        kind = NameKind.AUTHORISED
    if kind is NameKind.AUTHORISED:
        raise ArchiveError(
            "“{kind}” is no kind of name; use one of {kinds}",
            kind=text,
            kinds=", ".join(one.value for one in NameKind if one is not NameKind.AUTHORISED),
        )
    return kind


def is_language(text: str) -> bool:
    """Whether it is written like the code of a language. Source: BCP 47, roughly."""
    return bool(_LANGUAGE.fullmatch(text))


def _told_apart(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names as a record can have them: one of a text, language and period, one preferred."""
    kept: dict[tuple[str, str, str, str], Name] = {}
    preferred: set[str] = set()
    for name in names:
        at = (name.text, name.language, name.valid_from, name.valid_to)
        is_second = name.kind is NameKind.PREFERRED and name.language in preferred
        if at not in kept:
            kept[at] = replace(name, kind=NameKind.VARIANT) if is_second else name
            preferred |= {name.language} if name.kind is NameKind.PREFERRED else set()
    return tuple(kept.values())


def _name(name: Name) -> Name:
    return Name(
        normal_line(name.text),
        name.kind,
        normal_line(name.language),
        _date(name.valid_from),
        _date(name.valid_to),
    )


def _role(role: RoleEntry) -> RoleEntry:
    wording = {code: normal_line(text) for code, text in role.wording.items()}
    return RoleEntry(
        normal_line(role.position),
        normal_line(role.organisation),
        _date(role.held_from),
        _date(role.held_to),
        {code: text for code, text in sorted(wording.items()) if text},
    )


def _date(text: str) -> str:
    return parse_edtf(text).text if text.strip() else ""


def _degrees(field: str, text: str) -> str:
    try:
        value = float(text.replace(",", ".", 1))
    except ValueError:
        value = float("nan")
    if not abs(value) <= _LIMITS[field]:
        raise ArchiveError(
            "“{given}” is no {field}; write degrees with a decimal point, such as 21.0285",
            given=text,
            field=field,
        )
    return str(value)
