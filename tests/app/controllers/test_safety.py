# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.safety import Safety
from photo_archive.app.views.restore_dialog import RestoreDialog
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.services.workspace import Workspace


def safety_of(program: Program) -> Safety:
    assert program.archive is not None
    return program.archive.safety


def idle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.jobs)


def test_originals_are_checked_and_a_report_is_saved(
    qtbot: QtBot, opened: Program, tmp_path: Path
) -> None:
    dialog = safety_of(opened).ask_check()
    dialog.start.click()
    qtbot.waitUntil(dialog.report.isVisible)
    assert "all intact" in dialog._verdict.text()
    target = tmp_path / "report.pdf"
    safety_of(opened).save_report(dialog, target)
    qtbot.waitUntil(lambda: "is ready" in dialog.progress.doing.text())
    assert target.is_file()
    dialog.accept()
    again = safety_of(opened).ask_check()
    assert jobs.last_check(opened.session) is not None  # type: ignore[arg-type]
    again.reject()
    idle(qtbot, opened)


def test_the_schedule_is_kept_in_the_archive(qtbot: QtBot, opened: Program) -> None:
    dialog = safety_of(opened).ask_check()
    dialog.every.setCurrentIndex(dialog.every.findData(180))
    assert opened.session is not None
    assert jobs.settings_of(opened.session).check_every_days == 180
    dialog.reject()


def test_missing_files_are_found_again(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    (tmp_path / "pictures").rename(tmp_path / "moved")
    dialog = safety_of(opened).ask_missing()
    dialog.where.setText(str(tmp_path / "moved"))
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.moves.rowCount() == 1)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.verdict.text() == "5 files have their places again")
    dialog.accept()
    assert opened.session is not None
    folder = opened.session.photo(1).files[0].full_path
    assert str(tmp_path / "moved") in folder
    idle(qtbot, opened)


def test_what_is_due_is_done_quietly(qtbot: QtBot, opened: Program) -> None:
    idle(qtbot, opened)
    safety_of(opened).look_for_due()
    status = opened.window.status
    assert opened.session is not None
    session = opened.session
    qtbot.waitUntil(lambda: not jobs.is_backup_due(session) and not jobs.is_check_due(session))
    idle(qtbot, opened)
    qtbot.waitUntil(lambda: bool(status._saved.text()))
    assert len(jobs.backups_of(session.folder)) == 1


def test_going_back_to_a_backup(qtbot: QtBot, opened: Program, workspace: Workspace) -> None:
    dialog = safety_of(opened).ask_backups()
    dialog.now.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    workspace.create_record(NewRecord(RecordKind.TAG, "Later"))
    dialog.restore.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(RestoreDialog)))
    (asking,) = dialog.findChildren(RestoreDialog)
    assert asking.verdict.text() == "1 change made since would be lost:"
    with qtbot.waitSignal(opened.opened):
        asking.go.click()
    assert opened.session is not None
    assert opened.session.workspace.records(RecordKind.TAG, "Later") == []
    idle(qtbot, opened)
    archive = opened.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)
