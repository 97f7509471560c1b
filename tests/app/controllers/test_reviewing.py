# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.reviewing import Reviewing
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind


@pytest.fixture
def reviewing(qtbot: QtBot, opened: Program) -> Reviewing:
    archive = opened.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.reviews.is_settled)
    return archive.reviewing


def settle(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    qtbot.wait(20)
    qtbot.waitUntil(lambda: archive.reviews.is_settled and not opened.runner.jobs)
    qtbot.wait(20)


def shown(qtbot: QtBot, opened: Program, reviewing: Reviewing, key: str) -> None:
    reviewing.show(key)
    qtbot.waitUntil(lambda: reviewing.model.rowCount() > 0)
    settle(qtbot, opened)


def press(qtbot: QtBot, opened: Program, reviewing: Reviewing, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(reviewing.page.queue, key)
        settle(qtbot, opened)


def test_the_queue_is_shown_with_its_counts(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    assert reviewing.page.total.text() == "2 places proposed"
    assert reviewing.page.captions.text() == "in 2 captions"
    assert not reviewing.page.accept_all.isHidden()
    status = opened.window.status
    assert status._found.text() == "3 proposals waiting"
    assert status._selected.text() == "1 of 2"
    box = reviewing.page.queue.current_box()
    assert box is not None
    assert box.title == "Hà Nội"


def test_accept_go_on_and_undo_by_keyboard(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    session = opened.session
    assert session is not None
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_A)
    assert [one.name for one in session.photo(2).links] == ["Hà Nội"]
    assert reviewing.page.queue.at == (1, 0)
    assert not reviewing.model.is_open(0, 0)
    assert reviewing.decisions.tally().accepted == 1
    opened.window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: not session.photo(2).links)
    settle(qtbot, opened)
    assert reviewing.page.queue.at == (0, 0)
    assert reviewing.model.is_open(0, 0)
    assert reviewing.decisions.tally().accepted == 0
    opened.window.actions_by_id["redo"].trigger()
    qtbot.waitUntil(lambda: bool(session.photo(2).links))
    settle(qtbot, opened)
    assert reviewing.decisions.tally().accepted == 1
    opened.window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: not session.photo(2).links)
    settle(qtbot, opened)
    assert reviewing.decisions.tally().accepted == 0


def test_reject_is_remembered_and_can_be_asked_again(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_R)
    reviewing.choose("decided:rejected")
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "1 rejected")
    settle(qtbot, opened)
    press(qtbot, opened, reviewing, Qt.Key.Key_U)
    reviewing.choose("proposed:place")
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "2 places proposed")


def test_later_is_taken_back_by_undo(qtbot: QtBot, opened: Program, reviewing: Reviewing) -> None:
    session = opened.session
    assert session is not None
    before = len(session.history(None))
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_L)
    assert reviewing.page.queue.at == (1, 0)
    opened.window.actions_by_id["undo"].trigger()
    settle(qtbot, opened)
    assert reviewing.page.queue.at == (0, 0)
    assert reviewing.model.is_open(0, 0)
    assert len(session.history(None)) == before


def test_a_record_is_created_from_the_words(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    session = opened.session
    assert session is not None
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_Down, Qt.Key.Key_C)
    assert [one.name for one in session.photo(3).links] == ["Huế"]


@pytest.fixture
def twice_named(qtbot: QtBot, opened: Program, reviewing: Reviewing) -> Reviewing:
    """A place without a record stands in two captions."""
    assert opened.session is not None
    text = SetCaption(PhotoId(4), CaptionKind.EDITED, Language.EN, "A garden in Huế.")
    opened.session.apply((text,), Message("Write"), (4,))
    settle(qtbot, opened)
    shown(qtbot, opened, reviewing, "proposed:place")
    return reviewing


def test_captions_that_name_a_new_record_show_it(
    qtbot: QtBot, opened: Program, twice_named: Reviewing
) -> None:
    model = twice_named.model
    press(qtbot, opened, twice_named, Qt.Key.Key_Down, Qt.Key.Key_C)
    boxes = [box for row in model.rows() if row.photo == 4 for box in row.boxes]
    assert [box.subject.record is None for box in boxes] == [False]
    assert twice_named.page.accept_all.text() == "Accept all 2 certain…"


def test_words_are_created_once_however_fast_one_types(
    qtbot: QtBot, opened: Program, twice_named: Reviewing
) -> None:
    session = opened.session
    assert session is not None
    queue = twice_named.page.queue
    for key in (Qt.Key.Key_Down, Qt.Key.Key_C, Qt.Key.Key_C):
        qtbot.keyClick(queue, key)
    settle(qtbot, opened)
    made = [session.photo(photo).links[0].record for photo in (3, 4)]
    assert made[0] == made[1]


