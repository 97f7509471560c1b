# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from photo_archive.app.models.record_cards import CardShown
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.span_pointer import SpanPointer
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)
TEXT = "𝒩 Võ Văn Kiệt in Paris"


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, wording: Wording) -> CaptionEditor:
    made = CaptionEditor(theme, wording)
    qtbot.addWidget(made)
    made.set_caption(TEXT, (Span(2, 13, KIET),), {KIET: "Võ Văn Kiệt"})
    made.resize(400, 120)
    made.show()
    return made


def place_of(editor: CaptionEditor, position: int) -> QPoint:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    return editor.cursorRect(cursor).center() + QPoint(2, 0)


def test_control_and_a_click_open_the_page(
    qtbot: QtBot, theme: Theme, wording: Wording, editor: CaptionEditor
) -> None:
    pointer = SpanPointer(theme, wording, editor)
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(pointer.opened) as told:
        qtbot.mouseClick(editor.viewport(), left, control, place_of(editor, 5))
    assert told.args == [KIET]
    with qtbot.assertNotEmitted(pointer.opened):
        qtbot.mouseClick(editor.viewport(), left, control, place_of(editor, 19))
        qtbot.mouseClick(editor.viewport(), left, pos=place_of(editor, 5))


def test_a_card_comes_while_the_pointer_rests(
    qtbot: QtBot, theme: Theme, wording: Wording, editor: CaptionEditor
) -> None:
    pointer = SpanPointer(theme, wording, editor)
    with qtbot.waitSignal(pointer.wanted) as told:
        qtbot.mouseMove(editor.viewport(), place_of(editor, 5))
    assert told.args == [KIET]
    pointer.show_card(CardShown(KIET, "Võ Văn Kiệt", "Prime Minister", "1922–2008", "Statesman"))
    assert pointer.card is not None
    assert pointer.card.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_A)
    assert pointer.card is None
    pointer.show_card(CardShown(KIET, "Võ Văn Kiệt"))
    assert pointer.card is None


def test_points_away_from_the_text_are_of_nothing(
    qtbot: QtBot, theme: Theme, wording: Wording, editor: CaptionEditor
) -> None:
    pointer = SpanPointer(theme, wording, editor)
    assert pointer.span_at(QPoint(390, 110)) is None
    found = pointer.span_at(place_of(editor, 5))
    assert found is not None
    assert found.record == KIET
