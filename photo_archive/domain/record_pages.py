# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of an authority record shows beside the record itself, and merging and splitting.

Everything here is computed from links, mentions and the record; nothing of it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.authorities import Name, RecordLine
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordRef
from photo_archive.domain.proposals import Reason


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name of a record and how many captions print it so (folded the same, accents the same)."""

    name: Name
    captions: int


@dataclass(frozen=True, slots=True)
class DatedPhoto:
    """A photo in a strip of photos: by date, undated last; ``sha256`` is that of its picture."""

    photo: PhotoId
    reference: str
    date: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RecordWarning:
    """A rule of authority work that a record does not keep; it never stops anyone.

    Attributes:
        code: Which rule, language-neutral ("period-outside-parent", "label-clash" …).
        problem: What is not right, in words.
        fix: What to do about it, in words.
        other: The other record concerned, if there is one.
    """

    code: str
    problem: Message
    fix: Message
    other: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class RecordPage:
    """What links to a record.

    Attributes:
        ref: The record.
        names: All its names with their use, the authorised one first.
        photos: How many photos are linked to it (and to what lies in it, for a place or event).
        first: Date of the earliest photo of it (EDTF), "" if none is dated.
        last: Date of the latest photo of it.
        strip: Photos of it by date, a few dozen at most.
        days: First day of each dated photo as an ordinal day number, for a time line.
        with_most: Records most often in the same photos: people with it, "photos" counting them.
        below: What is part of it or lies in it (parts of an event, places in it, narrower tags).
        above: What it is part of, the nearest first.
        events: Events it took part in, or that took place there.
        roles_of: For an organisation: people who held an office of it, "detail" wording the office.
        warnings: Rules it does not keep.
        duplicates: Records that may be the same.
    """

    ref: RecordRef
    names: tuple[NameUse, ...] = ()
    photos: int = 0
    first: str = ""
    last: str = ""
    strip: tuple[DatedPhoto, ...] = ()
    days: tuple[int, ...] = ()
    with_most: tuple[RecordLine, ...] = ()
    below: tuple[RecordLine, ...] = ()
    above: tuple[RecordLine, ...] = ()
    events: tuple[RecordLine, ...] = ()
    roles_of: tuple[RecordLine, ...] = ()
    warnings: tuple[RecordWarning, ...] = ()
    duplicates: tuple[PossibleDuplicate, ...] = ()


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Two records that may be one; ``score`` 0 to 1, ``reasons`` say why and what speaks against.

    ``one`` is the record with more photos: the likely winner of a merge.
    """

    one: RecordLine
    other: RecordLine
    score: float
    certainty: Certainty
    reasons: tuple[Reason, ...]


class Agreement(StrEnum):
    """How two records compare in one field."""

    SAME = "same"
    ONE_ONLY = "one-only"
    DIFFERENT = "different"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field of two records side by side, as text for people; dates are EDTF."""

    field: str
    label: Message
    winner: str
    loser: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do, before it is done.

    Attributes:
        winner: The record that stays.
        loser: The record that becomes a redirect.
        fields: Their fields side by side.
        names_added: Names the winner would gain.
        photos_moved: Photos whose link would move.
        photos_shared: Photos linked to both.
        mentions_moved: Spans of captions that would move.
        parts_moved: Roles, parts, places and participants that would move.
        contradictions: What cannot both be true (dates of existence, one person twice in a photo).
    """

    winner: RecordLine
    loser: RecordLine
    fields: tuple[ComparedField, ...]
    names_added: tuple[Name, ...]
    photos_moved: int
    photos_shared: int
    mentions_moved: int
    parts_moved: int
    contradictions: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class SplitPreview:
    """What a split would do, before it is done.

    Attributes:
        record: The record that is split.
        name: What the new record would be called.
        names_moved: Names that would go to the new record.
        photos_moved: Photos whose link would go to the new record.
        photos_kept: Photos that would stay.
        mentions_moved: Spans of captions that would name the new record.
        problems: What is in the way, or looks wrong.
    """

    record: RecordLine
    name: str
    names_moved: tuple[Name, ...]
    photos_moved: int
    photos_kept: int
    mentions_moved: int
    problems: tuple[Message, ...]
