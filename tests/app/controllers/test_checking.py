# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.checking import Checking
from photo_archive.app.controllers.program import Program


def checking_of(program: Program) -> Checking:
    assert program.archive is not None
    return program.archive.checking


def idle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.jobs)


def test_originals_are_checked_and_a_report_is_saved(
    qtbot: QtBot, opened: Program, tmp_path: Path
) -> None:
    dialog = checking_of(opened).ask()
    dialog.start.click()
    qtbot.waitUntil(dialog.report.isVisible)
    assert "all intact" in dialog._verdict.text()
    target = tmp_path / "report.pdf"
    checking_of(opened).save_report(dialog, target)
    qtbot.waitUntil(lambda: "is ready" in dialog.progress.doing.text())
    assert target.is_file()
    dialog.accept()
    again = checking_of(opened).ask()
    assert jobs.last_check(opened.session) is not None  # type: ignore[arg-type]
    again.reject()
    idle(qtbot, opened)


def test_the_schedule_is_kept_in_the_archive(qtbot: QtBot, opened: Program) -> None:
    dialog = checking_of(opened).ask()
    dialog.every.setCurrentIndex(dialog.every.findData(180))
    assert opened.session is not None
    assert jobs.settings_of(opened.session).check_every_days == 180
    dialog.reject()
