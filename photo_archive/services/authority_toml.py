# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority files as TOML, the form people read and edit: one ``[[kind]]`` table a record.

Reading takes what a person may leave out; writing says everything a record has, so that a file
written is a file that loads without a change.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import (
    FIELDS,
    SCHEMES,
    SHARED_FIELDS,
    AuthorityFile,
    Entry,
    RoleEntry,
    checked,
    is_language,
    label_field,
    name_kind,
)
from photo_archive.services.authority_problems import left_out, unused
from photo_archive.services.toml_text import inline_table, toml_string

Table = Mapping[str, object]

_ROLE_KEYS = ("position", "organisation", "from", "to")
_SHORT_PREFERRED = ("fr", "vi")
_KNOWN = frozenset(
    {
        *("id", "key", "name", "name_language", "variants", "alternatives", "hidden"),
        *("parent", "broader", "roles", "places", "participants", "external_ids"),
        *(*_SHORT_PREFERRED, *SCHEMES, *SHARED_FIELDS),
    }
)
_EXACT_NUMBERS = frozenset({"latitude", "longitude", "ordinal"})


def read_toml(text: str, path: Path, kind: RecordKind) -> AuthorityFile:
    """The entries of a file.

    Raises:
        ArchiveError: It is not TOML, or holds no tables of the kind.
    """
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
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
    entries: list[Entry] = []
    problems: list[Problem] = []
    known = _KNOWN | {label_field(kind), *FIELDS[kind]}
    for number, table in enumerate(tables, 1):
        try:
            entries.append(checked(_entry(table, kind, number)))
        except ArchiveError as error:
            problems.append(left_out(path, number, error))
    strange = dict.fromkeys(key for table in tables for key in table if key not in known)
    problems += [unused(path, key) for key in strange]
    said = {key: value for key, value in document.items() if isinstance(value, str)}
    return AuthorityFile(
        tuple(entries), tuple(problems), said.get("source", ""), said.get("licence", "")
    )


def write_toml(entries: Iterable[Entry], kind: RecordKind, heading: str) -> Iterable[str]:
    """The text of a file, in pieces; ``heading`` becomes its first, commented lines."""
    yield "".join(f"# {line}".rstrip() + "\n" for line in heading.splitlines())
    is_empty = True
    for entry in entries:
        is_empty = False
        yield "\n" + "\n".join([f"[[{kind.value}]]", *_lines(entry)]) + "\n"
    if is_empty:
        yield f"\n{kind.value} = []\n"


def _entry(table: Table, kind: RecordKind, number: int) -> Entry:
    label = label_field(kind)
    said = label if label in table else "name"
    ids = _external_ids(table)
    return Entry(
        kind=kind,
        name=_text(table, said),
        key=_text(table, "key"),
        number=_number(table, "id"),
        where=number,
        name_language=_language(table, said),
        fields={
            name: _text(table, name) for name in (*FIELDS[kind], *SHARED_FIELDS) if name in table
        },
        names=_names(table, kind),
        parent=_text(table, "parent") if "parent" in table else None,
        broader=_texts(table, "broader") if "broader" in table else None,
        roles=(tuple(_role(item) for item in _list(table, "roles")) if "roles" in table else None),
        places=_texts(table, "places") if "places" in table else None,
        participants=(
            tuple((_text(i, "person"), _text(i, "role")) for i in _list(table, "participants"))
            if "participants" in table
            else None
        ),
        external_ids=ids,
        schemes=frozenset(SCHEMES) & table.keys() | {one.scheme for one in ids},
    )


def _language(table: Table, said: str) -> str | None:
    """A title or label is English if nothing else is said; a name may be of any language."""
    if "name_language" in table:
        return _text(table, "name_language")
    return None if said == "name" else "en"


