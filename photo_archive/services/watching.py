# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watched folders: what is new in them comes in by itself and waits in the inbox.

A file is taken only once it has not grown for a while. What disappears from a folder is never taken
as deleted, and what was moved within it is recognised by its content.

Most archives watch no folder: what imports is loaded when one is looked at.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from photo_archive.catalogue import edits_inbox, history
from photo_archive.catalogue.settings import setting
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.watching import Looked, WatchedFolder
from photo_archive.services.workspace import Workspace

if TYPE_CHECKING:
    from photo_archive.media.scan import Found

SETTING = "watched_folders"
SETTLED_AFTER_S = 4.0
"""How long a file must not have changed before it is taken for complete."""

_LOOKING = Message("Looking at watched folders")
_Stamp = tuple[int, int]
"""Bytes and time of modification of a file."""


def watched_folders(workspace: Workspace) -> tuple[WatchedFolder, ...]:
    """The folders watched for an archive; they are kept in it."""
    with workspace.reading() as session:
        text = setting(session, SETTING)
    try:
        return tuple(WatchedFolder(**one) for one in json.loads(text or "[]"))
    except (ValueError, TypeError):
        return ()


def watch(workspace: Workspace, folders: Sequence[WatchedFolder]) -> None:
    """Watch these folders from now on, and no others; undoable.

    Raises:
        ArchiveError: One of them is, holds or lies in the archive's own folder.
    """
    own = workspace.folder.resolve()
    for folder in folders:
        path = Path(folder.path).resolve()
        if own == path or own in path.parents or path in own.parents:
            raise ArchiveError(
                "{folder} cannot be watched, because the archive lies there: choose a folder of"
                " pictures.",
                folder=folder.path,
            )
    text = json.dumps([asdict(one) for one in folders], ensure_ascii=False) if folders else ""
    with workspace.changing(Message("Change the watched folders")) as changes:
        changes.save_setting(SETTING, text)


def inbox_count(workspace: Workspace) -> int:
    """How many photos wait in the inbox."""
    with workspace.reading() as session:
        return edits_inbox.count(session)


def take_from_inbox(workspace: Workspace, photos: Sequence[PhotoId]) -> Changeset | None:
    """Photos were looked at and leave the inbox; None if none of them was in it."""
    title = Message("Take {n} photos out of the inbox", {"n": len(photos)})
    with workspace.changing(title) as changes:
        changes.take_from_inbox(photos)
        made = changes.id
    if made is None:
        return None
    with workspace.reading() as session:
        return history.changeset(session, made)


class Watcher:
    """Looks at the watched folders of one archive, time after time; use it from one thread.

    Args:
        workspace: An archive open for writing.
        settled_after_s: How long a file must rest before it is taken.
        clock: Seconds since 1970.
    """

    def __init__(
        self,
        workspace: Workspace,
        settled_after_s: float = SETTLED_AFTER_S,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._looked_at: set[Path] = set()
        self._settled_after_s = settled_after_s
        self._tried: dict[Path, _Stamp] = {}
        self._resting: dict[Path, tuple[_Stamp, float]] = {}

    def look(self) -> Job[Looked]:
        """Take in what is new and complete.

        Returns:
            What came of it; with ``waiting`` files, look again soon.
        """
        yield Progress(0, None, _LOOKING)
        summary = Looked()
        for folder in watched_folders(self._workspace):
            path = Path(folder.path)
            if not path.is_dir():
                summary = replace(summary, absent=(*summary.absent, folder.path))
                continue
            summary = _sum(summary, (yield from self._look_at(path, self._preset(folder))))
        return summary

    def _preset(self, folder: WatchedFolder) -> ImportPreset | None:
        from photo_archive.services.import_presets import kept_preset

        try:
            return kept_preset(self._workspace, folder.preset) if folder.preset else None
        except ArchiveError:
            return None

    def _look_at(self, folder: Path, preset: ImportPreset | None) -> Job[Looked]:
        from photo_archive.media.examine import SameContent
        from photo_archive.media.scan import Found, walk
        from photo_archive.services.importing import import_pictures
        from photo_archive.services.known_files import KnownFiles

        found: list[Found] = []
        for number, seen in enumerate(walk([folder])):
            if isinstance(seen, Found):
                found.append(seen)
            if number % 200 == 0:
                yield Progress(len(found), None, _LOOKING)
        copies = preset is not None and preset.copy
        known = KnownFiles(self._workspace, found, copy=copies)
        fresh = [
            one
            for one in found
            if self._tried.get(one.path) != _stamp(one)
            and not isinstance(known.judge(one), SameContent)
        ]
        is_first = folder not in self._looked_at
        self._looked_at.add(folder)
        waiting = {one.path for one in fresh if not self._is_settled(one, is_first=is_first)}
        ready = [one for one in fresh if one.path not in waiting]
        if not ready:
            return Looked(waiting=len(waiting))
        summary = yield from import_pictures(
            self._workspace, [folder], copies, preset=preset, to_inbox=True, leave_out=waiting
        )
        self._tried |= {one.path: _stamp(one) for one in ready}
        return Looked(
            summary.imported, summary.added_files, summary.moved, len(waiting), (), summary.problems
        )

    def _is_settled(self, found: Found, *, is_first: bool) -> bool:
        """Whether a file has been the same for long enough.

        What lay there before the first look is judged by its time of modification; of what comes
        while watching that may be the original's, so it has to be seen twice.
        """
        now, stamp = self._clock(), _stamp(found)
        if is_first and now - found.modified_ns / 1e9 >= self._settled_after_s:
            return True
        before, since = self._resting.get(found.path, (stamp, now))
        since = since if before == stamp else now
        self._resting[found.path] = (stamp, since)
        if now - since < self._settled_after_s:
            return False
        del self._resting[found.path]
        return True


def _stamp(found: Found) -> _Stamp:
    return found.size_bytes, found.modified_ns


def _sum(one: Looked, other: Looked) -> Looked:
    return Looked(
        one.imported + other.imported,
        one.added_files + other.added_files,
        one.moved + other.moved,
        one.waiting + other.waiting,
        one.absent + other.absent,
        one.problems + other.problems,
    )
