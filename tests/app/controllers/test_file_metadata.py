# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.file_metadata import FileMetadata
from photo_archive.app.controllers.program import Program
from photo_archive.domain.embedded import Standard
from photo_archive.media.embed import write_copy, write_sidecar
from photo_archive.media.fields import Fields


@pytest.fixture
def torn(qtbot: QtBot, opened: Program, tmp_path: Path) -> FileMetadata:
    """A picture whose sidecar contradicts it, imported into the open archive."""
    folder = tmp_path / "torn"
    folder.mkdir()
    plain = QImage(80, 60, QImage.Format.Format_RGB32)
    plain.fill(77)
    plain.save(str(tmp_path / "plain.jpg"))
    write_copy(tmp_path / "plain.jpg", folder / "a.jpg", Fields(credit="AP", job_id="J-1"))
    write_sidecar(folder / "a.jpg.xmp", Fields(credit="TTXVN"))
    assert opened.archive is not None
    dialog = opened.archive.exchanging.ask_import((folder,))
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        dialog.start.click()
    dialog.reject()
    return opened.archive.file_metadata


def test_a_conflict_is_decided_and_undone(
    qtbot: QtBot, opened: Program, torn: FileMetadata
) -> None:
    torn.open_conflicts()
    page = torn.page
    assert page is not None
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.believe[Standard.XMP].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert opened.session is not None
    opened.session.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    with qtbot.waitSignal(page.opened):
        page.photo.click()
    assert opened.archive is not None
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.photos.rowCount() == 1)


def test_what_the_files_of_a_photo_say(qtbot: QtBot, opened: Program, torn: FileMetadata) -> None:
    torn.open_conflicts()
    assert torn.page is not None
    qtbot.waitUntil(lambda: torn.page is not None and torn.page.model.rowCount() == 1)
    torn.page.photo.click()
    assert opened.archive is not None
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.photos.rowCount() == 1 and library.current_id() is not None)
    dialog = torn.show_file_says()
    assert dialog is not None
    qtbot.waitUntil(dialog.decide.isVisible)
    dialog.decide.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
