# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import brings: photos, files and what happened to files, not yet numbered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.ids import PhotoId, RecordRef, RenditionId
from photo_archive.domain.links import PlaceRelation, Region
from photo_archive.domain.photo import (
    DateSource,
    OtherNumber,
    RenditionRole,
    Restriction,
    Status,
    TitleType,
)


@dataclass(frozen=True, slots=True)
class NewRendition:
    """A file to remember.

    Attributes:
        root: The folder it was found under, as an absolute path, or a path inside the archive's
            own folder ("originals").
        path: Relative to the root, with "/", spelled as on disk.
    """

    root: str
    path: str
    sha256: str
    size_bytes: int
    format: str
    width_px: int
    height_px: int
    role: RenditionRole = RenditionRole.RECTO
    orientation: int = 1
    page: int = 0
    perceptual_hash: str = ""
    digitised: str = ""


@dataclass(frozen=True, slots=True)
class NewCaption:
    """A text that came with a photo."""

    kind: CaptionKind
    language: Language
    text: str
    writer: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class NewLink:
    """A tie to a record that exists."""

    record: RecordRef
    role: str = ""
    order: int = 0
    region: Region | None = None
    relation: PlaceRelation = PlaceRelation.CREATED
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo to add; ``reference`` must be free, ``date`` is EDTF or ""."""

    reference: str
    title: str = ""
    title_type: TitleType = TitleType.DEVISED
    date: str = ""
    date_source: DateSource = DateSource.UNKNOWN
    date_note: str = ""
    status: Status = Status.IMPORTED
    credit: str = ""
    source: str = ""
    photographer: str = ""
    rights_uri: str = ""
    rights_note: str = ""
    restriction: Restriction | None = None
    alt_text: str = ""
    level: str = "item"
    parent_id: PhotoId | None = None
    other_numbers: tuple[OtherNumber, ...] = ()
    captions: tuple[NewCaption, ...] = ()
    links: tuple[NewLink, ...] = ()
    renditions: tuple[NewRendition, ...] = ()


@dataclass(frozen=True, slots=True)
class FileFound:
    """A known file is now here; ``root`` and ``path`` as in ``NewRendition``."""

    rendition: RenditionId
    root: str
    path: str


@dataclass(frozen=True, slots=True)
class FileMissing:
    """A known file is not where it was."""

    rendition: RenditionId


class FileEventType(StrEnum):
    """What happens to files.

    Source: Library of Congress, Preservation Vocabularies, Event Type.
    """

    INGESTION = "ingestion"
    REPLICATION = "replication"
    MESSAGE_DIGEST_CALCULATION = "message digest calculation"
    FIXITY_CHECK = "fixity check"
    FORMAT_IDENTIFICATION = "format identification"
    METADATA_MODIFICATION = "metadata modification"
    FILENAME_CHANGE = "filename change"
    DISSEMINATION = "dissemination"
    INFORMATION_PACKAGE_CREATION = "information package creation"


class Outcome(StrEnum):
    """How it ended."""

    SUCCESS = "success"
    FAIL = "fail"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class FileEvent:
    """One thing that happened to a file; ``when`` is ISO 8601 with zone."""

    type: FileEventType
    when: str
    outcome: Outcome
    path: str
    sha256: str = ""
    rendition: RenditionId | None = None
    detail: str = ""
    agent: str = ""
