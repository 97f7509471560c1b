# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Portraits cut out of pictures, and kept beside the thumbnails once that took a whole picture."""

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.links import Region
from photo_archive.domain.people_cards import Portrait
from photo_archive.domain.photo import Rendition
from photo_archive.media.portraits import PORTRAIT_PX, is_enough, portrait
from photo_archive.media.sizes import THUMBNAIL_PX
from photo_archive.services.showing import Shower
from photo_archive.services.workspace import Workspace


class Portraits:
    """Cuts portraits; may be asked from several threads, ``close`` ends its process.

    A face is cut out of the thumbnail if it is large enough there, else out of the picture itself,
    in a process of its own.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._shower = Shower()

    def jpeg(self, wanted: Portrait) -> bytes | None:
        """A portrait of ``PORTRAIT_PX``; None if nothing of the photo can be shown."""
        face = wanted.face
        if face is not None:
            kept = self._workspace.pictures.by_checksum([_key(wanted, face)], PORTRAIT_PX[1])
            if kept:
                return next(iter(kept.values()))
        small = self._workspace.pictures.by_checksum([wanted.sha256]).get(wanted.sha256)
        if face is not None:
            file = self._file(wanted)
            if file is not None and not (small and is_enough(face, _thumbnail_width(file))):
                made = self._shower.portrait(Path(file.full_path), face)
                if made:
                    self._workspace.pictures.keep([(_key(wanted, face), made)], PORTRAIT_PX[1])
                    return made
        return portrait(small, face) or None if small else None

    def close(self) -> None:
        """End the process; a portrait asked for later starts another."""
        self._shower.close()

    def _file(self, wanted: Portrait) -> Rendition | None:
        try:
            files = self._workspace.photo(wanted.photo).files
        except ArchiveError:  # the photo is gone since the card was made
            return None
        return next((one for one in files if one.sha256 == wanted.sha256), None)


def _key(wanted: Portrait, face: Region) -> str:
    """What a portrait is kept under: the picture, and where on it the face is."""
    return f"{wanted.sha256}@{face.x:.4f},{face.y:.4f},{face.width:.4f},{face.height:.4f}"


def _thumbnail_width(file: Rendition) -> float:
    """The width of the upright thumbnail; of the picture itself, where that is no larger."""
    sides = (file.width_px, file.height_px)
    width = sides[1] if file.orientation >= 5 else sides[0]
    longest = max(*sides, 1)
    if longest <= THUMBNAIL_PX:
        return float("inf")  # nothing larger is to be had
    return width * THUMBNAIL_PX / longest
