# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.progress import finish
from photo_archive.services import searching
from photo_archive.services.backing_up import back_up
from photo_archive.services.importing import ImportSummary
from photo_archive.services.restoring import (
    backup_named,
    damage_in,
    preview_restore,
    restore,
    way_back,
)
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def test_what_would_be_lost_is_told_and_restoring_brings_back_the_rest(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    made = finish(back_up(workspace)).file
    make_picture("b.jpg")
    run_import(workspace, box)
    workspace.create_record(NewRecord(RecordKind.TAG, "Later"))
    seen = preview_restore(workspace.folder, made)
    assert (seen.facts.photos, seen.photos_now, seen.lost_total) == (1, 2, 2)
    assert [str(one.title) for one in seen.lost] == ["Add tag Later", "Import pictures"]
    with pytest.raises(ArchiveError, match="open for writing"):
        finish(restore(workspace.folder, made))
    workspace.close()
    done = finish(restore(workspace.folder, made))
    assert done.photos == 1
    assert done.replaced is not None
    with Workspace.open(workspace.folder) as opened:
        assert opened.find("").total == 1
        photo = opened.photo(PhotoId(opened.find("").ids[0]))
        assert opened.pictures.of(photo)
        assert run_import(opened, box).imported == 1
    back = preview_restore(workspace.folder, done.replaced)
    assert back.lost_total == 1


def test_the_index_of_what_came_after_is_not_believed(
    sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_KEPT_FROM", 0)
    made = finish(back_up(sample)).file
    sample.create_record(NewRecord(RecordKind.PERSON, "Zebedee"))
    assert sample.complete("Zebed")
    sample.close()
    finish(restore(sample.folder, made))
    with Workspace.open(sample.folder) as opened:
        opened.create_record(NewRecord(RecordKind.PERSON, "Quentin"))
        assert not opened.complete("Zebed")
        assert opened.complete("Quent")


def test_a_backup_is_named_in_several_ways(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError, match="no sound backup"):
        backup_named(workspace.folder, "newest")
    made = finish(back_up(workspace)).file
    for named in ("newest", made.name, str(made)):
        assert backup_named(workspace.folder, named) == made
    with pytest.raises(ArchiveError, match="damaged or not a copy"):
        preview_restore(workspace.folder, workspace.folder / "thumbnails.sqlite")


def test_the_way_back_from_damage(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    assert way_back(workspace.folder).backup is None
    made = finish(back_up(workspace)).file
    assert not damage_in(workspace.folder)
    workspace.close()
    path = workspace.folder / "archive.sqlite"
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 6] = b"\xff" * 4096
    path.write_bytes(content)
    assert damage_in(workspace.folder)
    way = way_back(workspace.folder)
    assert way.backup is not None
    assert way.facts is not None
    assert (way.backup.path, way.facts.photos) == (made, 1)
    assert preview_restore(workspace.folder, made).facts.photos == 1
    done = finish(restore(workspace.folder, made))
    assert done.replaced is not None
    assert done.replaced.read_bytes() == content
