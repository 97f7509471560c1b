# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views import caption_editor
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)
PARIS = RecordRef(RecordKind.PLACE, 2)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, wording: Wording) -> CaptionEditor:
    made = CaptionEditor(theme, wording)
    qtbot.addWidget(made)
    made.resize(320, 120)
    made.show()
    made.set_caption("𝒩 Võ Văn Kiệt in ", (Span(2, 13, KIET),), {KIET: "Võ Văn Kiệt"})
    made.setFocus()
    made.moveCursor(QTextCursor.MoveOperation.End)
    return made


def test_a_caption_is_shown_with_its_links_tinted(editor: CaptionEditor, theme: Theme) -> None:
    block = editor.document().firstBlock()
    tinted = [
        (one.start, one.length) for one in block.layout().formats()
        if one.format.background().color() == theme.colour("personT")
    ]  # fmt: skip
    assert tinted == [(3, 11)]
    assert not editor.is_edited()


def test_typing_moves_the_links_and_tells(qtbot: QtBot, editor: CaptionEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.waitSignal(editor.text_edited):
        qtbot.keyClicks(editor, "Mr ")
    assert editor.is_edited()
    assert [(one.start, one.end) for one in editor.spans()] == [(5, 16)]


def test_an_at_sign_asks_and_a_pick_writes_and_links(qtbot: QtBot, editor: CaptionEditor) -> None:
    with qtbot.waitSignal(editor.picker_wanted):
        qtbot.keyClicks(editor, "@")
    qtbot.keyClicks(editor, "par")
    editor.show_suggestions("par", [Suggestion("Paris", kind="place", ref=PARIS)])
    with qtbot.waitSignal(editor.record_picked) as picked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert picked.args == [PARIS]
    assert editor.caption() == "𝒩 Võ Văn Kiệt in Paris"
    assert [(one.start, one.end, one.record) for one in editor.spans()][-1] == (17, 22, PARIS)
    with qtbot.assertNotEmitted(editor.picker_wanted):
        qtbot.keyClicks(editor, " today")


def test_an_at_sign_inside_a_word_is_no_question(qtbot: QtBot, editor: CaptionEditor) -> None:
    with qtbot.assertNotEmitted(editor.picker_wanted):
        qtbot.keyClicks(editor, "mai@vna")


def test_undo_of_the_text_brings_back_the_link(qtbot: QtBot, editor: CaptionEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(18, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert editor.spans() == ()
    editor.undo()
    assert len(editor.spans()) == 1


def test_nothing_acts_on_text_being_composed(qtbot: QtBot, editor: CaptionEditor) -> None:
    with qtbot.assertNotEmitted(editor.picker_wanted), qtbot.assertNotEmitted(editor.text_edited):
        QApplication.sendEvent(editor, QInputMethodEvent("@par", []))
    assert "@par" not in editor.caption()
    committed = QInputMethodEvent("", [])
    committed.setCommitString("@par")
    with qtbot.waitSignal(editor.picker_wanted) as wanted:
        QApplication.sendEvent(editor, committed)
    assert wanted.args == ["par"]


def test_esc_reverts_and_leaving_settles(qtbot: QtBot, editor: CaptionEditor) -> None:
    with qtbot.waitSignal(editor.reverted):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClicks(editor, "x")
    with qtbot.waitSignal(editor.settled):
        editor.clearFocus()
    editor.mark_saved()
    assert not editor.is_edited()


def test_typing_without_a_pause_is_told_all_the_same(
    qtbot: QtBot, editor: CaptionEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caption_editor, "LONGEST_MS", 50)
    with qtbot.waitSignal(editor.settled, timeout=caption_editor.IDLE_MS // 2):
        qtbot.keyClicks(editor, "Nguyen Van Linh", delay=10)


def test_pasted_mark_up_becomes_text(editor: CaptionEditor) -> None:
    assert not editor.acceptRichText()


def proposed(start: int, end: int, text: str) -> Proposal:
    return Proposal(
        1, PhotoId(1), "PA-1", CaptionKind.EDITED, Language.EN, start, end, text, "",
        RecordKind.PLACE, PARIS, text, (), Certainty.PROBABLE, (),
    )  # fmt: skip


def test_proposals_are_tinted_while_asked_about_and_move_with_the_text(
    qtbot: QtBot, editor: CaptionEditor, theme: Theme
) -> None:
    editor.set_caption("Talks in Paris", (), {})
    paris = proposed(9, 14, "Paris")
    editor.set_proposals([paris], lambda one: one.name)
    editor.show_current(paris)
    block = editor.document().firstBlock()
    (tint,) = [
        (one.start, one.length) for one in block.layout().formats()
        if one.format.background().color() == theme.colour("proposedT")
    ]  # fmt: skip
    assert tint == (9, 5)
    assert not editor.is_edited()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "The ")
    assert [(one.start, one.end) for one in editor.proposals()] == [(13, 18)]
    cursor = editor.textCursor()
    with qtbot.waitSignal(editor.proposal_entered, raising=False, timeout=50):
        cursor.setPosition(15)
        editor.setTextCursor(cursor)
    editor.viewport().grab()


def test_words_are_selected_by_code_points(editor: CaptionEditor) -> None:
    editor.select_words(2, 13)
    assert editor.textCursor().selectedText() == "Võ Văn Kiệt"


def test_undo_is_the_windows_when_nothing_typed_is_left(
    qtbot: QtBot, editor: CaptionEditor
) -> None:
    def asks_for_undo() -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
        event.ignore()
        editor.event(event)
        return event.isAccepted()

    assert not asks_for_undo()
    qtbot.keyClicks(editor, "Hue")
    assert asks_for_undo()
    editor.mark_saved()
    editor.set_links((), {})
    assert not asks_for_undo()
    assert not editor.is_edited()
