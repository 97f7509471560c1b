# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that lie in the archive's folders of pictures and are not in the archive.

They are counted and named, never touched: new ones, those left out on purpose, second copies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from photo_archive.catalogue import file_states
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.names_on_disk import kept_path, storable
from photo_archive.media.scan import Found, walk
from photo_archive.services import root_folders
from photo_archive.services.workspace import Workspace

_BATCH = 500


def unknown_files(workspace: Workspace) -> Job[tuple[str, ...]]:
    """Look through every folder pictures are in; the paths of pictures not known."""
    doing = Message("Looking for pictures that are not in the archive")
    with workspace.reading() as session:
        roots = {
            one.id: root_folders.folder_of(workspace.folder, one.path)
            for one in file_states.root_folders(session)
            if root_folders.is_there(workspace.folder, one.path)
        }
    unknown: list[Path] = []
    batch: list[Path] = []
    seen = 0
    for one in walk(roots.values()):
        if isinstance(one, Found):
            batch.append(one.path)
            seen += 1
        if len(batch) >= _BATCH:
            unknown += unknown_among(workspace, roots, batch)
            batch = []
            yield Progress(
                seen, None, doing, storable(one.path.name) if isinstance(one, Found) else ""
            )
    unknown += unknown_among(workspace, roots, batch)
    yield Progress(seen, seen, doing)
    return tuple(storable(str(path)) for path in unknown)


def unknown_among(
    workspace: Workspace, roots: dict[int, Path], paths: Sequence[Path]
) -> list[Path]:
    """Those of the paths the archive knows no file at, under any of the roots they lie below."""
    asked: dict[int, dict[str, Path]] = defaultdict(dict)
    for path in paths:
        for number, root in roots.items():
            if path.is_relative_to(root):
                asked[number][kept_path(path, root)] = path
    known: set[Path] = set()
    with workspace.reading() as session:
        for number, by_name in asked.items():
            found = file_states.known_among(session, number, by_name)
            known.update(by_name[name] for name in found)
    return [path for path in paths if path not in known]
