# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.edits import AddLink
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind


def test_what_is_around_a_photo_opens_as_a_search(qtbot: QtBot, opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    session, around = archive._session, archive.browsing.around
    photo = session.workspace.photo_by_reference("PA-1993-0001").id
    qtbot.waitUntil(lambda: archive.library.current_id() == photo)
    desk.actions["around"].trigger()
    page = around.page
    assert page is not None
    assert archive.pages.current() is page
    qtbot.waitUntil(lambda: page._now is not None)
    assert page.rows == []
    (kiet,) = session.workspace.records(RecordKind.PERSON, "kiet")
    other = session.workspace.photo_by_reference("PA-1993-0002").id
    assert session.apply([AddLink(other, kiet.ref)], Message("Link"), (other,))
    qtbot.waitUntil(lambda: len(page.rows) == 1)
    page.rows[0].strip.opened.emit(int(other))
    qtbot.waitUntil(lambda: archive.library.current_id() == other)
    assert desk.window.search.query() == 'person:"Võ Văn Kiệt"'
    assert archive.library.view == "loupe"
    archive.browsing.show_query("hue")
    qtbot.waitUntil(
        lambda: archive.library.found is not None and archive.library.found.query == "hue"
    )
    assert archive.library.view == "grid"
    around._photo = 999
    around._asking.ask_around(PhotoId(999))
    qtbot.waitUntil(lambda: bool(page.says))
