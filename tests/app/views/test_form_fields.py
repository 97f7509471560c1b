# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.form_fields import ChoiceField, LineField, NoteField, WhenField, pair
from photo_archive.wording import Wording

Key = Qt.Key


Stage = Callable[..., None]


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Iterator[Stage]:
    """Shows fields in a window that is kept for the test."""
    kept: list[QWidget] = []

    def show(*fields: QWidget) -> None:
        holder = pair(theme, *fields)
        kept.append(holder)
        qtbot.addWidget(holder)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)

    yield show
    kept.clear()


@pytest.mark.parametrize("prefix", ["", "EN"])
def test_a_line_is_saved_once_and_brought_back(
    qtbot: QtBot, stage: Stage, theme: Theme, prefix: str
) -> None:
    field = LineField(theme, "family", "Family name", prefix=prefix)
    stage(field)
    told: list[tuple[str, str]] = []
    field.edited.connect(lambda key, value: told.append((key, value)))
    field.show_value("Võ")
    field.edit.setFocus()
    field.edit.end(False)
    qtbot.keyClicks(field.edit, " Van ")
    qtbot.keyClick(field.edit, Key.Key_Return)
    qtbot.keyClick(field.edit, Key.Key_Return)
    assert told == [("family", "Võ Van")]
    qtbot.keyClicks(field.edit, "x")
    qtbot.keyClick(field.edit, Key.Key_Escape)
    assert field.edit.text() == "Võ Van"


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot, stage: Stage, theme: Theme) -> None:
    field = LineField(theme, "family", "Family name")
    stage(field)
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "Ng")
    field.show_value("")
    assert field.edit.text() == "Ng"
    field.set_writable(False)
    assert field.edit.isReadOnly()


def test_a_note_grows_and_is_saved_when_left(qtbot: QtBot, stage: Stage, theme: Theme) -> None:
    note, line = NoteField(theme, "note", "Note"), LineField(theme, "x", "X")
    stage(note, line)
    low = note.edit.height()
    note.edit.setFocus()
    with qtbot.waitSignal(note.edited) as told:
        note.edit.setPlainText("one\ntwo\nthree\nfour\nfive")
        line.edit.setFocus()
    assert told.args == ["note", "one\ntwo\nthree\nfour\nfive"]
    assert note.edit.height() > low
    note.edit.setFocus()
    note.edit.setPlainText("other")
    qtbot.keyClick(note.edit, Key.Key_Escape)
    assert note.edit.toPlainText().startswith("one")


def test_choices_may_be_other_words(qtbot: QtBot, stage: Stage, theme: Theme) -> None:
    field = ChoiceField(theme, "kind", "Kind", [("city", "City")], editable=True)
    stage(field)
    told: list[str] = []
    field.edited.connect(lambda _, value: told.append(value))
    field.show_value("hamlet")
    assert field.box.currentText() == "hamlet"
    edit = field.box.lineEdit()
    assert edit is not None
    edit.setText("City")
    edit.editingFinished.emit()
    assert told == ["city"]
    plain = ChoiceField(theme, "type", "Type", [("visit", "Visit")])
    qtbot.addWidget(plain)
    plain.show_value("unheard-of")
    assert plain.box.currentText() == "unheard-of"


def test_dates_are_typed_in_words(
    qtbot: QtBot, stage: Stage, theme: Theme, wording: Wording
) -> None:
    field = WhenField(theme, wording, "birth", "Born")
    stage(field)
    field.show_value("1922-11-23")
    assert field.date.edit.text() == "23 Nov 1922"
    field.date.edit.setFocus()
    field.date.edit.selectAll()
    qtbot.keyClicks(field.date.edit, "about 1922")
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(field.date.edit, Key.Key_Return)
    assert told.args == ["birth", "1922~"]
    field.show_value("2024-10-06/2024-10-07")
    assert field.date.edit.text() == "6–7 October 2024"
