# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind


def test_people_with_portraits_lead_to_records_and_photos(qtbot: QtBot, opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    people = archive.browsing.people
    desk.actions["portraits"].trigger()
    page = people.page
    assert page is not None
    gallery = page.gallery
    qtbot.waitUntil(lambda: gallery.current_ref() is not None)
    assert archive.pages.current() is page
    model = gallery.model()
    assert [model.data(model.index(row, 0)) for row in range(2)] == ["Phan Văn Khải", "Võ Văn Kiệt"]
    ref = archive._session.create(NewRecord(RecordKind.PERSON, "Jacques Chirac"))
    assert ref is not None
    archive._session.changed.emit(())
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    qtbot.keyClick(gallery, Qt.Key.Key_K)
    assert page.search is not None
    qtbot.keyClicks(page.search.edit, "iet")
    qtbot.waitUntil(lambda: model.rowCount() == 1 and gallery.current_ref() is not None)
    qtbot.waitUntil(lambda: people.portraits.pixmap(gallery.current_ref().id) is not None)
    page.focus_first()
    qtbot.keyClick(gallery, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: archive.library.found is not None and archive.library.found.total == 1)
    assert desk.window.search.query() == 'person:"Võ Văn Kiệt"'
    desk.actions["portraits"].trigger()
    qtbot.waitUntil(lambda: archive.pages.current() is page)
    qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert archive.pages.current() is archive.authorities.records[RecordKind.PERSON]
    qtbot.waitUntil(
        lambda: archive.authorities.is_settled and not archive.browsing.asking.is_asking
    )


def test_the_order_chosen_is_kept(qtbot: QtBot, opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    desk.actions["portraits"].trigger()
    page = archive.browsing.people.page
    assert page is not None
    qtbot.waitUntil(lambda: page.gallery.current_ref() is not None)
    for order in ("photos", "vietnamese"):
        page.orders.button(order).click()
        qtbot.waitUntil(lambda: not archive.browsing.asking.is_asking)
        assert page.orders.current() == archive.browsing.people._order() == order
    assert desk.people_order == "vietnamese"
