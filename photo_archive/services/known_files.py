# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that came in before: passed over by their place and content, without reading metadata."""

from __future__ import annotations

import os
from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import files
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.photo import Rendition
from photo_archive.media.checksum import file_facts
from photo_archive.media.examine import Examined, examine
from photo_archive.media.failures import MediaError
from photo_archive.media.names_on_disk import locate, storable
from photo_archive.media.scan import Found
from photo_archive.services.copying import ORIGINALS
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that is in the archive as it is; with a thumbnail if the archive had lost it."""

    sha256: str
    thumbnail_jpeg: bytes = b""


class KnownFiles:
    """What the archive knows under the folders of an import; safe in any thread once made.

    Args:
        workspace: The archive.
        found: The files of the import.
        copy: Whether pictures are copied in, so that what was copied before counts as known.
    """

    def __init__(self, workspace: Workspace, found: Iterable[Found], *, copy: bool = False) -> None:
        self._known: dict[Path, dict[str, list[Rendition]]] = {}
        self._copied: dict[str, list[Rendition]] = {}
        self._places: dict[RenditionId, tuple[Path, str]] = {}
        with workspace.reading() as session:
            for root in {one.root for one in found}:
                self._known[root] = files.known_paths(session, storable(str(root)))
            if copy:
                self._copied = files.known_paths(session, ORIGINALS)
        self._without_thumbnail = set(
            workspace.without_thumbnail(
                file.sha256
                for known in (*self._known.values(), self._copied)
                for renditions in known.values()
                for file in renditions
            )
        )

    def at(self, found: Found) -> list[Rendition]:
        """The files known where this one is."""
        return self._known[found.root].get(found.kept, [])

    def forget(self, moved: Set[RenditionId]) -> None:
        """Forget where these files were, because they were found elsewhere."""
        if not self._places:
            self._places = {
                file.id: (root, path)
                for root, known in self._known.items()
                for path, renditions in known.items()
                for file in renditions
            }
        for root, path in filter(None, map(self._places.get, moved)):
            known = self._known[root]
            known[path] = [file for file in known[path] if file.id not in moved]

    def examine(self, found: Found) -> Examined | Unchanged:
        """The file examined, or that it is known and has not changed."""
        copied = self._copied.get(found.kept, [])
        known = [*self.at(found), *(file for file in copied if is_there(file))]
        if any(file.size_bytes == found.size_bytes and not file.missing for file in known):
            try:
                sha256 = file_facts(found.path).sha256
            except MediaError as error:
                return Examined(found.path, problems=(error.as_problem(found.path),))
            if sha256 in {file.sha256 for file in known if not file.missing}:
                if sha256 not in self._without_thumbnail:
                    return Unchanged(sha256)
                return Unchanged(sha256, examine(found.path).thumbnail_jpeg)
        return examine(found.path)


def on_disk(file: Rendition) -> Path:
    """Where a known file is on the disk, also if its name there is no text or spelt otherwise."""
    path = Path(file.full_path)
    if os.path.lexists(path):
        return path
    anchor = Path(path.anchor)
    return locate(anchor, path.relative_to(anchor).as_posix()) or path


def is_there(file: Rendition) -> bool:
    """Whether a file of the known size is where a known file should be."""
    path = on_disk(file)
    try:
        return path.is_file() and path.stat().st_size == file.size_bytes
    except OSError:
        return False


def is_intact(file: Rendition) -> bool:
    """Whether a known file is where it should be and still the same picture."""
    try:
        return is_there(file) and file_facts(on_disk(file)).sha256 == file.sha256
    except MediaError:
        return False
