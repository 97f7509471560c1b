# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from photo_archive.catalogue import backup
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import finish
from photo_archive.services.backing_up import back_up, is_due, list_backups, second_place
from photo_archive.services.safety_settings import SafetySettings, save_settings
from photo_archive.services.workspace import Workspace


def add(workspace: Workspace, name: str) -> None:
    workspace.create_record(NewRecord(RecordKind.TAG, name))


def make_older(path: Path, hours: int) -> Path:
    when = datetime.now() - timedelta(hours=hours)
    older = path.with_name(f"archive-{when:%Y-%m-%d-%H%M%S-%f}.sqlite")
    return path.rename(older)


def test_a_backup_is_a_copy_that_opens(workspace: Workspace, tmp_path: Path) -> None:
    made = finish(back_up(workspace))
    assert made.file.parent == workspace.folder / "backups"
    assert (made.copy, made.no_copy) == (None, None)
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "archive.sqlite").write_bytes(made.file.read_bytes())
    with Workspace.open(restored) as opened:
        assert opened.title == "Visits"


def test_it_is_due_when_old_and_something_changed(workspace: Workspace) -> None:
    assert not is_due(workspace)
    add(workspace, "One")
    assert is_due(workspace)
    file = finish(back_up(workspace)).file
    assert not is_due(workspace)
    file = make_older(file, 30)
    assert not is_due(workspace)
    add(workspace, "Two")
    assert is_due(workspace)
    save_settings(workspace, SafetySettings(backup_every_hours=48))
    assert not is_due(workspace)
    save_settings(workspace, SafetySettings(backup_every_hours=0))
    assert not is_due(workspace)


def test_a_second_place_gets_a_copy_that_is_compared(workspace: Workspace, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    save_settings(workspace, SafetySettings(backup_also_in=str(disk)))
    made = finish(back_up(workspace))
    assert made.copy is not None
    assert made.copy.parent == second_place(workspace, disk)
    assert made.copy.read_bytes() == made.file.read_bytes()
    assert [one.path for one in backup.backups_in(made.copy.parent)] == [made.copy]


def test_a_second_place_that_is_away_is_told_and_does_not_keep_the_first(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = finish(back_up(workspace, tmp_path / "not connected"))
    assert made.file.is_file()
    assert made.copy is None
    assert "not copied to" in str(made.no_copy)
    assert not (tmp_path / "not connected").exists()


def test_a_list_tells_what_is_in_each(workspace: Workspace) -> None:
    finish(back_up(workspace))
    (workspace.folder / "backups" / "archive-broken.sqlite").write_bytes(b"no database")
    broken, sound = list_backups(workspace.folder)
    assert broken.facts is None
    assert sound.facts is not None
    assert sound.facts.photos == 0
