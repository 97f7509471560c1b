# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person can change: each edit a plain value, several together one changeset.

An edit says what should be true afterwards; the catalogue works out the field-level before and
after, so nobody writes undo code. Edits on authority records use ``RecordRef``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.authorities import ExternalId, Name
from photo_archive.domain.captions import CaptionKind, Certainty, Language, Mention
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import (
    ChangesetId,
    NameId,
    PhotoId,
    RecordKind,
    RecordRef,
    RenditionId,
)
from photo_archive.domain.links import PlaceRelation, Region
from photo_archive.domain.people import RoleHeld


class PhotoField(StrEnum):
    """Fields of a photo that hold one value; all are text, a date is EDTF."""

    REFERENCE = "reference"
    TITLE = "title"
    TITLE_TYPE = "title_type"
    DATE = "date"
    DATE_SOURCE = "date_source"
    DATE_NOTE = "date_note"
    STATUS = "status"
    CREDIT = "credit"
    SOURCE = "source"
    PHOTOGRAPHER = "photographer"
    RIGHTS_URI = "rights_uri"
    RIGHTS_NOTE = "rights_note"
    RESTRICTION_REASON = "restriction_reason"
    RESTRICTION_UNTIL = "restriction_until"
    ALT_TEXT = "alt_text"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of a photo this value ("" empties it)."""

    photo: PhotoId
    field: PhotoField
    value: str


@dataclass(frozen=True, slots=True)
class SetCaption:
    """Write a caption; "" removes it.

    A caption as received can be set once only, unless the bytes it came in are ``read_anew`` in
    other letters.
    """

    photo: PhotoId
    kind: CaptionKind
    language: Language
    text: str
    translated_from: Language | None = None
    writer: str = ""
    read_anew: bool = False


@dataclass(frozen=True, slots=True)
class SetMentions:
    """Replace the linked spans of one caption (their ``caption`` ids are ignored)."""

    photo: PhotoId
    kind: CaptionKind
    language: Language
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class AddLink:
    """Link a photo to a record; linking twice changes nothing. ``order`` 0 goes last."""

    photo: PhotoId
    record: RecordRef
    role: str = ""
    order: int = 0
    region: Region | None = None
    relation: PlaceRelation = PlaceRelation.CREATED
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLink:
    """Change role, order or certainty of an existing link; None leaves a value as it is."""

    photo: PhotoId
    record: RecordRef
    role: str | None = None
    order: int | None = None
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class RemoveLink:
    """Unlink a photo from a record."""

    photo: PhotoId
    record: RecordRef


@dataclass(frozen=True, slots=True)
class RejectProposal:
    """Remember that these words do not mean this record, so that it is never proposed for them.

    ``record`` None: they name nobody and nothing to link. ``text`` "" is any words.
    """

    photo: PhotoId
    record: RecordRef | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class DismissFinding:
    """Remember that a finding of the checker is all right, until what it speaks of changes.

    ``rule`` is a value of ``findings.Rule``, ``fingerprint`` that of the finding.
    """

    photo: PhotoId
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ChooseEmbedded:
    """Remember what to believe of a file of a photo.

    ``field`` is a field of the file's metadata and ``choice`` a value of ``embedded.Standard``, or
    ``embedded.CHARSET_FIELD`` and a character set; "" forgets it.
    """

    photo: PhotoId
    rendition: RenditionId
    field: str
    choice: str


@dataclass(frozen=True, slots=True)
class SetRecordField:
    """Give a single-valued field of an authority record this value ("" empties it).

    Fields are the attribute names of ``Person``, ``Organisation``, ``Place``, ``Event`` and ``Tag``
    that hold one text or number (name, family, birth, parent_id, date, type, note …).
    """

    record: RecordRef
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class AddName:
    """Give a record another name."""

    record: RecordRef
    name: Name


@dataclass(frozen=True, slots=True)
class RemoveName:
    """Take a name from a record, by its exact text."""

    record: RecordRef
    text: str


@dataclass(frozen=True, slots=True)
class ChangeName:
    """Give a name of a record this text, kind, language and period; its number says which one.

    The authorised name stays authorised whatever kind is given; a name that becomes preferred
    makes the former one of its language a variant.
    """

    record: RecordRef
    name: NameId
    to: Name


@dataclass(frozen=True, slots=True)
class AuthoriseName:
    """Make a name of a record its authorised one; the former authorised one becomes a variant."""

    record: RecordRef
    name: NameId


@dataclass(frozen=True, slots=True)
class SetExternalIds:
    """Replace the identifiers a record has elsewhere."""

    record: RecordRef
    ids: tuple[ExternalId, ...]


@dataclass(frozen=True, slots=True)
class RemoveRecord:
    """Delete a record that nothing links to; refused if something does."""

    record: RecordRef


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """Remember that two records of a kind are different, so that they are never proposed as one.

    ``different`` False forgets it again.
    """

    one: RecordRef
    other: RecordRef
    different: bool = True


@dataclass(frozen=True, slots=True)
class Split:
    """Move names, and the links and mentions of some photos, from a record to another, new one.

    ``names`` are numbers of names of ``record``; its authorised name cannot go.
    """

    record: RecordRef
    into: RecordRef
    photos: tuple[PhotoId, ...]
    names: tuple[NameId, ...] = ()


@dataclass(frozen=True, slots=True)
class SetRoles:
    """Replace the roles a person held."""

    person: int
    roles: tuple[RoleHeld, ...]


@dataclass(frozen=True, slots=True)
class SetBroader:
    """Replace the broader tags of a tag; a cycle is refused."""

    tag: int
    broader: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetEventParts:
    """Replace the places and participants of an event."""

    event: int
    place_ids: tuple[int, ...]
    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Make ``loser`` a redirect to ``winner``: links, names and children move, the id stays."""

    loser: RecordRef
    winner: RecordRef


Edit = (
    SetField
    | SetCaption
    | SetMentions
    | AddLink
    | ChangeLink
    | RemoveLink
    | RejectProposal
    | DismissFinding
    | ChooseEmbedded
    | SetRecordField
    | AddName
    | RemoveName
    | ChangeName
    | AuthoriseName
    | SetExternalIds
    | RemoveRecord
    | NotTheSame
    | Split
    | SetRoles
    | SetBroader
    | SetEventParts
    | Merge
)


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to create: kind, authorised name and its language."""

    kind: RecordKind
    name: str
    language: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row before and after; ``label`` words the field.

    Dates and codes are values of messages, for people to be worded.
    """

    label: Message
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changeset:
    """One named change as history shows it: ``when`` is ISO 8601 with zone."""

    id: ChangesetId
    title: Message
    author: str
    when: str
    source: str
    photos: int
    reverts: ChangesetId | None = None
    reverted_by: ChangesetId | None = None
    changes: tuple[FieldChange, ...] = ()
