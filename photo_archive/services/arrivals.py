# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture file on its way in: where it is remembered and which side it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.domain.intake import FileEvent, FileEventType, NewRendition, Outcome
from photo_archive.domain.names import fold
from photo_archive.domain.photo import RenditionRole
from photo_archive.media.examine import Examined
from photo_archive.media.fingerprint import DIGITS
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found

_ROLES = (
    (RenditionRole.RECTO, re.compile(r"(?<![^\W_])recto(?![^\W_])")),
    (RenditionRole.VERSO, re.compile(r"(?<![^\W_])(verso|mat[ _-]?sau)(?![^\W_])")),
    (RenditionRole.VERSO, re.compile(r"[ _-]back[ _-]?\d*$")),
    (RenditionRole.NEGATIVE, re.compile(r"(?<![^\W_])(negative|negatif|am[ _-]ban)(?![^\W_])")),
    (RenditionRole.NEGATIVE, re.compile(r"[ _-]neg[ _-]?\d*$")),
    (RenditionRole.CROP, re.compile(r"[ _-](crop|cropped|detail)[ _-]?\d*$")),
)
"""Words of file names, whole ones only: “background” shows no back, “negotiations” no negative."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A usable picture, and the folder and path under which it is remembered.

    ``path`` is as the disk spells it, unless that is no text.
    """

    found: Found
    examined: Examined
    sha256: str
    root: str
    path: str


def arrival(found: Found, examined: Examined) -> Arrival | None:
    """The arrival of an examined file, None if it is no usable picture."""
    if not examined.is_usable or examined.facts is None:
        return None
    root, path = place_of(found)
    return Arrival(found, examined, examined.facts.sha256, root, path)


def place_of(found: Found) -> tuple[str, str]:
    """The folder and the path in it under which a file is remembered where it is."""
    path = found.path.relative_to(found.root).as_posix()
    is_text = path.isprintable() or not any("\ud800" <= letter <= "\udfff" for letter in path)
    return storable(str(found.root)), path if is_text else found.kept


def rendition_of(one: Arrival) -> NewRendition:
    """The file as it is kept in the archive."""
    facts, picture = one.examined.facts, one.examined.picture
    assert facts is not None
    assert picture is not None
    digitised = one.examined.embedded.fields.date_digitised
    return NewRendition(
        root=one.root,
        path=one.path,
        sha256=one.sha256,
        size_bytes=facts.size_bytes,
        format=picture.format,
        width_px=picture.width_px,
        height_px=picture.height_px,
        role=role_of(one.found.path),
        orientation=picture.orientation,
        perceptual_hash="" if one.examined.dhash is None else f"{one.examined.dhash:0{DIGITS}x}",
        digitised=digitised.date if digitised else "",
    )


def role_of(path: Path) -> RenditionRole:
    """Which side or version a file shows, as far as its name says; of both sides the first."""
    name = fold(storable(path.stem))
    return next((role for role, words in _ROLES if words.search(name)), RenditionRole.RECTO)


def event_of(one: Arrival) -> FileEvent:
    """The ingestion of a file; what its metadata said is kept beside it (``kept_said``)."""
    return FileEvent(
        type=FileEventType.INGESTION,
        when=datetime.now().astimezone().isoformat(timespec="milliseconds"),
        outcome=Outcome.WARNING if one.examined.problems else Outcome.SUCCESS,
        path=storable(str(one.found.path)),
        sha256=one.sha256,
        agent=f"Photo Archive {__version__}",
    )
