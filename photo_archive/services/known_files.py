# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that came in before: passed over by their place, size and time, or else by their content.

A file of the size and time of writing that were noted when its checksum was last found right is
taken to be the same without being read; whether that is so is what a check of originals tells.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Set
from pathlib import Path

from photo_archive.catalogue import files, seen_files
from photo_archive.domain.fixity import FileState, KnownFile, now_utc
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.intake import Outcome
from photo_archive.domain.photo import Rendition
from photo_archive.media.checksum import FileFacts, file_facts
from photo_archive.media.examine import SameContent
from photo_archive.media.failures import MediaError
from photo_archive.media.names_on_disk import locate, storable
from photo_archive.media.scan import Found
from photo_archive.media.worker_messages import Look
from photo_archive.services.copying import ORIGINALS
from photo_archive.services.workspace import Workspace


class KnownFiles:
    """What the archive knows under the folders of an import.

    Args:
        workspace: The archive.
        found: The files of the import.
        copy: Whether pictures are copied in, so that what was copied before counts as known.
    """

    def __init__(self, workspace: Workspace, found: Iterable[Found], *, copy: bool = False) -> None:
        self._known: dict[Path, dict[str, list[Rendition]]] = {}
        self._copied: dict[str, list[Rendition]] = {}
        self._places: dict[RenditionId, tuple[Path, str]] = {}
        self._written: dict[RenditionId, int] = {}
        with workspace.reading() as session:
            for root in {one.root for one in found}:
                stored = storable(str(root))
                self._known[root] = files.known_paths(session, stored)
                self._written.update(seen_files.written_under(session, stored))
            if copy:
                self._copied = files.known_paths(session, ORIGINALS)
                self._written.update(seen_files.written_under(session, ORIGINALS))

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

    def judge(self, found: Found) -> Look | SameContent:
        """Whether a file is known and unchanged, or else what is to be asked of it."""
        known = [
            file
            for file in self._candidates(found)
            if file.size_bytes == found.size_bytes and not file.missing
        ]
        for file in known:
            if found.modified_ns and self._written.get(file.id) == found.modified_ns:
                return SameContent(FileFacts(file.size_bytes, file.sha256, None))
        return Look(found.path, frozenset(file.sha256 for file in known))

    def newly_seen(self, found: Found, facts: FileFacts) -> list[FileState]:
        """What is to be noted of a file that was read and found unchanged."""
        if not facts.settled_ns:
            return []
        now = now_utc()
        return [
            FileState(file.id, Outcome.SUCCESS, now, facts.settled_ns)
            for file in self.at(found)
            if file.sha256 == facts.sha256 and self._written.get(file.id) != facts.settled_ns
        ]

    def _candidates(self, found: Found) -> list[Rendition]:
        """The files known at this place, and those that were copied from it and are there."""
        copied = self._copied.get(found.kept, [])
        return [*self.at(found), *(file for file in copied if is_there(file))]


def on_disk(file: Rendition | KnownFile) -> Path:
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
