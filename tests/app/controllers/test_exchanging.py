# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.exchanging import Exchanging
from photo_archive.app.controllers.program import Program


def exchanging_of(program: Program) -> Exchanging:
    assert program.archive is not None
    return program.archive.exchanging


def test_pictures_are_imported_and_found_at_once(
    qtbot: QtBot, opened: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "box 4"
    folder.mkdir()
    for number in range(3):
        image = QImage(80, 60, QImage.Format.Format_RGB32)
        image.fill(number * 1000)
        image.save(str(folder / f"scan_{number}.jpg"))
    (folder / "notes.jpg").write_bytes(b"not a picture")
    dialog = exchanging_of(opened).ask_import((folder,))
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        dialog.start.click()
    qtbot.waitUntil(lambda: dialog.progress.problems.rowCount() == 1)
    assert dialog.progress.doing.text() == "3 pictures imported"
    dialog.reject()
    assert opened.archive is not None
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.photos.rowCount() == 7)


def test_a_sheet_is_made_of_what_is_found(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    dialog = exchanging_of(opened).ask_sheet()
    assert dialog is not None
    dialog.forms.button("csv").click()
    target = tmp_path / "captions.csv"
    dialog.target.setText(str(target))
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog._made is not None)
    assert "PA-1993-0001" in target.read_text("utf-8-sig")
    dialog.reject()


def test_captions_are_looked_at_and_read(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("• A man at sea, 1954.\n• A woman at home, 1955.\n", encoding="utf-8")
    dialog = exchanging_of(opened).ask_captions((page,))
    qtbot.waitUntil(lambda: dialog.captions.found.text() == "2 captions found")
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.review.isVisible())
    assert dialog.progress.doing.text() == "2 captions read · 2 new records"
    dialog.reject()


def test_a_file_that_holds_no_captions_is_refused_before_reading(
    qtbot: QtBot, opened: Program, tmp_path: Path
) -> None:
    dialog = exchanging_of(opened).ask_captions((tmp_path / "none.csv",))
    qtbot.waitUntil(lambda: dialog.captions.found.property("role") == "error")
    assert "none.csv" in dialog.captions.found.text()
    dialog.reject()
