# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers import importing
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.import_dialog import ImportDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "box 4"
    made.mkdir()
    for number in range(30):
        image = QImage(80, 60, QImage.Format.Format_RGB32)
        image.fill(number * 1000)
        image.save(str(made / f"scan_{number}.jpg"))
    return made


def dialog_of(program: Program, folder: Path) -> ImportDialog:
    assert program.archive is not None
    return program.archive.exchanging.ask_import((folder,))


def test_the_window_can_be_used_while_pictures_come_in(
    qtbot: QtBot, opened: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "REFRESH_EVERY_S", 0.0)
    dialog = dialog_of(opened, folder)
    assert not dialog.isModal()
    assert opened.archive is not None
    library = opened.archive.library
    before = library.photos.rowCount()
    dialog.start.click()
    dialog.pause.click()
    assert dialog.progress.doing.text().startswith("Paused")
    assert dialog_of(opened, folder) is dialog
    dialog.reject()
    assert dialog.isHidden()
    assert dialog.is_running
    dialog_of(opened, folder)
    assert dialog.isVisible()
    dialog.pause.click()
    qtbot.waitUntil(lambda: not dialog.is_running)
    assert dialog.figures.text("found") == "30"
    assert dialog.figures.text("imported") == "30"
    assert dialog.figures.text("problems") == "0"
    qtbot.waitUntil(lambda: library.photos.rowCount() == before + 30)
    assert dialog_of(opened, folder) is not dialog


def test_a_paused_import_can_be_stopped(qtbot: QtBot, opened: Program, folder: Path) -> None:
    dialog = dialog_of(opened, folder)
    dialog.start.click()
    dialog.pause.click()
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not dialog.is_running)
    assert dialog.progress.doing.text().startswith("Stopped")


def test_the_dialog_leaves_with_the_archive(qtbot: QtBot, opened: Program, folder: Path) -> None:
    dialog = dialog_of(opened, folder)
    assert opened.archive is not None
    opened.archive.exchanging.stop()
    assert dialog.isHidden()
