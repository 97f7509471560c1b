# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority records as JSON and as text: every field that is not empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from photo_archive.cli.output import Json, Output
from photo_archive.domain.events import Event
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag

Record = Person | Organisation | Place | Event | Tag


def record_json(record: Record) -> dict[str, Json]:
    """The record with its field names as in the domain."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return str(value)


def record_text(output: Output, record: Record, photos: int) -> None:
    """The record for people to read."""
    output.line(f"{record.name}  #{record.id}")
    output.line(output.wording.count("{n} photo", "{n} photos", photos))
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in ("id", "name", "names", "roles", "key") or value in ("", None, ()):
            continue
        output.line(f"  {field.name}: {_plain(value)}")
    for name in record.names:
        about = ", ".join(part for part in (name.kind.value, name.language) if part)
        output.line(f"  = {name.text} ({about})")
    if isinstance(record, Person):
        for role in record.roles:
            output.line(f"  {role.held_from or '…'} – {role.held_to or '…'}  {role.position}")
