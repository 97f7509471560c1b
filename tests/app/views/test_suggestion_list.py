# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.suggestion_list import Suggestion, SuggestionList, SuggestionModel
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

KIET = Suggestion("Võ Văn Kiệt", "1922–2008", "person", ref=RecordRef(RecordKind.PERSON, 1))
TAKEN = Suggestion("Paris", "", "place", ref=RecordRef(RecordKind.PLACE, 2), taken=True)
NEW = Suggestion("Create the person “kiet”", "Shift+Enter", creates="person")


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, modifier)


def test_keys_choose_and_pick(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    made = SuggestionList(theme, wording, field)
    made.show_for(field, [KIET, TAKEN, NEW])
    assert not made.take_key(key(Qt.Key.Key_Return))
    assert made.take_key(key(Qt.Key.Key_Down))
    with qtbot.waitSignal(made.picked) as picked:
        assert made.take_key(key(Qt.Key.Key_Return))
    assert picked.args == [KIET]
    assert made.isHidden()


def test_going_on_to_the_next_field_makes_no_record(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    made = SuggestionList(theme, wording, field, choose_first=True)
    made.show_for(field, [NEW])
    with qtbot.assertNotEmitted(made.picked):
        assert not made.take_key(key(Qt.Key.Key_Tab))
    made.show_for(field, [KIET, NEW])
    with qtbot.waitSignal(made.picked):
        assert made.take_key(key(Qt.Key.Key_Tab))


def test_the_list_is_as_high_as_its_rows(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    made = SuggestionList(theme, wording, field)
    made.show_for(field, [NEW])
    assert made.height() == theme.px(44) + theme.px(12) + 4
    made.show_for(field, [KIET, NEW])
    assert made.height() == 2 * theme.px(44) + theme.px(12) + 4
    made.show_for(field, [NEW])
    assert made.height() == theme.px(44) + theme.px(12) + 4


def test_the_list_is_wide_enough_for_its_names(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(100, 30)
    made = SuggestionList(theme, wording, field)
    made.show_for(field, [KIET])
    assert made.width() == theme.px(280)
    made.show_for(field, [Suggestion("Create the event “an official visit to France”")])
    assert theme.px(280) < made.width() <= theme.px(440)
    made.show_for(field, [Suggestion("Socialist Republic of Việt Nam, " * 5)])
    assert made.width() == theme.px(440)


def test_shift_enter_creates_and_esc_leaves(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    made = SuggestionList(theme, wording, field, choose_first=True)
    made.show_for(field, [KIET, NEW])
    with qtbot.waitSignal(made.picked) as picked:
        assert made.take_key(key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier))
    assert picked.args == [NEW]
    made.show_for(field, [KIET])
    assert made.take_key(key(Qt.Key.Key_Escape))
    assert made.isHidden()
    made.show_for(field, [])
    assert made.isHidden()


def test_what_is_linked_already_is_not_picked(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    made = SuggestionList(theme, wording, field, choose_first=True)
    made.show_for(field, [TAKEN])
    with qtbot.assertNotEmitted(made.picked):
        made.take_key(key(Qt.Key.Key_Return))


def test_its_model_is_sound(qtbot: QtBot) -> None:
    model = SuggestionModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([KIET, NEW])
    assert tester.model() is model
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Võ Văn Kiệt, 1922–2008"
