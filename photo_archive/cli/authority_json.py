# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority records as JSON and as text: every field that is not empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from photo_archive.cli.output import Json, Output
from photo_archive.domain.authorities import Name
from photo_archive.domain.code_words import NAME_KIND_WORDS, PLACE_KIND_WORDS, code_text
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.events import Event
from photo_archive.domain.message_values import period_value
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag
from photo_archive.services.compared_fields import DATE_FIELDS, FIELD_LABELS

Record = Person | Organisation | Place | Event | Tag

_OTHER_LABELS = {
    "name_language": Message("Language of the name"),
    "name_order": Message("Order of the name"),
    "parent_id": Message("Part of"),
    "latitude": Message("Latitude"),
    "longitude": Message("Longitude"),
}
"""Fields that two records are not compared by."""


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
        label = FIELD_LABELS.get(field.name, _OTHER_LABELS.get(field.name))
        heading = field.name if label is None else output.wording.message(label)
        said = output.labelled(heading, _shown(output, field.name, value))
        output.line(f"  {said}")
    for name in record.names:
        output.line(f"  = {name.text} ({about_name(output, name)})")
    if isinstance(record, Person):
        for role in record.roles:
            dated = role.held_from or role.held_to
            held = output.wording.value(period_value(role.held_from, role.held_to)) if dated else ""
            output.line(f"  {role.position}" + (f" ({held})" if held else ""))


def about_name(output: Output, name: Name) -> str:
    """What kind of name it is, and its language."""
    kind = output.wording.message(NAME_KIND_WORDS[name.kind])
    return ", ".join(part for part in (kind, name.language) if part)


def _shown(output: Output, field: str, value: object) -> str:
    """A field of a record in words, where there are words for it."""
    if isinstance(value, str) and field in DATE_FIELDS:
        return output.wording.value(DateText(value))
    if isinstance(value, str) and field == "kind":
        return output.wording.value(code_text(value, PLACE_KIND_WORDS))
    return str(_plain(value))
