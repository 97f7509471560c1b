# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
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


def test_save_and_next_goes_on_with_the_caption(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk
) -> None:
    trigger(opened, "edit_caption")
    archive.cataloguing.panel.editor.insertPlainText(" And more.")
    trigger(opened, "save_next")
    assert archive.library.current_id() == 2
    assert archive.cataloguing.panel.photo is not None
    assert archive.cataloguing.panel.photo.id == 2
    assert opened.window.focusWidget() is archive.cataloguing.panel.editor
    assert opened.session is not None
    assert opened.session.photo(1).captions[0].text
    assert any(one.text.endswith(" And more.") for one in opened.session.photo(1).captions)
    trigger(opened, "save_previous")
    assert archive.library.current_id() == 1


def test_languages_and_fields_are_reached(opened: Program, archive: ArchiveDesk) -> None:
    trigger(opened, "caption_vi")
    assert archive.cataloguing.panel.captions.language is Language.VI
    trigger(opened, "edit_date")
    assert opened.window.focusWidget() is archive.cataloguing.panel.date.edit
    trigger(opened, "add_tag")
