# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.backing_up import BackingUp
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.restore_dialog import RestoreDialog
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.services.workspace import Workspace


def backups_of(program: Program) -> BackingUp:
    assert program.archive is not None
    return program.archive.backing_up


def idle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.jobs)


def test_going_back_to_a_backup(qtbot: QtBot, opened: Program, workspace: Workspace) -> None:
    dialog = backups_of(opened).ask()
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
