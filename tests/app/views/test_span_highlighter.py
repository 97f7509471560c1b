# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tinted behind the words of a caption."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.span_highlighter import LONGEST_PARAGRAPH
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PARIS = RecordRef(RecordKind.PLACE, 2)
TEXT = "𝒩 In Paris, 25 June 1993, as in 1973."


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, wording: Wording) -> CaptionEditor:
    made = CaptionEditor(theme, wording)
    qtbot.addWidget(made)
    made.set_date("1993-06-25")
    made.set_caption(TEXT, (Span(5, 10, PARIS),), {PARIS: "Paris"})
    return made


def tinted(editor: CaptionEditor, colour: str, theme: Theme) -> list[str]:
    """The words behind which a colour lies."""
    block = editor.document().firstBlock()
    units = block.text().encode("utf-16-le")
    return [
        units[one.start * 2 : (one.start + one.length) * 2].decode("utf-16-le")
        for one in block.layout().formats()
        if one.format.background().color() == theme.colour(colour)
    ]


def test_the_words_of_the_photos_date_are_tinted(editor: CaptionEditor, theme: Theme) -> None:
    assert tinted(editor, "dateT", theme) == ["25 June 1993"]
    assert tinted(editor, "placeT", theme) == ["Paris"]


def test_without_a_date_every_date_is_tinted(editor: CaptionEditor, theme: Theme) -> None:
    editor.set_date("")
    assert tinted(editor, "dateT", theme) == ["25 June 1993", "1973"]


def test_a_link_lies_over_a_date(editor: CaptionEditor, theme: Theme) -> None:
    editor.set_links((Span(12, 24, RecordRef(RecordKind.EVENT, 3)),), {})
    assert tinted(editor, "eventT", theme) == ["25 June 1993"]
    assert tinted(editor, "dateT", theme) == []


def test_a_date_is_tinted_as_it_is_typed(editor: CaptionEditor, theme: Theme) -> None:
    editor.set_caption("Paris, juin ", (), {})
    assert tinted(editor, "dateT", theme) == []
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText("1993")
    assert tinted(editor, "dateT", theme) == ["juin 1993"]


def test_tinting_is_no_change_of_the_text(editor: CaptionEditor) -> None:
    editor.set_date("1973")
    assert not editor.is_edited()


def test_no_date_is_looked_for_in_an_endless_paragraph(editor: CaptionEditor, theme: Theme) -> None:
    editor.set_caption(TEXT + " x" * LONGEST_PARAGRAPH, (), {})
    assert tinted(editor, "dateT", theme) == []
