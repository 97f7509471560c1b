# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app import settings as options
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.welcome_page import WelcomePage
from photo_archive.domain.errors import ArchiveError
from photo_archive.services.workspace import Workspace


def test_it_begins_with_the_welcome_page(program: Program) -> None:
    assert program.window.findChild(WelcomePage) is not None
    assert not program.window.is_library()
    assert program.desk is not None
    assert not program.desk.actions["import"].isEnabled()


def test_a_new_archive_is_made_and_opened_by_name(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    dialog = program.ask_new()
    dialog.place.setText(str(tmp_path))
    with qtbot.waitSignal(program.opened):
        qtbot.keyClicks(dialog.name, "Mine, 1993/94")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert program.window.is_library()
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)
    assert archive.library.pages.currentWidget() is archive.library.nothing
    recent = program.settings.recent()[0]
    assert (recent.folder, recent.title) == (tmp_path / "Mine, 1993-94", "Mine, 1993/94")


def test_a_new_archive_that_cannot_be_made_can_be_named_otherwise(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    dialog = program.ask_new()
    dialog.place.setText(str(tmp_path))
    dialog.name.setText("mine")
    dialog.create.click()
    qtbot.waitUntil(lambda: "not empty" in dialog.told.text())
    assert dialog.isVisible()
    dialog.reject()


def test_an_archive_that_is_not_there_is_told(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    with qtbot.waitSignal(program.failed) as failed:
        program.open(tmp_path / "nowhere")
    assert isinstance(failed.args[0], ArchiveError)
    box = program.desk.messenger._box if program.desk is not None else None
    assert box is not None
    box.accept()


def test_an_archive_in_use_can_be_looked_at(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    program.unattended = True
    with qtbot.waitSignal(program.opened):
        program.open(workspace.folder)
    assert program.session is not None
    assert program.session.read_only
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)
    assert program.desk is not None
    assert not program.desk.actions["import"].isEnabled()
    assert archive.cataloguing.panel.editor.isReadOnly()


@pytest.mark.parametrize("look", ["dark", "light"])
def test_another_look_or_language_keeps_everything(
    qtbot: QtBot, opened: Program, look: str
) -> None:
    assert opened.archive is not None
    opened.archive.library.select_row(2)
    opened.window.search.set_query("2004")
    qtbot.waitUntil(lambda: opened.archive.library.is_settled)
    kept = opened.archive.library.current_id()
    opened.choose_look(look)
    opened.choose_language("vi")
    qtbot.waitUntil(lambda: opened.archive.library.is_settled)
    assert opened.desk is not None
    assert opened.desk.wording.language == "vi"
    assert opened.desk.theme.dark is (look == "dark")
    assert opened.archive.library.current_id() == kept
    assert opened.window.search.query() == "2004"
    assert opened.settings.get(options.LANGUAGE) == "vi"


def test_closing_goes_back_to_the_welcome_page(opened: Program) -> None:
    opened.close_archive()
    assert opened.session is None
    assert not opened.window.is_library()


def test_the_words_of_file_dialogs_follow_the_language(program: Program) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    program.choose_language("fr")
    assert cancel() == "Annuler"
    program.choose_language("en")
    assert cancel() == "Cancel"
