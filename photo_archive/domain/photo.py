# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A photograph as it is described, apart from the files that show it.

Field names follow IPTC Photo Metadata (credit line, source, photographer = creator, alt text) and
ISAD(G)/DACS (reference code, title type, level, restriction on access).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from photo_archive.domain.captions import Caption, Mention
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.links import Link


class Status(StrEnum):
    """How far the description is; each step is a person's decision."""

    IMPORTED = "imported"
    DRAFTED = "drafted"
    LINKED = "linked"
    CHECKED = "checked"
    APPROVED = "approved"


class TitleType(StrEnum):
    """Where a title comes from (DACS 2.3, RAD: the source of a supplied title is recorded)."""

    FORMAL = "formal"
    DEVISED = "devised"
    TRANSCRIBED = "transcribed"


class DateSource(StrEnum):
    """What a date rests on (DCRM(G): the basis of a conjectured date is noted)."""

    CAPTION = "caption"
    VERSO = "verso"
    EXIF = "exif"
    IPTC = "iptc"
    XMP = "xmp"
    EVENT = "event"
    DEDUCED = "deduced"
    ENTERED = "entered"
    UNKNOWN = ""


class RenditionRole(StrEnum):
    """Which side or version of the photograph a file shows."""

    RECTO = "recto"
    VERSO = "verso"
    NEGATIVE = "negative"
    CROP = "crop"


@dataclass(frozen=True, slots=True)
class Restriction:
    """Who may not see it, why, and until when (``until`` None: for good)."""

    reason: str
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the photo is still closed on that day."""
        return self.until is None or day < self.until


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """Another number of the same photo: accession, negative, verso, former."""

    type: str
    value: str


@dataclass(frozen=True, slots=True)
class FormerValue:
    """What was said of a photo that was united with another, and was not chosen.

    ``field`` is that of a photo, or "caption/" with the kind of caption.
    """

    reference: str
    field: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file of a photo: ``path`` relative to its root and NFC, ``full_path`` as on this disk."""

    id: RenditionId
    role: RenditionRole
    full_path: str
    path: str
    sha256: str
    size_bytes: int
    format: str
    width_px: int
    height_px: int
    orientation: int = 1
    page: int = 0
    digitised: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """Everything known of one photo, as a record panel or ``show`` needs it.

    ``date`` is EDTF, "" when undated.
    """

    id: PhotoId
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
    captions: tuple[Caption, ...] = ()
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[Rendition, ...] = ()
    former: tuple[FormerValue, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoLine:
    """What one cell of the grid or one row of the table shows."""

    id: PhotoId
    reference: str
    title: str
    caption: str
    date: str
    status: Status
    photographer: str
    credit: str
    sha256: str
    width_px: int
    height_px: int
    file_count: int
    restricted: bool
    missing: bool
    stale: bool
