# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.archive_desk import ArchiveDesk
from photo_archive.app.controllers.program import Program
from photo_archive.domain.captions import Language


@pytest.fixture
def archive(opened: Program) -> ArchiveDesk:
    assert opened.archive is not None
    return opened.archive


def trigger(program: Program, action: str) -> None:
    assert program.desk is not None
    assert program.desk.actions[action].isEnabled(), action
    program.desk.actions[action].trigger()


def test_undo_names_what_it_undoes(qtbot: QtBot, opened: Program, archive: ArchiveDesk) -> None:
    assert opened.desk is not None
    archive.cataloguing.set_status("approved")
    assert opened.desk.actions["undo"].text() == "Undo: Status of PA-1993-0001"
    assert not opened.desk.actions["redo"].isEnabled()
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        trigger(opened, "undo")
    assert opened.desk.actions["redo"].text() == "Redo: Status of PA-1993-0001"


def test_save_and_next_goes_on_with_the_caption(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk
) -> None:
    trigger(opened, "edit_caption")
    archive.cataloguing.panel.editor.insertPlainText("First. ")
    trigger(opened, "save_next")
    assert archive.library.current_id() == 2
    assert archive.cataloguing.panel.photo is not None
    assert archive.cataloguing.panel.photo.id == 2
    assert opened.window.focusWidget() is archive.cataloguing.panel.editor
    assert opened.session is not None
    assert opened.session.photo(1).captions[0].text
    assert any(one.text.startswith("First. ") for one in opened.session.photo(1).captions)
    trigger(opened, "save_previous")
    assert archive.library.current_id() == 1


def test_languages_fields_and_copying(opened: Program, archive: ArchiveDesk) -> None:
    trigger(opened, "caption_vi")
    assert archive.cataloguing.panel.captions.language is Language.VI
    trigger(opened, "edit_date")
    assert opened.window.focusWidget() is archive.cataloguing.panel.date.edit
    trigger(opened, "add_tag")
    trigger(opened, "copy_reference")
    assert QGuiApplication.clipboard().text() == "PA-1993-0001"


def test_panels_are_reached_in_turn(qtbot: QtBot, opened: Program, archive: ArchiveDesk) -> None:
    opened.window.activateWindow()
    qtbot.waitUntil(lambda: opened.window.isActiveWindow())
    qtbot.waitUntil(lambda: archive.cataloguing.panel.photo is not None)
    reached = []
    archive.library.focus_photos()
    for _ in range(4):
        trigger(opened, "next_panel")
        reached.append(opened.window.focusWidget())
    assert reached == [
        archive.cataloguing.panel.editor,
        opened.window.search.edit,
        archive.library.browse,
        archive.library.grid,
    ]
    trigger(opened, "search")
    assert opened.window.focusWidget() is opened.window.search.edit


def test_history_lists_what_was_done(opened: Program, archive: ArchiveDesk) -> None:
    archive.cataloguing.set_status("approved")
    dialog = archive.show_history(1)
    assert dialog.model.rowCount() >= 2
    assert dialog.model.changeset(0) is not None
    dialog.accept()


def test_views_and_sizes(opened: Program, archive: ArchiveDesk) -> None:
    trigger(opened, "table")
    assert archive.library.view == "table"
    trigger(opened, "grid")
    before = archive.library.bar.size.value()
    trigger(opened, "larger")
    assert archive.library.bar.size.value() > before
    trigger(opened, "select_all")
    assert len(archive.library.selected_ids()) == 4
    trigger(opened, "clear_selection")
    assert len(archive.library.selected_ids()) == 1
