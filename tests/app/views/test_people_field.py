# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.people_field import PeopleField, PersonRow, PersonShown
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

KIET, KHAI = (RecordRef(RecordKind.PERSON, number) for number in (1, 2))
PEOPLE = (
    PersonShown(KIET, 1, "Võ Văn Kiệt", "Prime Minister of Việt Nam", "Prime Minister"),
    PersonShown(KHAI, 2, "Phan Văn Khải", "", doubtful=True),
)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, wording: Wording) -> PeopleField:
    made = PeopleField(theme, wording)
    qtbot.addWidget(made)
    made.resize(340, 200)
    made.show_people(PEOPLE)
    made.show()
    return made


def test_each_row_is_heard_whole(field: PeopleField) -> None:
    spoken = [one.accessibleName() for one in field._rows]
    assert spoken[0] == "1, Võ Văn Kiệt, Prime Minister of Việt Nam"
    assert not field.grab().isNull()


def test_keys_move_and_remove(qtbot: QtBot, field: PeopleField) -> None:
    with qtbot.waitSignal(field.order_edited) as order:
        qtbot.keyClick(field._rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order.args == [(KHAI, KIET)]
    with qtbot.assertNotEmitted(field.order_edited):
        qtbot.keyClick(field._rows[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(field.removed) as removed:
        qtbot.keyClick(field._rows[0], Qt.Key.Key_Delete)
    assert removed.args == [KIET]
    with qtbot.waitSignal(field.opened) as opened:
        qtbot.keyClick(field._rows[1], Qt.Key.Key_Return)
    assert opened.args == [KHAI]


def test_the_role_as_printed_is_edited(qtbot: QtBot, field: PeopleField) -> None:
    row = field._rows[0]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    assert row._role_edit.text() == "Prime Minister"
    row._role_edit.selectAll()
    qtbot.keyClicks(row._role_edit, "Premier")
    with qtbot.waitSignal(field.role_edited) as edited:
        qtbot.keyClick(row._role_edit, Qt.Key.Key_Return)
    assert edited.args == [KIET, "Premier"]


def test_nothing_is_changed_in_an_archive_that_is_only_read(
    qtbot: QtBot, field: PeopleField
) -> None:
    field.set_writable(False)
    field.show_people(PEOPLE)
    with qtbot.assertNotEmitted(field.removed):
        qtbot.keyClick(field._rows[0], Qt.Key.Key_Delete)
    assert field._more.isHidden()


def test_a_field_opens_to_add_someone(field: PeopleField) -> None:
    field.begin_adding()
    assert field.add.isVisible()


def test_a_double_click_leads_to_the_page(qtbot: QtBot, field: PeopleField) -> None:
    with qtbot.waitSignal(field.page_wanted) as told:
        qtbot.mouseDClick(field._rows[0], Qt.MouseButton.LeftButton)
    assert told.args == [KIET]
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(field.page_wanted):
        qtbot.keyClick(field._rows[0], Qt.Key.Key_Return, control)


def test_no_row_is_over_the_title_while_others_take_its_place(field: PeopleField) -> None:
    field.show_people(PEOPLE[1:])
    field.show_people(PEOPLE)
    foot = field._title.geometry().bottom()
    rows = field.findChildren(PersonRow)
    assert len(rows) > len(PEOPLE)  # those replaced go with the next turn of events
    in_sight = [one for one in rows if one.geometry().intersects(field.rect())]
    assert in_sight == field._rows
    assert all(one.geometry().top() > foot for one in in_sight)
