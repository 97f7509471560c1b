# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.exporting import Exporting
from photo_archive.app.controllers.program import Program


def exporting_of(program: Program) -> Exporting:
    assert program.archive is not None
    return program.archive.exporting


def test_what_is_found_leaves(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    dialog = exporting_of(opened).ask()
    assert dialog is not None
    qtbot.waitUntil(lambda: "photo" in dialog._files.text())
    target = tmp_path / "out"
    dialog.folder.setText(str(target))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog._is_done)
    assert "exported" in dialog.progress.doing.text()
    assert list(target.iterdir())
    dialog.reject()


def test_what_is_selected_leaves(opened: Program) -> None:
    assert opened.archive is not None
    library = opened.archive.library
    chosen = [int(library.photos.ids[row]) for row in range(2)]
    library.select_row(0)
    dialog = exporting_of(opened).ask()
    assert dialog is not None
    assert dialog.choice().photos == ()
    dialog.reject()
    library.selection.select(0, chosen)
    dialog = exporting_of(opened).ask()
    assert dialog is not None
    assert dialog.choice().photos == tuple(chosen)
    dialog.reject()


def test_what_goes_wrong_is_said(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    dialog = exporting_of(opened).ask()
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "file" / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog._is_done)
    assert "cannot be made" in dialog.progress.doing.text()
    dialog.reject()
