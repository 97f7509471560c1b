# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.relinking import Relinking


def relinking_of(program: Program) -> Relinking:
    assert program.archive is not None
    return program.archive.relinking


def idle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.jobs)


def test_missing_files_are_found_again(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    (tmp_path / "pictures").rename(tmp_path / "moved")
    dialog = relinking_of(opened).ask()
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
