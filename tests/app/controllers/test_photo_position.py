# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.catalogue import embedded_kept
from photo_archive.domain.embedded import FileSaid, KeptValue, Standard
from photo_archive.domain.errors import Message


def test_coordinates_stand_among_the_facts_of_a_photo(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    library, panel, session = archive.library, archive.cataloguing.panel, archive._session
    qtbot.waitUntil(lambda: library.is_settled and panel.photo is not None)
    photo = panel.photo
    assert photo is not None
    assert panel.position.isHidden()
    with session.workspace.changing(Message("Keep")) as changes:
        kept = KeptValue("point", "48.856600, 2.352200", Standard.EXIF)
        embedded_kept.keep(changes.session, {photo.files[0].id: FileSaid((kept,))})
    library.selection_changed.emit()
    qtbot.waitUntil(lambda: panel.position.text() == "48.8566° N, 2.3522° E")
    assert not panel.position.isHidden()
    library.go_next()
    qtbot.waitUntil(lambda: panel.photo is not None and panel.photo.id != photo.id)
    assert panel.position.isHidden()
