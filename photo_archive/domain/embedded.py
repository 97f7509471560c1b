# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture file says beside what the archive has fields for, and where it is of two minds.

Kept at import, so that nothing that came with a file is lost and whoever catalogues can see what
was believed, why, and what the other standards say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.ids import PhotoId, RenditionId

Data = str | float | bool | None | Sequence["Data"] | dict[str, "Data"]
"""A value as JSON has it."""

CHARSET_FIELD = "charset"
"""The field under which the choice of a character set is kept."""


class Standard(StrEnum):
    """Where in or beside a file a value stands."""

    EXIF = "exif"
    IIM = "iim"
    XMP = "xmp"
    SIDECAR = "sidecar"
    TAKEOUT = "takeout"


class Reason(StrEnum):
    """Why one standard was believed rather than the others.

    Source: MWG Guidelines 2.0, 5.4 for the first four.
    """

    SIDECAR_FIRST = "sidecar-first"
    EXIF_FIRST = "exif-first"
    XMP_FIRST = "xmp-first"
    IIM_NEWER = "iim-newer"
    WHOLE_TEXT = "whole-text"
    SCANNER_CLOCK = "scanner-clock"
    EXIF_LAST = "exif-last"


@dataclass(frozen=True, slots=True)
class KeptValue:
    """A value of a file that no field of the archive holds; ``language`` is a tag or ""."""

    field: str
    value: str
    standard: Standard
    language: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What one standard says of a field: for reading, and as data for use."""

    standard: Standard
    value: str
    data: Data = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which the standards of a file differ; ``believed`` is whom the rules believe."""

    field: str
    sides: tuple[Side, ...]
    believed: Standard
    reason: Reason

    def side(self, standard: Standard) -> Side | None:
        """What one standard says, None if it says nothing."""
        return next((side for side in self.sides if side.standard is standard), None)


@dataclass(frozen=True, slots=True)
class FileSaid:
    """What is kept of one file's metadata.

    ``charset`` is how the letters of its IIM block were read ("" without one), ``guessed`` that
    the block did not say so; ``sidecar`` is the name of the sidecar that was read.
    """

    values: tuple[KeptValue, ...] = ()
    conflicts: tuple[Disagreement, ...] = ()
    charset: str = ""
    guessed: bool = False
    sidecar: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement of a photo's file, and whom a person chose to believe (None: nobody did)."""

    photo: PhotoId
    rendition: RenditionId
    reference: str
    path: str
    said: Disagreement
    chosen: Standard | None = None

    @property
    def in_force(self) -> Standard:
        """Whose value stands in the archive."""
        return self.chosen or self.said.believed


@dataclass(frozen=True, slots=True)
class ConflictCounts:
    """Photos with conflicts nobody has decided: in all, and by field, most first."""

    photos: int
    by_field: dict[str, int]
