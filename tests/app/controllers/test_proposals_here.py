# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.archive_desk import ArchiveDesk
from photo_archive.app.controllers.program import Program
from photo_archive.app.review_values import PhotoReview
from photo_archive.app.session import Session
from photo_archive.domain.ids import PhotoId, RecordKind


@pytest.fixture
def archive(qtbot: QtBot, opened: Program) -> ArchiveDesk:
    made = opened.archive
    assert made is not None
    qtbot.waitUntil(lambda: made.reviews.is_settled)
    made.library.select_row(made.library.photos.row_of(2))
    qtbot.waitUntil(lambda: len(made.cataloguing.panel.captions.proposals()) == 2)
    return made


@pytest.fixture
def session(opened: Program) -> Session:
    assert opened.session is not None
    return opened.session


def act(opened: Program, action_id: str) -> None:
    opened.window.actions_by_id[action_id].trigger()


def test_proposals_stand_in_the_caption_with_a_card(archive: ArchiveDesk) -> None:
    captions = archive.cataloguing.panel.captions
    assert captions._links.text() == "2 proposed"
    assert captions.card.proposal is not None
    assert captions.card.proposal.text == "Talks"
    assert not captions.card.isHidden()


def test_next_and_accept_and_undo_from_the_menu(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    captions = archive.cataloguing.panel.captions
    act(opened, "next_proposal")
    assert captions.card.proposal is not None
    assert captions.card.proposal.text == "Talks"
    assert captions.card.holds_focus()
    act(opened, "next_proposal")
    assert captions.card.proposal is not None
    assert captions.card.proposal.text == "Hà Nội"
    assert captions.card.holds_focus()
    act(opened, "accept_proposal")
    qtbot.waitUntil(lambda: [one.name for one in session.photo(2).links] == ["Hà Nội"])
    qtbot.waitUntil(lambda: captions._links.text() == "1 linked · 1 proposed")
    assert [one.record.kind for one in captions.editor.spans()] == [RecordKind.PLACE]
    act(opened, "undo")
    qtbot.waitUntil(lambda: not session.photo(2).links)
    qtbot.waitUntil(lambda: captions._links.text() == "2 proposed")


def test_everything_of_the_caption_is_accepted_at_once(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    before = len(session.history(None))
    act(opened, "accept_caption")
    qtbot.waitUntil(lambda: [one.name for one in session.photo(2).links] == ["Hà Nội"])
    assert len(session.history(None)) == before + 1


def test_reject_is_remembered(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    captions = archive.cataloguing.panel.captions
    act(opened, "reject_proposal")
    qtbot.waitUntil(lambda: captions._links.text() == "1 proposed")
    assert session.undo_title() is not None


def test_a_record_is_created_from_the_card(
    qtbot: QtBot, archive: ArchiveDesk, session: Session
) -> None:
    card = archive.cataloguing.panel.card
    assert card.proposal is not None
    card.creation_wanted.emit(card.proposal, RecordKind.EVENT, "Talks")
    qtbot.waitUntil(lambda: [one.name for one in session.photo(2).links] == ["Talks"])


def test_spans_move_with_the_text_and_the_decision_waits_for_it(
    qtbot: QtBot, opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    captions = archive.cataloguing.panel.captions
    editor = captions.editor
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "First ")
    spans = {one.proposal.text: (one.start, one.end) for one in editor.proposals()}
    assert spans["Hà Nội"] == (15, 21)
    archive.cataloguing.panel.captions.next_proposal()
    act(opened, "accept_proposal")
    qtbot.waitUntil(lambda: bool(session.photo(2).links))
    photo = session.photo(2)
    (mention,) = photo.mentions
    caption = next(one for one in photo.captions if one.id == mention.caption)
    assert caption.text.startswith("First Talks")
    assert caption.text[mention.start : mention.end] == "Hà Nội"


def test_an_answer_from_before_the_caption_was_read_again_changes_nothing(
    opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    captions, here = archive.cataloguing.panel.captions, archive.proposals
    shown = captions.proposals()
    here._postponed = (shown[1], lambda _: None)
    here._on_read(PhotoReview(PhotoId(2), (), (), is_read=False))
    assert captions.proposals() == shown
    assert here._postponed is not None
    here._on_read(PhotoReview(PhotoId(2), (), (), is_read=True))
    assert not captions.proposals()
    assert here._postponed is None


def test_the_next_one_is_next_although_the_caption_was_read_again(archive: ArchiveDesk) -> None:
    captions = archive.cataloguing.panel.captions
    captions.editor.setFocus()
    captions.editor.insertPlainText("First ")
    again = [
        replace(one, id=one.id + 100, start=one.start + 6, end=one.end + 6)
        for one in captions.proposals()
    ]
    captions.show_proposals(again)
    captions.next_proposal()
    assert captions.card.proposal == again[1]


def test_nothing_acts_while_text_is_composed(
    opened: Program, archive: ArchiveDesk, session: Session
) -> None:
    editor = archive.cataloguing.panel.editor
    editor.setFocus()
    editor.inputMethodEvent(QInputMethodEvent("vi", []))
    before = len(session.history(None))
    act(opened, "accept_proposal")
    act(opened, "accept_caption")
    act(opened, "reject_proposal")
    assert len(session.history(None)) == before
    editor.inputMethodEvent(QInputMethodEvent("", []))


def test_the_cursor_chooses_the_card_and_a_tip_says_why(qtbot: QtBot, archive: ArchiveDesk) -> None:
    captions = archive.cataloguing.panel.captions
    cursor = captions.editor.textCursor()
    cursor.setPosition(11)
    captions.editor.setTextCursor(cursor)
    assert captions.card.proposal is not None
    assert captions.card.proposal.text == "Hà Nội"
    assert captions._tip(captions.card.proposal).startswith("Certain: Hà Nội\nBecause: ")


def test_findings_are_listed_and_mended(
    qtbot: QtBot, archive: ArchiveDesk, session: Session
) -> None:
    box = archive.cataloguing.panel.findings
    qtbot.waitUntil(lambda: len(box.rows()) == 2)
    named, credit = box.rows()
    box.pointed_at.emit(named.finding)
    cursor = archive.cataloguing.panel.editor.textCursor()
    assert cursor.selectedText() == "Hà Nội"
    with qtbot.waitSignal(session.changed):
        qtbot.keyClick(credit, Qt.Key.Key_F)
    assert session.photo(2).credit == "VNA"
    qtbot.waitUntil(lambda: len(box.rows()) == 1)
