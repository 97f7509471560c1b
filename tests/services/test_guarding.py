# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue import files
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import FileEventType, Outcome
from photo_archive.domain.progress import finish
from photo_archive.services.guarding import back_up, verify_originals
from photo_archive.services.importing import ImportSummary
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def test_what_became_of_each_original_is_told_and_recorded(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    kept, gone, changed = (make_picture(name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    run_import(workspace, box)
    before = kept.stat().st_mtime_ns
    gone.unlink()
    changed.write_bytes(b"something else")
    found = finish(verify_originals(workspace))
    assert (found.checked, found.intact, found.missing, found.changed) == (3, 1, 1, 1)
    assert {Path(p.file): p.kind for p in found.problems} == {
        gone: ProblemKind.MISSING,
        changed: ProblemKind.CHANGED,
    }
    assert kept.stat().st_mtime_ns == before
    outcomes = {}
    for file in workspace.renditions():
        with workspace.reading() as session:
            events = files.file_events(session, file.id)
        checks = [event for event in events if event.type is FileEventType.FIXITY_CHECK]
        outcomes[Path(file.full_path)] = [event.outcome for event in checks]
    assert outcomes == {kept: [Outcome.SUCCESS], gone: [Outcome.FAIL], changed: [Outcome.FAIL]}


@pytest.mark.parametrize("copy", [False, True])
def test_a_file_that_is_gone_is_found_as_missing_until_it_is_back(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, copy: bool
) -> None:
    make_picture("inner/a.jpg")
    run_import(workspace, box, copy=copy)
    (file,) = workspace.renditions()
    path = Path(file.full_path)
    away = path.with_suffix(".away")
    path.rename(away)
    finish(verify_originals(workspace))
    assert workspace.find("is:missing").total == 1
    assert workspace.undo_title() is not None
    assert str(workspace.undo_title()) == "Import pictures"
    away.rename(path)
    assert finish(verify_originals(workspace)).intact == 1
    assert workspace.find("is:missing").total == 0
    assert [one.full_path for one in workspace.renditions()] == [str(path)]


def test_a_missing_file_that_is_imported_again_is_there_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    away = path.rename(box.parent / "away.jpg")
    finish(verify_originals(workspace))
    away.rename(path)
    assert run_import(workspace, box).unchanged == 1
    assert workspace.find("is:missing").total == 0


def test_a_lost_thumbnail_is_made_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    workspace.close()
    (workspace.folder / "thumbnails.sqlite").write_bytes(b"no database")
    with Workspace.open(workspace.folder) as opened:
        photo = opened.photo(PhotoId(opened.find("").ids[0]))
        assert opened.thumbnail(photo) is None
        finish(verify_originals(opened))
        assert opened.thumbnail(photo)


def test_a_backup_is_a_copy_that_opens(workspace: Workspace, tmp_path: Path) -> None:
    path = back_up(workspace)
    assert path.parent == workspace.folder / "backups"
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "archive.sqlite").write_bytes(path.read_bytes())
    with Workspace.open(restored) as opened:
        assert opened.title == "Visits"


def test_checking_a_read_only_archive_says_what_to_do(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    with (
        Workspace.open(workspace.folder, write=False) as reading,
        pytest.raises(ArchiveError, match="read-only"),
    ):
        finish(verify_originals(reading))
