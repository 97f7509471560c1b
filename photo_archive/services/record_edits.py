# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to change for a record to be as wanted: the difference of two records as edits.

Used where a record arrives whole (an authority file, an editor), so that loading the same again
changes nothing and history shows only what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import (
    AddName,
    Edit,
    RemoveName,
    SetBroader,
    SetEventParts,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.record import Record
from photo_archive.domain.tags import Tag

__all__ = ["SINGLE_FIELDS", "Record", "edits_between"]

SINGLE_FIELDS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: (
        "name", "name_language", "family", "middle", "given", "name_order", "birth", "death",
        "note", "sources",
    ),
    RecordKind.ORGANISATION: (
        "name", "name_language", "parent_id", "existed_from", "existed_to", "note", "sources",
    ),
    RecordKind.PLACE: (
        "name", "name_language", "kind", "parent_id", "valid_from", "valid_to", "latitude",
        "longitude", "note", "sources",
    ),
    RecordKind.EVENT: (
        "name", "name_language", "type", "date", "parent_id", "series", "ordinal", "note",
        "sources",
    ),
    RecordKind.TAG: ("name", "name_language", "note", "sources"),
}  # fmt: skip
"""Fields that hold one value and can be set with ``SetRecordField``."""


def edits_between(ref: RecordRef, current: Record, wanted: Record) -> list[Edit]:
    """The edits that make ``current`` what is ``wanted``; external ids are not edits."""
    edits: list[Edit] = []
    for field in SINGLE_FIELDS[ref.kind]:
        before, after = _text(getattr(current, field)), _text(getattr(wanted, field))
        if before != after:
            edits.append(SetRecordField(ref, field, after))
    edits += _names(ref, current, wanted)
    if isinstance(current, Person) and isinstance(wanted, Person):
        if [_bare(role) for role in current.roles] != [_bare(role) for role in wanted.roles]:
            edits.append(SetRoles(ref.id, wanted.roles))
    elif isinstance(current, Tag) and isinstance(wanted, Tag):
        if set(current.broader_ids) != set(wanted.broader_ids):
            edits.append(SetBroader(ref.id, wanted.broader_ids))
    elif isinstance(current, Event) and isinstance(wanted, Event):
        before_parts = (current.place_ids, [(p.person_id, p.role) for p in current.participants])
        after_parts = (wanted.place_ids, [(p.person_id, p.role) for p in wanted.participants])
        if before_parts != after_parts:
            edits.append(SetEventParts(ref.id, wanted.place_ids, wanted.participants))
    return edits


def _names(ref: RecordRef, current: Record, wanted: Record) -> Iterator[Edit]:
    """Names that are new or differ; names the wanted record does not have stay.

    One text may be a name in several languages, so it is compared with all it stands for.
    """
    have, want = _by_text(current.names), _by_text(wanted.names)
    want[wanted.name] = [
        name for name in want.get(wanted.name, []) if not _is_authorised(name, wanted)
    ]
    for text, names in want.items():
        known = have.get(text, [])
        if names and any(name not in names for name in known):
            yield RemoveName(ref, text)
            known = []
        for name in names:
            if name not in known:
                yield AddName(ref, name)


def _is_authorised(name: Name, wanted: Record) -> bool:
    """Whether a name says no more than the authorised one: its text in its or no language."""
    languages = ("", wanted.name_language)
    return name.language in languages and not (name.valid_from or name.valid_to)


def _by_text(names: Iterable[Name]) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for name in names:
        bare = replace(name, id=None)
        if bare not in found.setdefault(name.text, []):
            found[name.text].append(bare)
    return found


def _bare(role: RoleHeld) -> tuple[str, int | None, str, str, dict[str, str]]:
    wording = {code: text for code, text in role.wording.items() if text}
    return (role.position, role.organisation_id, role.held_from, role.held_to, wording)


def _text(value: object) -> str:
    return "" if value is None else str(value)
