# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making one record two, where what was taken for one person, place or event was not."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue import authorities, links, record_uses
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import (
    Edit,
    NewRecord,
    NotTheSame,
    SetBroader,
    SetRecordField,
    Split,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import NameId, PhotoId, RecordRef
from photo_archive.domain.names import normal_line
from photo_archive.domain.record import Record, ref_of
from photo_archive.domain.record_pages import SplitPreview
from photo_archive.domain.tags import Tag
from photo_archive.services.record_reading import read_record
from photo_archive.services.workspace import Workspace

_SHARED_FIELDS = ("kind", "type", "name_order", "parent_id")
"""What two records that were one have in common: where they stand, not when they were."""


def preview_split(
    workspace: Workspace,
    ref: RecordRef,
    name: str,
    photos: Sequence[PhotoId],
    names: Sequence[NameId] = (),
    language: str = "en",
) -> SplitPreview:
    """What ``split`` would do with the same arguments, and what is in the way.

    Args:
        workspace: The archive.
        ref: The record to split.
        name: What the new record shall be called.
        photos: Photos that are the new record's.
        names: Numbers of names that are the new record's.
        language: In which the record is named.
    """
    with workspace.reading() as session:
        record = read_record(session, ref)
        alive = ref_of(record)
        moved = _linked(session, alive, photos)
        linked = links.photos_of(session, [alive.id])
        line = authorities.lines_of(session, [alive])[0]
        mentions = record_uses.mentions_of(session, alive.id, moved)
        authorised = record_uses.authorised_name_id(session, alive.id)
    chosen = tuple(one for one in record.names if one.id in set(names))
    problems = list(_problems(record, name, moved, chosen, authorised in set(names)))
    return SplitPreview(
        record=line,
        name=normal_line(name),
        names_moved=chosen,
        photos_moved=len(moved),
        photos_kept=len(linked) - len(moved),
        mentions_moved=mentions,
        problems=tuple(problems),
    )


def split(
    workspace: Workspace,
    ref: RecordRef,
    name: str,
    photos: Sequence[PhotoId],
    names: Sequence[NameId] = (),
) -> RecordRef:
    """Make a new record of some names and of the links and mentions of some photos of another.

    It is one changeset. That the two are different is remembered with it.

    Args:
        workspace: The archive.
        ref: The record to split.
        name: What the new record is called.
        photos: Photos that are the new record's; those not linked to the record are passed over.
        names: Numbers of names that are the new record's.

    Raises:
        ArchiveError: Nothing was chosen, the name is empty, or the authorised name would go.
    """
    with workspace.reading() as session:
        record = read_record(session, ref)
        moved = _linked(session, ref_of(record), photos)
    if not moved and not names:
        raise ArchiveError("Nothing would move: choose photos or names for the new record.")
    alive = ref_of(record)
    title = Message("Split {new} from {name}", {"new": normal_line(name), "name": record.name})
    with workspace.changing(title) as changes:
        new = changes.create(NewRecord(alive.kind, name, _language(record, name, names)))
        edits: list[Edit] = [Split(alive, new, tuple(moved), tuple(names))]
        edits += _shared(record, new)
        edits.append(NotTheSame(alive, new))
        changes.apply_all(edits)
    return new


def _linked(session: Session, ref: RecordRef, photos: Sequence[PhotoId]) -> list[PhotoId]:
    """Those of the photos that are linked to a record, in their order."""
    linked = links.photos_of(session, [ref.id])
    return [photo for photo in dict.fromkeys(photos) if photo in linked]


def _problems(
    record: Record, name: str, moved: Sequence[PhotoId], chosen: Sequence[Name], authorised: bool
) -> list[Message]:
    found = []
    if not normal_line(name):
        found.append(Message("A name cannot be empty: write one."))
    if not moved and not chosen:
        found.append(Message("Nothing would move: choose photos or names for the new record."))
    if authorised:
        found.append(
            Message(
                "The authorised name stays with its record: make another name the authorised one"
                " first."
            )
        )
    if normal_line(name) == record.name:
        found.append(Message("Both records would be called “{name}”.", {"name": record.name}))
    return found


def _language(record: Record, name: str, names: Sequence[NameId]) -> str:
    """The language of the moved name the new record is called by, else that of the record."""
    text = normal_line(name)
    found = [one for one in record.names if one.text == text]
    found.sort(key=lambda one: one.id not in set(names))
    return found[0].language if found else record.name_language


def _shared(record: Record, new: RecordRef) -> list[Edit]:
    edits: list[Edit] = []
    for field in _SHARED_FIELDS:
        value = getattr(record, field, None)
        if value not in (None, ""):
            edits.append(SetRecordField(new, field, str(value)))
    if isinstance(record, Tag) and record.broader_ids:
        edits.append(SetBroader(new.id, record.broader_ids))
    return edits
