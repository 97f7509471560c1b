# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.search_box import SearchBox
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.query_tree import FieldName, Span
from photo_archive.wording import Wording


@pytest.fixture
def box(qtbot: QtBot, theme: Theme, wording: Wording) -> SearchBox:
    made = SearchBox(theme, wording)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    made.edit.setFocus()
    return made


def chip_texts(box: SearchBox) -> list[str]:
    return [chip.text for chip, _ in box._terms]


def test_finished_terms_become_chips_and_words_stay_text(box: SearchBox) -> None:
    box.set_query('place:"France" date:1993..2025 visit')
    assert chip_texts(box) == ["France and within", "1993–2025"]
    assert box.edit.text() == "visit"
    assert box.query() == 'place:"France" date:1993..2025 visit'


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("-place:Paris", ["not Paris and within"]),
        ("is:undated", ["Undated"]),
        ("date:none", ["undated"]),
        ("within:1993-06", ["within Jun 1993"]),
        ("status:checked", ["Status: Checked"]),
        ("photographer:dao", ["Photographer: dao"]),
        ("paris OR lyon", []),
        ("date:nonsense", []),
    ],
)
def test_every_term_is_worded(box: SearchBox, query: str, words: list[str]) -> None:
    box.set_query(query)
    assert chip_texts(box) == words
    assert box.query() == query


def test_backspace_turns_the_last_chip_into_text(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query('place:"Paris" person:"Kiệt"')
    with qtbot.waitSignal(box.query_changed):
        qtbot.keyClick(box.edit, Qt.Key.Key_Backspace)
    assert len(chip_texts(box)) == 1
    assert box.edit.text() == 'person:"Kiệt"'


def test_enter_makes_chips_of_what_was_typed(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.edit, "place:paris visit")
    with qtbot.waitSignal(box.accepted):
        qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert chip_texts(box) == ["paris and within"]
    assert box.edit.text() == "visit"


def test_a_chip_is_removed_or_opened(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query('place:"Paris" visit')
    with qtbot.waitSignal(box.query_changed) as changed:
        box._terms[0][0].removed.emit()
    assert changed.args == ["visit"]
    box.set_query('place:"Paris"')
    box._terms[0][0].activated.emit()
    assert box.edit.text() == 'place:"Paris"'


def test_nothing_is_searched_while_a_word_is_composed(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.assertNotEmitted(box.query_changed), qtbot.assertNotEmitted(box.completion_wanted):
        QApplication.sendEvent(box.edit, QInputMethodEvent("viê", []))
    committed = QInputMethodEvent("", [])
    committed.setCommitString("việt")
    with qtbot.waitSignal(box.query_changed) as changed:
        QApplication.sendEvent(box.edit, committed)
    assert changed.args == ["việt"]


def test_a_completion_takes_the_place_of_what_it_completes(qtbot: QtBot, box: SearchBox) -> None:
    box.edit.setText("visit vo v")
    offered = Suggestion("Võ Văn Kiệt", insert='person:"Võ Văn Kiệt"', replaces_from=6)
    box.show_suggestions("something else", [offered])
    assert box._list.isHidden()
    box.show_suggestions("visit vo v", [offered])
    qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert chip_texts(box) == ["Võ Văn Kiệt"]
    assert box.edit.text() == "visit"


def test_a_query_that_cannot_be_read_is_marked(box: SearchBox) -> None:
    box.show_error("This is not a date.")
    assert box.property("valid") == "false"
    assert box.toolTip() == "This is not a date."
    assert not box.edit.marked
    box.show_error("")
    assert box.property("valid") == "true"


@pytest.mark.parametrize("query", ["place:Paris visit (a", "  visit (a", "visit (a"])
def test_the_fault_is_underlined_in_the_text_after_the_chips(box: SearchBox, query: str) -> None:
    box.set_query("place:Paris" if "Paris" in query else "")
    box.edit.setText("visit (a" if "Paris" in query else query)
    whole = box.query()
    at = whole.index("(")
    box.show_error("The bracket is not closed.", Span(at, at + 1))
    marked = box.edit.marked
    assert box.edit.text()[marked.start : marked.stop] == "("
    assert box.edit.accessibleDescription() == "The bracket is not closed."


def test_a_chip_is_turned_into_its_contrary_and_back(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query('date:1993 place:"Paris" visit')
    chip = box._terms[1][0]
    chip.setFocus()
    with qtbot.waitSignal(box.query_changed) as changed:
        qtbot.keyClick(chip, Qt.Key.Key_Minus)
    assert changed.args == ['date:1993 -place:"Paris" visit']
    assert chip_texts(box) == ["1993", "not Paris and within"]
    assert box.window().focusWidget() is box._terms[1][0]
    qtbot.keyClick(box._terms[1][0], Qt.Key.Key_Minus)
    assert box.query() == 'date:1993 place:"Paris" visit'
    assert not box.grab().isNull()


def test_arrows_go_from_the_text_to_the_chips_and_back(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query('date:1993 place:"Paris" visit')
    box.edit.setCursorPosition(0)
    first, last = box._terms[0][0], box._terms[1][0]
    qtbot.waitUntil(last.isVisible)
    for key, here in (
        (Qt.Key.Key_Left, last),
        (Qt.Key.Key_Left, first),
        (Qt.Key.Key_Left, first),
        (Qt.Key.Key_Right, last),
        (Qt.Key.Key_Right, box.edit),
    ):
        qtbot.keyClick(box.window().focusWidget(), key)
        assert box.window().focusWidget() is here


def test_chips_share_what_room_there_is(box: SearchBox) -> None:
    box.set_query('place:"France" -person:"Emmanuel Macron" date:2021..2025 visit')
    least = [chip.minimumWidth() for chip, _ in box._terms]
    assert min(least) > 70
    assert sum(least) <= 264
    box._terms[0][0].removed.emit()
    assert sum(chip.minimumWidth() for chip, _ in box._terms) > sum(least[1:])


def test_clearing_empties_everything(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query("place:Paris x")
    with qtbot.waitSignal(box.query_changed) as changed:
        box._clear.click()
    assert changed.args == [""]
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.edit, Qt.Key.Key_Escape)


def test_selecting_all_twice_selects_the_chips_as_well(qtbot: QtBot, box: SearchBox) -> None:
    box.set_query('place:"France" visit')
    qtbot.keyClick(box.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert box.edit.selectedText() == "visit"
    qtbot.keyClick(box.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert (chip_texts(box), box.edit.selectedText()) == ([], 'place:"France" visit')
    with qtbot.waitSignal(box.query_changed) as changed:
        qtbot.keyClick(box.edit, Qt.Key.Key_Delete)
    assert changed.args == [""]


def test_records_are_called_as_in_the_users_language(box: SearchBox) -> None:
    box.set_query('place:"Hà Nội" -place:"Paris" kiet')
    names = {(FieldName.PLACE, "Hà Nội"): "Hanoi", (FieldName.PERSON, "Paris"): "Nobody"}
    box.show_names(names)
    assert chip_texts(box) == ["Hanoi and within", "not Paris and within"]
    hanoi = box._terms[0][0]
    assert (hanoi.toolTip(), hanoi.accessibleName()) == ('place:"Hà Nội"', "Hanoi and within")
    assert box.query() == 'place:"Hà Nội" -place:"Paris" kiet'
    box.set_query('place:"Hà Nội"')
    assert chip_texts(box) == ["Hanoi and within"]
