# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a source says of a photo: one value for a caption list, embedded metadata and a caption.

Sources are combined field by field, the first that says something winning, so that importing
pictures and reading pages of captions describe photos by the same rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.captions import Certainty, Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import PlaceRelation, Region
from photo_archive.domain.photo import DateSource
from photo_archive.domain.proposals import NewProposal

CAPTION_SOURCE = "caption"
"""The source of names that were read in the text of a caption."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record as a source names it.

    ``record`` is set where the source knows which one it is; ``may_create`` where the source lists
    the name as a fact of its own (not merely as a word of a caption); ``within`` names what a place
    lies in or a tag is narrower than, from the nearest outwards; ``ids`` are given to a record that
    is made.
    """

    name: str
    role: str = ""
    record: RecordRef | None = None
    certainty: Certainty = Certainty.CERTAIN
    region: Region | None = None
    may_create: bool = False
    within: tuple[str, ...] = ()
    source: str = ""
    relation: PlaceRelation = PlaceRelation.CREATED
    ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """All that is said of one photo; what is not said is empty.

    ``received`` is the text as it came, ``caption`` the same without credit and list marks;
    ``translations`` are other languages of ``caption``, ``proposed`` is what was read in it (None:
    it was not read). ``is_settled``: the caption comes from an archive and is not taken apart.
    ``former`` is an archive and the reference the photo has there, taken over where it is free.
    """

    received: str = ""
    caption: str = ""
    language: Language = Language.EN
    received_language: Language | None = None
    is_language_told: bool = False
    is_settled: bool = False
    translations: Mapping[Language, str] = field(default_factory=dict)
    extended: Mapping[Language, str] = field(default_factory=dict)
    proposed: tuple[NewProposal, ...] | None = None
    reference: str = ""
    former: tuple[str, ...] = ()
    title: str = ""
    date: str = ""
    date_source: DateSource = DateSource.UNKNOWN
    date_note: str = ""
    credit: str = ""
    source: str = ""
    photographer: str = ""
    rights_uri: str = ""
    rights_note: str = ""
    alt_text: str = ""
    named: Mapping[RecordKind, tuple[Named, ...]] = field(default_factory=dict)


_TOGETHER = (
    (
        *("received", "caption", "language", "received_language", "is_language_told"),
        *("is_settled", "translations", "extended", "proposed"),
    ),
    ("date", "date_source", "date_note"),
)
"""Fields that only make sense from one source; the first of each decides."""

_ALONE = (
    *("reference", "former", "title", "credit", "source", "photographer"),
    *("rights_uri", "rights_note", "alt_text"),
)


def combine(*sources: Description) -> Description:
    """One description of several, the earlier source winning where both say something.

    Names of all sources come together, those of the earlier first; whether two of them are the same
    record is decided where they are resolved.
    """
    result = Description()
    for said in sources:
        changes: dict[str, object] = {}
        for group in _TOGETHER:
            if not getattr(result, group[0]) and getattr(said, group[0]):
                changes |= {name: getattr(said, name) for name in group}
        for name in _ALONE:
            if not getattr(result, name) and getattr(said, name):
                changes[name] = getattr(said, name)
        changes["named"] = {
            kind: result.named.get(kind, ()) + said.named.get(kind, ()) for kind in RecordKind
        }
        result = replace(result, **changes)  # type: ignore[arg-type]
    return result
