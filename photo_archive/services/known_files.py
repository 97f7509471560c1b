# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that came in before: passed over by their place and content, without reading metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from photo_archive.catalogue import files
from photo_archive.domain.photo import Rendition
from photo_archive.media.checksum import file_facts
from photo_archive.media.examine import Examined, examine
from photo_archive.media.failures import MediaError
from photo_archive.media.scan import Found
from photo_archive.services.workspace import Workspace


class KnownFiles:
    """What the archive knows under the folders of an import; safe in any thread once made."""

    def __init__(self, workspace: Workspace, found: Iterable[Found]) -> None:
        self._known: dict[Path, dict[str, list[Rendition]]] = {}
        with workspace.reading() as session:
            for root in {one.root for one in found}:
                self._known[root] = files.known_paths(session, str(root))

    def examine(self, found: Found) -> Examined | None:
        """The file examined, None if it is known and has not changed."""
        known = self._known[found.root].get(found.kept, [])
        if any(file.size_bytes == found.size_bytes and not file.missing for file in known):
            try:
                if file_facts(found.path).sha256 in {file.sha256 for file in known}:
                    return None
            except MediaError as error:
                return Examined(found.path, problems=(error.as_problem(found.path),))
        return examine(found.path)
