# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What exported files are called: as the originals, told apart where two have one name.

A name is fit for every disk it may be carried to, and the same for the same photo whenever the
export is run again.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from photo_archive.domain.photo import Photo, Rendition
from photo_archive.services.export_values import Folders

_UNFIT = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_MOST_BYTES = 200


class ExportNames:
    """Gives each file its name in the folder of an export."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._given: dict[str, tuple[str, str]] = {}

    def of(self, photo: Photo, file: Rendition) -> PurePosixPath:
        """The name of a file, the first that no other file of this export has."""
        key = (photo.reference, file.sha256)
        for name in self.candidates(photo, file):
            if self._given.setdefault(str(name).casefold(), key) == key:
                return name
        number = 2
        while True:
            name = self.candidates(photo, file)[-1]
            name = name.with_name(f"{name.stem}-{number}{name.suffix}")
            if self._given.setdefault(str(name).casefold(), key) == key:
                return name
            number += 1

    def candidates(self, photo: Photo, file: Rendition) -> list[PurePosixPath]:
        """The names it may have: its own, and its own with the reference of the photo."""
        parts = [fit(part) for part in PurePosixPath(file.path).parts if part not in {"/", ".."}]
        path = PurePosixPath(*parts) if parts else PurePosixPath(fit(photo.reference))
        if self._folders is Folders.FLAT:
            path = PurePosixPath(path.name)
        told = path.with_name(fit(f"{path.stem} ({photo.reference}){path.suffix}"))
        return [path, told]


def fit(name: str) -> str:
    """A name that every disk takes."""
    name = _UNFIT.sub("_", name.replace("/", "-")).rstrip(". ") or "_"
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    raw = name.encode("utf-8", "replace")
    if len(raw) > _MOST_BYTES:
        stem, dot, suffix = name.rpartition(".")
        ending = f"{dot}{suffix}" if stem and len(suffix) <= 10 else ""
        kept = _MOST_BYTES - len(ending.encode())
        name = (stem if ending else name).encode()[:kept].decode(errors="ignore") + ending
    return name
