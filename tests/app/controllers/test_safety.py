# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.safety import Safety


def safety_of(program: Program) -> Safety:
    assert program.archive is not None
    return program.archive.safety


def idle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.jobs)


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
