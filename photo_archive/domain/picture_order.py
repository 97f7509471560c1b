# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that are one, photos that are made one, and what was said of them before.

Uniting two photos deletes no file and forgets no word: what is not chosen is kept beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, RenditionRole
from photo_archive.domain.record_pages import Agreement

FORMER_REFERENCE = "former reference"
"""The type of other number under which a photo answers to the one it was united with."""

SURE = 0.9
"""Agreement from which two files are surely one picture."""
LEAST_AGREEMENT = 0.68
"""Agreement from which two files are worth asking about."""


@dataclass(frozen=True, slots=True)
class PicturePair:
    """Two photos with files that seem to show one picture.

    Attributes:
        one: The photo that came first.
        other: The other.
        one_file: The file of the first that agrees.
        other_file: That of the other.
        agreement: 0 to 1, point by point; 1 also for two copies of one file.
        turn: How the other file lies: quarter turns to the left that make it lie as the first,
            plus 4 if it is to be mirrored before.
        is_exact: Whether both are the same bytes.
    """

    one: PhotoId
    other: PhotoId
    one_file: RenditionId
    other_file: RenditionId
    agreement: float
    turn: int = 0
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Unite:
    """Make two photos one.

    Attributes:
        keep: The photo that stays.
        gone: The photo whose files, captions and links go over to it.
        take: Fields in which the word of ``gone`` is chosen, by ``field_key`` and ``caption_key``.
        roles: Which side or version files are from now on.
        regions: Whether people stand at the same places on both pictures.
    """

    keep: PhotoId
    gone: PhotoId
    take: frozenset[str] = frozenset()
    roles: Mapping[RenditionId, RenditionRole] = field(default_factory=dict)
    regions: bool = True


@dataclass(frozen=True, slots=True)
class Separate:
    """Make files of a photo one of their own, called ``reference``; ``roles`` as in ``Unite``."""

    photo: PhotoId
    files: tuple[RenditionId, ...]
    reference: str
    roles: Mapping[RenditionId, RenditionRole] = field(default_factory=dict)


def caption_key(kind: CaptionKind, language: Language) -> str:
    """What a caption is called among the fields of a photo."""
    return f"caption/{kind.value}/{language.value}"


@dataclass(frozen=True, slots=True)
class ComparedText:
    """One field of two photos side by side.

    Attributes:
        key: What it is called in ``Unite.take``.
        label: What people call it.
        language: Of a caption, else None.
        one: What the first photo says; dates are EDTF.
        other: What the second says.
        agreement: How they compare.
    """

    key: str
    label: Message
    language: Language | None
    one: str
    other: str
    agreement: Agreement

    @property
    def is_choice(self) -> bool:
        """Whether both say something, and not the same."""
        return self.agreement in (Agreement.DIFFERENT, Agreement.CONTRADICTION)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two photos that may be one, before they are made one."""

    one: Photo
    other: Photo
    texts: tuple[ComparedText, ...]
    told_apart: bool
