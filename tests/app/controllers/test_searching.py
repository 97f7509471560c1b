# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.searching import Searching, parts_of
from photo_archive.app.views.result_bar import ResultBar
from photo_archive.domain.query_terms import Stance, Term
from photo_archive.domain.query_tree import FieldName


@pytest.fixture
def searching(opened: Program) -> Searching:
    assert opened.archive is not None
    return opened.archive.library.searching


def bar_of(program: Program) -> ResultBar:
    assert program.archive is not None
    return program.archive.library.bar


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ('place:"Paris" date:1993 visit', ['place:"Paris"', "date:1993", "visit"]),
        ("", []),
        ("date:nonsense", []),
    ],
)
def test_a_query_has_parts(query: str, parts: list[str]) -> None:
    assert parts_of(query) == parts


def test_a_search_that_is_not_saved_is_offered(
    qtbot: QtBot, opened: Program, searching: Searching
) -> None:
    with qtbot.waitSignal(searching.found):
        opened.window.search.set_query("date:1990..1999")
    assert not bar_of(opened).save.isHidden()
    searching.saved_queries = frozenset({"date:1990..1999"})
    assert not searching.is_savable("date:1990..1999")
    assert not searching.is_savable("")
    assert searching.is_savable("paris")


def test_another_order_is_remembered(qtbot: QtBot, opened: Program, searching: Searching) -> None:
    with qtbot.waitSignal(searching.found):
        searching.choose_order("-date")
    assert opened.archive is not None
    assert opened.archive.library.photos.id_at(0) == 3
    assert opened.archive.library.state().order == "-date"


def test_completions_say_how_many_photos(
    qtbot: QtBot, opened: Program, searching: Searching
) -> None:
    box = opened.window.search
    box.edit.setFocus()
    box.edit.setText("vo van")
    qtbot.waitUntil(lambda: box._list._model.rowCount() > 0)
    first = box._list._model.index(0, 0).data()
    assert first == "Võ Văn Kiệt"
    assert searching._detail("Vo Van Kiet", 2) == "Vo Van Kiet · 2 photos"


def test_the_panel_and_the_query_say_the_same(
    qtbot: QtBot, opened: Program, searching: Searching
) -> None:
    assert opened.archive is not None
    browse, box = opened.archive.library.browse, opened.window.search
    paris = Term(FieldName.PLACE, "Paris")
    with qtbot.waitSignal(searching.found):
        browse.stance_chosen.emit(paris, Stance.LEFT_OUT)
    assert box.query() == '-place:"Paris"'
    index = searching._browse.index_of("places:place:3")
    assert searching._browse.node(index).stance is Stance.LEFT_OUT
    with qtbot.waitSignal(searching.found):
        box.set_query('kiet place:"Paris"')
    index = searching._browse.index_of("places:place:3")
    assert searching._browse.node(index).stance is Stance.ASKED
    with qtbot.waitSignal(searching.found):
        browse.stance_chosen.emit(paris, Stance.OFF)
    assert box.query() == "kiet"


def test_years_take_the_place_of_those_before(
    qtbot: QtBot, opened: Program, searching: Searching
) -> None:
    box = opened.window.search
    with qtbot.waitSignal(searching.found):
        searching.add_years(1990, 1999)
        searching.add_years(1993, 1993)
    assert box.query() == "date:1993"
    with qtbot.waitSignal(searching.found):
        searching.add_years(1993, 1993)
    assert box.query() == ""
    with qtbot.waitSignal(searching.found):
        box.set_query("kiet within:1990s date:1993-06")
        searching.add_years(1993, 1995)
    assert box.query() == "date:1993..1995 kiet"


def test_a_query_that_cannot_be_read_gives_way_to_a_value(
    qtbot: QtBot, opened: Program, searching: Searching
) -> None:
    with qtbot.waitSignal(searching.unreadable):
        opened.window.search.set_query('paris "')
    assert opened.window.search.edit.marked == range(6, 7)
    with qtbot.waitSignal(searching.found):
        searching.set_stance(Term(FieldName.DATE, "1990/1999"), Stance.ASKED)
    assert opened.window.search.query() == "date:1990..1999"