def _names(table: Table, kind: RecordKind) -> tuple[Name, ...]:
    names = [
        Name(
            text=_text(item, "name"),
            kind=name_kind(_text(item, "kind")),
            language=_text(item, "language"),
            valid_from=_text(item, "from"),
            valid_to=_text(item, "to"),
        )
        for item in _list(table, "variants")
    ]
    if kind in (RecordKind.EVENT, RecordKind.TAG):
        names += [
            Name(_text(table, code), NameKind.PREFERRED, code)
            for code in _SHORT_PREFERRED
            if _text(table, code)
        ]
    for key, one in (("alternatives", NameKind.VARIANT), ("hidden", NameKind.HIDDEN)):
        names += [Name(text, one) for text in _texts(table, key)]
    return tuple(names)


def _role(item: Table) -> RoleEntry:
    return RoleEntry(
        position=_text(item, "position"),
        organisation=_text(item, "organisation"),
        held_from=_text(item, "from"),
        held_to=_text(item, "to"),
        wording={
            code: _text(item, code) for code in item if code not in _ROLE_KEYS and is_language(code)
        },
    )


def _external_ids(table: Table) -> tuple[ExternalId, ...]:
    found = [
        ExternalId(scheme, value)
        for scheme in SCHEMES
        for value in (
            _texts(table, scheme)
            if isinstance(table.get(scheme), list)
            else (_text(table, scheme),)
        )
    ]
    found += [
        ExternalId(_text(item, "scheme"), _text(item, "value"))
        for item in _list(table, "external_ids")
    ]
    return tuple(dict.fromkeys(one for one in found if one.scheme and one.value))


def _text(table: Table, key: str) -> str:
    value = table.get(key, "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ArchiveError("{field} has to be a text", field=key)
    return str(value).strip()


def _number(table: Table, key: str) -> int | None:
    text = _text(table, key)
    if text and not text.isdecimal():
        raise ArchiveError("“{given}” is no whole number for {field}", given=text, field=key)
    return int(text) if text else None


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


def _lines(entry: Entry) -> Iterable[str]:
    if entry.number is not None:
        yield f"id = {entry.number}"
    if entry.key:
        yield f"key = {toml_string(entry.key)}"
    yield f"{label_field(entry.kind)} = {toml_string(entry.name)}"
    yield f"name_language = {toml_string(entry.name_language or '')}"
    for field, text in entry.fields.items():
        yield f"{field} = {text if text and field in _EXACT_NUMBERS else toml_string(text)}"
    if entry.parent is not None:
        yield f"parent = {toml_string(entry.parent)}"
    for key, texts in (("broader", entry.broader), ("places", entry.places)):
        if texts is not None:
            yield f"{key} = [{', '.join(map(toml_string, texts))}]"
    yield from _tables("variants", map(_variant, entry.names))
    if entry.roles is not None:
        yield from _tables("roles", map(_role_table, entry.roles))
    if entry.participants is not None:
        people = ({"person": person, "role": role} for person, role in entry.participants)
        yield from _tables("participants", people)
    yield from _identifiers(entry.external_ids)


def _tables(key: str, tables: Iterable[Mapping[str, str]]) -> Iterable[str]:
    lines = [f"    {inline_table(table)}," for table in tables]
    yield f"{key} = [" + ("\n" + "\n".join(lines) + "\n" if lines else "") + "]"


def _variant(name: Name) -> Mapping[str, str]:
    table = {"name": name.text, "language": name.language, "kind": name.kind.value}
    return table | _period(name.valid_from, name.valid_to)


def _role_table(role: RoleEntry) -> Mapping[str, str]:
    table = {"position": role.position}
    if role.organisation:
        table["organisation"] = role.organisation
    return table | _period(role.held_from, role.held_to) | dict(role.wording)


def _period(start: str, end: str) -> dict[str, str]:
    return {key: text for key, text in (("from", start), ("to", end)) if text}


def _identifiers(ids: tuple[ExternalId, ...]) -> Iterable[str]:
    for scheme in SCHEMES:
        values = [toml_string(one.value) for one in ids if one.scheme == scheme]
        if values:
            yield f"{scheme} = " + (values[0] if len(values) == 1 else f"[{', '.join(values)}]")
    others = [
        {"scheme": one.scheme, "value": one.value} for one in ids if one.scheme not in SCHEMES
    ]
    if others:
        yield from _tables("external_ids", others)
