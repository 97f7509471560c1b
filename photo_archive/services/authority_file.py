# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority files: TOML a person can read and write, one file for each kind of record.

A file names records by ``key``; parents, organisations, places and participants are named by key
too, and resolved when the file is loaded. What is wrong with one entry is a problem of that entry.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import normal
from photo_archive.domain.people import NameOrder

SIZE_LIMIT_BYTES = 64 * 1024 * 1024

_FIELDS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: ("family", "middle", "given", "name_order", "birth", "death", "note"),
    RecordKind.ORGANISATION: ("existed_from", "existed_to", "note"),
    RecordKind.PLACE: ("kind", "valid_from", "valid_to", "latitude", "longitude", "note"),
    RecordKind.EVENT: ("type", "date", "series", "ordinal", "note"),
    RecordKind.TAG: ("note",),
}
_EDTF_FIELDS = {"birth", "death", "existed_from", "existed_to", "valid_from", "valid_to", "date"}
_SCHEMES = ("wikidata", "viaf", "isni", "geonames", "bnf", "ulan")

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role as the file gives it; the organisation is a key."""

    position: str
    organisation: str
    held_from: str
    held_to: str
    wording: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as the file gives it; ``fields`` are texts, references are keys."""

    kind: RecordKind
    key: str
    name: str
    name_language: str
    fields: Mapping[str, str] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    parent: str = ""
    broader: tuple[str, ...] = ()
    roles: tuple[RoleEntry, ...] = ()
    places: tuple[str, ...] = ()
    participants: tuple[tuple[str, str], ...] = ()
    external_ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """The entries of a file that could be used, and what was wrong with the others."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read_authority_file(path: Path, kind: RecordKind) -> AuthorityFile:
    """Read the ``[[kind]]`` tables of a file.

    Raises:
        ArchiveError: The file cannot be read, is not TOML, or holds no such tables.
    """
    tables = _tables(path, kind)
    entries: list[Entry] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for number, table in enumerate(tables, 1):
        try:
            entry = _entry(table, kind)
            if entry.key in seen:
                raise ArchiveError("the key “{key}” is used twice; give one another", key=entry.key)
        except ArchiveError as error:
            problems.append(_problem(path, number, error))
            continue
        seen.add(entry.key)
        entries.append(entry)
    return AuthorityFile(tuple(entries), tuple(problems))


def _tables(path: Path, kind: RecordKind) -> list[Table]:
    try:
        if path.stat().st_size > SIZE_LIMIT_BYTES:
            raise ArchiveError("{file} is too large for an authority file.", file=str(path))
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ArchiveError(
            "{file} cannot be read ({reason}). Check the name and that you may read it.",
            file=str(path),
            reason=error.strerror or type(error).__name__,
        ) from error
    except UnicodeDecodeError as error:
        raise ArchiveError(
            "{file} is not UTF-8 text. Save it as UTF-8 and load it again.", file=str(path)
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ArchiveError(
            "{file} is not a readable authority file: {reason}.", file=str(path), reason=str(error)
        ) from error
    tables = document.get(kind.value)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ArchiveError(
            "{file} holds no [[{kind}]] entries. Is it the file of another kind of record?",
            file=str(path),
            kind=kind.value,
        )
    return tables


def _problem(path: Path, number: int, error: ArchiveError) -> Problem:
    message = Message(
        "entry {number} was left out: {reason}", {"number": number, "reason": str(error)}
    )
    return Problem(str(path), ProblemKind.INVALID, message)


def _entry(table: Table, kind: RecordKind) -> Entry:
    label = "title" if kind is RecordKind.EVENT else "label" if kind is RecordKind.TAG else "name"
    name = normal(_text(table, label))
    if not name:
        raise ArchiveError("it has no {field}", field=label)
    fields = {name: _text(table, name) for name in _FIELDS[kind] if name in table}
    _check(fields)
    return Entry(
        kind=kind,
        key=_text(table, "key") or name,
        name=name,
        name_language=_text(table, "name_language") or ("en" if label != "name" else ""),
        fields=fields,
        names=_names(table, kind),
        parent=_text(table, "parent"),
        broader=_texts(table, "broader"),
        roles=tuple(_role(item) for item in _list(table, "roles")),
        places=_texts(table, "places"),
        participants=tuple(
            (_text(item, "person"), _text(item, "role")) for item in _list(table, "participants")
        ),
        external_ids=tuple(
            ExternalId(scheme, _text(table, scheme)) for scheme in _SCHEMES if _text(table, scheme)
        ),
    )


def _check(fields: Mapping[str, str]) -> None:
    for name in _EDTF_FIELDS & fields.keys():
        if fields[name]:
            parse_edtf(fields[name])
    if fields.get("type", "other") not in EVENT_TYPES:
        raise ArchiveError(
            "“{type}” is no type of event; use one of {types}",
            type=fields["type"],
            types=", ".join(EVENT_TYPES),
        )
    if fields.get("name_order", "given-first") not in list(NameOrder):
        raise ArchiveError("name_order is family-first or given-first")


def _names(table: Table, kind: RecordKind) -> tuple[Name, ...]:
    names = [
        Name(
            text=normal(_text(item, "name")),
            kind=_name_kind(_text(item, "kind")),
            language=_text(item, "language"),
            valid_from=_text(item, "from"),
            valid_to=_text(item, "to"),
        )
        for item in _list(table, "variants")
    ]
    if kind in (RecordKind.EVENT, RecordKind.TAG):
        names += [
            Name(normal(_text(table, code)), NameKind.PREFERRED, code)
            for code in ("fr", "vi")
            if _text(table, code)
        ]
    for key, name_kind in (("alternatives", NameKind.VARIANT), ("hidden", NameKind.HIDDEN)):
        names += [Name(normal(text), name_kind) for text in _texts(table, key)]
    return tuple(name for name in names if name.text)


def _name_kind(text: str) -> NameKind:
    try:
        return NameKind(text or "variant")
    except ValueError:
        raise ArchiveError(
            "“{kind}” is no kind of name; use one of {kinds}",
            kind=text,
            kinds=", ".join(kind.value for kind in NameKind),
        ) from None


def _role(item: Table) -> RoleEntry:
    return RoleEntry(
        position=normal(_text(item, "position")),
        organisation=_text(item, "organisation"),
        held_from=_text(item, "from"),
        held_to=_text(item, "to"),
        wording={code: normal(_text(item, code)) for code in ("en", "fr", "vi") if code in item},
    )


def _text(table: Table, key: str) -> str:
    value = table.get(key, "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ArchiveError("{field} has to be a text", field=key)
    return str(value).strip()


def _list(table: Table, key: str) -> list[Table]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ArchiveError("{field} has to be a list of {{…}} tables", field=key)
    return value


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ArchiveError("{field} has to be a list of texts", field=key)
    return tuple(value)
