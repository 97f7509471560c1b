# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.domain.progress import finish
from photo_archive.domain.watching import Looked, WatchedFolder
from photo_archive.services.import_presets import keep_preset
from photo_archive.services.watching import Watcher, take_from_inbox, watch, watched_folders
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
FAR = 4e9
"""A time at which every file has rested long."""


class Clock:
    def __init__(self, now: float = FAR) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def _watcher(workspace: Workspace, clock: Clock) -> Watcher:
    return Watcher(workspace, 5.0, clock)


def test_folders_are_kept_in_the_archive(workspace: Workspace, box: Path) -> None:
    assert watched_folders(workspace) == ()
    folders = (WatchedFolder(str(box), "Agency"), WatchedFolder("/elsewhere"))
    watch(workspace, folders)
    assert watched_folders(workspace) == folders
    workspace.undo()
    assert watched_folders(workspace) == ()
    watch(workspace, folders)
    watch(workspace, ())
    assert watched_folders(workspace) == ()


def test_the_archive_itself_is_not_watched(workspace: Workspace) -> None:
    inside = workspace.folder / "originals"
    for folder in (workspace.folder, inside, workspace.folder.parent):
        with pytest.raises(ArchiveError, match="cannot be watched"):
            watch(workspace, [WatchedFolder(str(folder))])


def test_new_pictures_wait_in_the_inbox(
    workspace: Workspace,
    make_picture: MakePicture,
    same_as_rebuilt: Callable[[Workspace, tuple[str, ...]], None],
) -> None:
    box = make_picture("a.jpg").parent
    make_picture("deep/b.jpg")
    watch(workspace, [WatchedFolder(str(box))])
    clock = Clock()
    watcher = _watcher(workspace, clock)
    assert finish(watcher.look()).imported == 2
    assert workspace.find("is:inbox").total == 2
    assert finish(watcher.look()) == Looked()
    (first, _) = workspace.find("is:inbox").ids
    assert take_from_inbox(workspace, [first]) is not None
    assert take_from_inbox(workspace, [first]) is None
    assert workspace.find("is:inbox").total == 1
    assert workspace.find("").total == 2
    same_as_rebuilt(workspace, ("is:inbox", ""))
    workspace.undo()
    assert workspace.find("is:inbox").total == 2


def test_half_copied_files_are_waited_for(
    workspace: Workspace, make_picture: MakePicture, plain_jpeg: bytes
) -> None:
    box = make_picture("a.jpg").parent
    watch(workspace, [WatchedFolder(str(box))])
    clock = Clock()
    watcher = _watcher(workspace, clock)
    finish(watcher.look())
    growing = box / "b.jpg"
    growing.write_bytes(plain_jpeg[:400])
    assert finish(watcher.look()) == Looked(waiting=1)
    clock.now += 6
    growing.write_bytes(plain_jpeg)
    assert finish(watcher.look()) == Looked(waiting=1)
    clock.now += 3
    assert finish(watcher.look()) == Looked(waiting=1)
    clock.now += 3
    assert finish(watcher.look()).imported == 1
    assert workspace.find("file:b.jpg is:inbox").total == 1


def test_a_file_just_written_is_waited_for_at_the_first_look(
    workspace: Workspace, make_picture: MakePicture
) -> None:
    path = make_picture("a.jpg")
    watch(workspace, [WatchedFolder(str(path.parent))])
    clock = Clock(path.stat().st_mtime + 1)
    watcher = _watcher(workspace, clock)
    assert finish(watcher.look()) == Looked(waiting=1)
    clock.now += 6
    assert finish(watcher.look()).imported == 1


def test_moved_and_deleted_files(workspace: Workspace, make_picture: MakePicture) -> None:
    one, other = make_picture("a.jpg"), make_picture("b.jpg")
    box = one.parent
    watch(workspace, [WatchedFolder(str(box))])
    clock = Clock()
    watcher = _watcher(workspace, clock)
    finish(watcher.look())
    (box / "later").mkdir()
    one.rename(box / "later" / "c.jpg")
    other.unlink()
    clock.now += 1
    finish(watcher.look())
    clock.now += 9
    assert finish(watcher.look()).moved == 1
    assert workspace.find("").total == 2
    assert workspace.find("file:c.jpg").total == 1
    assert workspace.find("is:missing").total == 0


def test_what_is_no_picture_is_tried_once(workspace: Workspace, box: Path) -> None:
    (box / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more than that")
    watch(workspace, [WatchedFolder(str(box)), WatchedFolder(str(box / "gone"))])
    watcher = _watcher(workspace, Clock())
    looked = finish(watcher.look())
    assert [Path(one.file).name for one in looked.problems] == ["broken.jpg"]
    assert looked.absent == (str(box / "gone"),)
    assert finish(watcher.look()).problems == ()


def test_a_folder_goes_by_its_preset(workspace: Workspace, make_picture: MakePicture) -> None:
    box = make_picture("1.jpg").parent
    make_picture("1_verso.jpg")
    keep_preset(workspace, "Scans", ImportPreset(group=True, credit="VNA"))
    watch(workspace, [WatchedFolder(str(box), "Scans"), WatchedFolder(str(box), "Forgotten")])
    looked = finish(_watcher(workspace, Clock()).look())
    assert (looked.imported, looked.added_files) == (1, 1)
    assert workspace.find("is:inbox credit:VNA").total == 1