def test_another_record_is_picked(qtbot: QtBot, opened: Program, reviewing: Reviewing) -> None:
    session = opened.session
    assert session is not None
    shown(qtbot, opened, reviewing, "proposed:place")
    qtbot.keyClick(reviewing.page.queue, Qt.Key.Key_O)
    field = reviewing.page.side.picker.field
    assert field.text() == "Hà Nội"
    field.selectAll()
    qtbot.keyClicks(field, "paris")
    settle(qtbot, opened)
    reviewing.page.side.picker.picked.emit(
        session.workspace.records(RecordKind.PLACE, "paris")[0].ref
    )
    qtbot.waitUntil(lambda: [one.name for one in session.photo(2).links] == ["Paris"])


def test_everything_certain_is_accepted_after_a_word(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    session = opened.session
    assert session is not None
    shown(qtbot, opened, reviewing, "proposed:place")
    dialog = reviewing.ask_accept_all()
    assert dialog is not None
    assert dialog.agree.text() == "Accept 1"
    dialog.agree.click()
    qtbot.waitUntil(lambda: bool(session.photo(2).links))
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "1 place proposed")
    assert reviewing.page.accept_all.isHidden()


def test_filters_and_search_narrow_the_queue(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    reviewing.page.filter.setCurrentIndex(4)
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "1 place proposed")
    reviewing.page.filter.setCurrentIndex(0)
    assert reviewing.page.search is not None
    reviewing.page.search.edit.setText("no such words")
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "0 places proposed")
    assert not reviewing.page.queue.isVisible()
    reviewing.page.search.edit.setText("market")
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "1 place proposed")


def test_findings_are_mended_and_set_aside_by_keyboard(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    session = opened.session
    assert session is not None
    shown(qtbot, opened, reviewing, "check:credit-missing")
    assert reviewing.page.total.text() == "No credit line: 4 photos"
    press(qtbot, opened, reviewing, Qt.Key.Key_F)
    assert session.photo(1).credit == "VNA"
    assert reviewing.page.queue.at == (1, 0)
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "No credit line: 3 photos")
    assert opened.window.status._found.text().endswith("to check")
    press(qtbot, opened, reviewing, Qt.Key.Key_D)
    assert session.photo(2).credit == ""
    assert not reviewing.model.is_open(1, 0)


def test_enter_shows_the_photo_and_stages_lead_to_the_library(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    archive = opened.archive
    assert archive is not None
    shown(qtbot, opened, reviewing, "proposed:place")
    qtbot.keyClick(reviewing.page.queue, Qt.Key.Key_Return)
    assert opened.window.is_library()
    assert archive.library.current_id() == 2
    reviewing.show()
    assert not opened.window.is_library()
    reviewing.choose("stage:imported")
    assert opened.window.is_library()
    assert opened.window.search.query() == "status:imported"


def test_the_browse_panel_counts_and_leads_here(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    archive = opened.archive
    assert archive is not None
    model = archive.library.browse_model
    qtbot.waitUntil(lambda: model.index_of("page:checks").isValid())
    assert model.node(model.index_of("page:checks")).count == 4
    assert model.node(model.index_of("page:proposals")).count == 3
    archive.library.browse.review_wanted.emit("checks")
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "4 photos to check")


def test_the_heading_counts_what_is_left(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: reviewing.page.total.text() == "1 place proposed")
    assert reviewing.page.captions.text() == "in 1 caption"
    assert reviewing.page.accept_all.isHidden()
    assert reviewing.model.rowCount() == 2


def test_accepting_a_name_without_a_record_asks_for_one(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    press(qtbot, opened, reviewing, Qt.Key.Key_Down, Qt.Key.Key_A)
    picker = reviewing.page.side.picker
    assert picker.isVisible()
    assert opened.window.focusWidget() is picker.field
    assert picker.field.text() == "Huế"
    assert "C creates it" in opened.window.status._selected.text()


def test_before_the_first_answer_the_page_says_that_it_looks(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    reviewing.show("proposed:place")
    assert reviewing.page.total.text() == "Looking…"
    qtbot.waitUntil(lambda: reviewing.model.rowCount() > 0)
    assert opened.window.focusWidget() is reviewing.page.queue


def test_where_a_kind_is_decided_enter_goes_on_with_the_next(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    reviewing.show("proposed:person")
    settle(qtbot, opened)
    page = reviewing.page
    assert page.total.text() == "0 people proposed"
    assert page.go_on.text() == "Go on: 1 event proposed"
    assert opened.window.focusWidget() is page.go_on
    text = page._empty_text
    assert text.height() >= text.heightForWidth(text.width())
    qtbot.keyClick(page.go_on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reviewing.model.rowCount() == 1)
    assert page.index.current() == "proposed:event"
    assert opened.window.focusWidget() is page.queue


def test_proposals_are_shown_again_after_checks(
    qtbot: QtBot, opened: Program, reviewing: Reviewing
) -> None:
    shown(qtbot, opened, reviewing, "proposed:place")
    reviewing.show()
    assert reviewing.page.index.current() == "proposed:place"
    reviewing.show_checks()
    settle(qtbot, opened)
    reviewing.show()
    settle(qtbot, opened)
    assert reviewing.page.index.current() == "proposed:person"
