# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PARIS = RecordRef(RecordKind.PLACE, 3)


def test_it_asks_offers_and_tells_what_was_picked(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = AddField(theme, wording, RecordKind.PLACE, "Add a place")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    with qtbot.waitSignal(field.wanted) as wanted:
        qtbot.keyClicks(field, "p")
    assert wanted.args == [RecordKind.PLACE, "p"]
    field.show_suggestions("other", [Suggestion("Paris", ref=PARIS)])
    assert field._list.isHidden()
    field.show_suggestions("p", [Suggestion("Paris", kind="place", ref=PARIS)])
    with qtbot.waitSignal(field.picked) as picked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert picked.args == [PARIS]
    assert field.text() == ""


def test_a_new_record_is_created_by_its_name(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = AddField(theme, wording, RecordKind.TAG, "Add a tag")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "Airports")
    field.show_suggestions("Airports", [Suggestion("Create", creates="tag")])
    with qtbot.waitSignal(field.creation_wanted) as created:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert created.args == [RecordKind.TAG, "Airports"]


def test_esc_gives_up(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = AddField(theme, wording, RecordKind.TAG, "Add a tag")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
