# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.ids import RecordKind


def test_from_a_page_to_photos(qtbot: QtBot, opened: Program) -> None:
    archive, session, window = opened.archive, opened.session, opened.window
    assert archive is not None
    assert session is not None
    kiet = session.workspace.records(RecordKind.PERSON, "vo van kiet")[0].ref
    desk = archive.authorities
    desk.open(kiet)
    page = desk.records[RecordKind.PERSON]
    qtbot.waitUntil(lambda: page.now is not None and page.now.ref == kiet)
    for ask, query in (
        (page.view.photos_wanted.emit, 'person:"Võ Văn Kiệt"'),
        (lambda: page.view.year_chosen.emit(1993), 'person:"Võ Văn Kiệt" date:1993'),
        (lambda: page.view.day_photos_wanted.emit(""), 'person:"Võ Văn Kiệt"'),
        (
            lambda: page.view.day_photos_wanted.emit("1993-06-25"),
            'person:"Võ Văn Kiệt" within:1993-06-25',
        ),
    ):
        desk.open_kind(RecordKind.PERSON)
        ask()
        assert window.is_library()
        assert window.search.query() == query
