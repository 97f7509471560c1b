# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.date_field import DateField
from photo_archive.wording import Wording


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, wording: Wording) -> DateField:
    made = DateField(theme, wording)
    qtbot.addWidget(made)
    made.show()
    made.show_date("1993-06-25")
    return made


def retype(qtbot: QtBot, field: DateField, text: str) -> None:
    field.edit.clear()
    typed = QInputMethodEvent("", [])
    typed.setCommitString(text)
    QApplication.sendEvent(field.edit, typed)


def test_a_date_is_shown_in_words_with_its_edtf(field: DateField) -> None:
    assert field.edit.text() == "25 June 1993"
    assert field._code.text() == "1993-06-25"
    assert field._pill.accessibleName() == "Exact"


@pytest.mark.parametrize(
    ("typed", "edtf", "exactness"),
    [
        ("25/6/1993", "1993-06-25", "Exact"),
        ("vers 1954", "1954~", "About"),
        ("khoảng 1954", "1954~", "About"),
        ("June 1993", "1993-06", "Month"),
        ("1950s", "195X", "Decade"),
        ("1993-06-23/1993-06-28", "1993-06-23/1993-06-28", "Range"),
    ],
)
def test_what_is_understood_is_said_at_once(
    qtbot: QtBot, field: DateField, typed: str, edtf: str, exactness: str
) -> None:
    retype(qtbot, field, typed)
    assert field._code.text() == edtf
    assert field._pill.accessibleName() == exactness


def test_enter_keeps_the_date_and_words_it(qtbot: QtBot, field: DateField) -> None:
    retype(qtbot, field, "June 1993")
    with qtbot.waitSignal(field.date_edited) as edited:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert edited.args == ["1993-06"]
    assert field.edit.text() == "June 1993"


def test_what_is_not_understood_is_never_kept(qtbot: QtBot, field: DateField) -> None:
    retype(qtbot, field, "35 June 1993")
    assert not field._problem.isHidden()
    with qtbot.assertNotEmitted(field.date_edited):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.edit.text() == "25 June 1993"
    assert field._problem.isHidden()


def test_an_empty_box_is_undated(qtbot: QtBot, field: DateField) -> None:
    field.edit.clear()
    with qtbot.waitSignal(field.date_edited) as edited:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert edited.args == [""]


def test_a_long_range_keeps_its_words_and_the_code_goes_below(
    qtbot: QtBot, field: DateField
) -> None:
    field.resize(340, 60)
    assert field._code.isVisible()
    assert field._code_below.isHidden()
    field.show_date("2024-10-06/2024-11-07")
    field.resize(300, 60)
    assert field._code.isHidden()
    assert field._code_below.text() == "2024-10-06/2024-11-07"
    assert field._code_below.isVisible()
    assert field._pill.isVisible()
    field.resize(150, 60)
    assert field._pill.isHidden()
    assert field._code_below.text() == "2024-10-06/2024-11-07 · Range"
    qtbot.keyClick(field.edit, Qt.Key.Key_End)
    field.edit.setFocus()
    field.edit.clearFocus()
    assert field.edit.cursorPosition() == 0
