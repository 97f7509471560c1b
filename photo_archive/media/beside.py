# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies beside a picture and speaks of it: an XMP sidecar, a JSON file of Google Takeout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields
from photo_archive.media.regions import PictureShape
from photo_archive.media.sidecar import read_sidecar
from photo_archive.media.takeout import read_takeout


@dataclass(frozen=True, slots=True)
class Beside:
    """What files beside a picture say; None where there is none, or it cannot be read."""

    path: Path | None = None
    sidecar: Fields | None = None
    takeout: Fields | None = None


def read_beside(picture: Path, shape: PictureShape | None, problems: list[MediaError]) -> Beside:
    """Read what lies beside a picture; what cannot be read is added to ``problems``."""
    path: Path | None = None
    said: Fields | None = None
    try:
        if (sidecar := read_sidecar(picture, shape)) is not None:
            path, said = sidecar.path, sidecar.fields
    except MediaError as error:
        problems.append(error)
    try:
        takeout = read_takeout(picture)
    except MediaError as error:
        problems.append(error)
        takeout = None
    if takeout is None:
        return Beside(path, said)
    return Beside(path or takeout.path, said, takeout.fields)
