# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.names_model import NameColumn, NamesModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.names_table import NamesTable
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import NameId, RecordKind
from photo_archive.domain.record_pages import NameUse
from photo_archive.wording import Wording

USES = (
    NameUse(Name("Paris", NameKind.AUTHORISED, "fr", id=NameId(1)), 3),
    NameUse(Name("Ba Lê", NameKind.FORMER, "vi", id=NameId(2)), 0),
)


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> NamesTable:
    model = NamesModel(wording)
    model.set_names(USES)
    table = NamesTable(theme, wording, model)
    model.setParent(table)
    table.set_kind(RecordKind.PLACE)
    qtbot.addWidget(table)
    table.resize(800, 200)
    table.show()
    table.grab()
    return table


def test_all_names_are_in_sight(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    high = table.height()
    table._names.begin_new("")
    assert table.height() > high


def test_only_people_have_birth_names(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    index = table._names.index(1, NameColumn.KIND)
    kinds = [code for code, _ in table._delegate._choices(NameColumn.KIND, index)]
    assert "birth" not in kinds
    first = table._names.index(0, NameColumn.KIND)
    assert len(table._delegate._choices(NameColumn.KIND, first)) == 1
    languages = dict(table._delegate._choices(NameColumn.LANGUAGE, index))
    assert languages["vi"] == "Vietnamese"


def test_keys_remove_and_authorise(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    removed, authorised = [], []
    table.removed.connect(removed.append)
    table.authorised.connect(authorised.append)
    for row in (0, 1):
        table.setCurrentIndex(table._names.index(row, 0))
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert removed == authorised == [USES[1].name]


def test_use_in_captions_gives_way_first(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    assert not table.isColumnHidden(NameColumn.CAPTIONS)
    table.resize(theme.px(400), 200)
    qtbot.waitUntil(lambda: table.isColumnHidden(NameColumn.CAPTIONS))


def test_a_name_keeps_the_focus_where_it_went(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    table.setCurrentIndex(table._names.index(1, NameColumn.KIND))
    added = NameUse(Name("Baris", NameKind.VARIANT, "de", id=NameId(3)), 0)
    table.show_names((USES[0], added, USES[1]), same=True)
    assert table.current_name() == USES[1].name
    assert table.currentIndex().column() == NameColumn.KIND
    table.show_names(USES[:1], same=True)
    assert table.current_name() == USES[0].name
    table.show_names(USES, same=False)
    assert table.current_name() is None


def test_names_keep_room_in_a_narrow_page(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    table = filled(qtbot, theme, wording)
    assert not table.isColumnHidden(NameColumn.PERIOD)
    table.resize(390, 200)
    assert table.columnWidth(NameColumn.TEXT) >= 150
    assert table.isColumnHidden(NameColumn.CAPTIONS)
    shown = [one for one in NameColumn if not table.isColumnHidden(one)]
    assert sum(map(table.columnWidth, shown)) <= table.width()


def test_periods_stay_in_sight_where_there_are_any(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    table = filled(qtbot, theme, wording)
    table.resize(260, 200)
    assert table.isColumnHidden(NameColumn.PERIOD)
    former = Name("Ba Lê", NameKind.FORMER, "vi", id=NameId(2), valid_to="1945")
    table.show_names((USES[0], NameUse(former, 0)), same=True)
    assert not table.isColumnHidden(NameColumn.PERIOD)
