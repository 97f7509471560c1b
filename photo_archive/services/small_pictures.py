# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small pictures of an archive: what there is, what lacks, and what cannot be drawn.

A picture that could not be drawn is not tried again until another version of the program or of its
decoders comes; as it is known by its checksum, a file that was mended is another picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from photo_archive.catalogue.thumbnails import Thumbnails
from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.photo import Photo, PhotoLine
from photo_archive.media.decoder_versions import decoder_versions
from photo_archive.media.sizes import THUMBNAIL_PX

LASTING = frozenset(
    {
        ProblemKind.DAMAGED,
        ProblemKind.EMPTY,
        ProblemKind.NOT_A_PICTURE,
        ProblemKind.TOO_LARGE,
        ProblemKind.UNSUPPORTED,
    }
)
"""Problems that lie in what a file holds; all others may be gone the next time."""


class SmallPictures:
    """Thumbnails by checksum of the picture; may be used from several threads.

    Attributes:
        asked_for: Checksums of which one was asked for in vain, the newest last.
    """

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self._kept = Thumbnails(folder, read_only=read_only)
        self.asked_for = self._kept.asked_for

    def of(self, photo: Photo | PhotoLine) -> bytes | None:
        """The thumbnail of a photo as JPEG, 512 px at most."""
        if isinstance(photo, Photo):
            checksum = next((file.sha256 for file in photo.files), "")
        else:
            checksum = photo.sha256
        return self._kept.get(checksum, THUMBNAIL_PX) if checksum else None

    def by_checksum(self, checksums: Iterable[str], px: int = THUMBNAIL_PX) -> dict[str, bytes]:
        """Thumbnails by checksum of the picture; those that are not there are left out."""
        return self._kept.get_many(checksums, px)

    def missing(self, checksums: Iterable[str]) -> list[str]:
        """Those of the checksums of pictures that have no thumbnail, in their order."""
        return self._kept.missing(checksums, THUMBNAIL_PX)

    def keep(self, made: Iterable[tuple[str, bytes]], px: int = THUMBNAIL_PX) -> None:
        """Keep thumbnails (checksum, JPEG) of a size."""
        self._kept.put(dict(made), px)

    def undrawn(self, checksums: Iterable[str]) -> dict[str, ProblemKind]:
        """Those of the checksums that could not be drawn by what there is to draw, and why."""
        kinds = self._kept.undrawn(checksums, decoder_versions())
        return {one: ProblemKind(kind) for one, kind in kinds.items() if kind in set(ProblemKind)}

    def note_undrawn(self, kinds: Mapping[str, ProblemKind]) -> None:
        """Note what could not be drawn, by checksum, if that lies in what the file holds."""
        lasting = {one: kind.value for one, kind in kinds.items() if kind in LASTING}
        self._kept.note_undrawn(lasting, decoder_versions())

    def close(self) -> None:
        """Close the file they are kept in."""
        self._kept.close()
