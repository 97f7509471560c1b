# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.program import Program
from photo_archive.domain.query_tree import FieldName


def library_of(program: Program) -> Library:
    assert program.archive is not None
    return program.archive.library


def search(qtbot: QtBot, program: Program, query: str) -> Library:
    library = library_of(program)
    with qtbot.waitSignal(library.loaded):
        program.window.search.set_query(query)
    qtbot.waitUntil(lambda: library.is_settled)
    return library


def test_an_archive_opens_with_everything_and_the_first_photo(opened: Program) -> None:
    library = library_of(opened)
    assert library.photos.rowCount() == 4
    assert library.current_id() == 1
    assert list(library.selected_ids()) == [1]
    assert opened.window.windowTitle().startswith("Test archive")


def test_typing_searches_and_counts(qtbot: QtBot, opened: Program) -> None:
    library = search(qtbot, opened, "ha noi")
    assert [library.photos.id_at(row) for row in range(library.photos.rowCount())] == [2]
    assert library.found is not None
    assert library.found.total == 1


def test_the_photo_with_the_focus_keeps_it(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    library.select_row(2)
    kept = library.current_id()
    search(qtbot, opened, "hue")
    assert library.current_id() == kept
    search(qtbot, opened, "")
    assert library.current_id() == kept


def test_nothing_found_offers_a_way_out(qtbot: QtBot, opened: Program) -> None:
    library = search(qtbot, opened, "place:Paris xylophone")
    assert library.pages.currentWidget() is library.nothing
    assert library.current_id() is None
    for view in ("loupe", "table", "grid"):
        library.show_view(view)
        assert library.pages.currentWidget() is library.nothing
    search(qtbot, opened, "")
    assert library.pages.currentWidget() is library.grid


def test_a_search_that_cannot_be_read_says_why(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    with qtbot.waitSignal(opened.session.find_failed):
        opened.window.search.set_query("date:nonsense")
    assert library.pages.currentWidget() is library.nothing
    assert opened.window.search.toolTip()


def test_a_facet_narrows_the_search_once(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    for _ in range(2):
        library.browse.term_chosen.emit('place:"Paris"')
    assert opened.window.search.query() == 'place:"Paris"'
    library.searching.narrow(FieldName.PERSON, "Võ Văn Kiệt")
    assert opened.window.search.query() == 'place:"Paris" person:"Võ Văn Kiệt"'


def test_years_narrow_the_search(opened: Program) -> None:
    library_of(opened).browse.years_chosen.emit(1990, 1995)
    assert opened.window.search.query() == "date:1990..1995"


def test_grid_table_and_loupe_share_the_selection(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    library.select_row(1)
    for view in ("table", "loupe", "grid"):
        library.show_view(view)
        assert library.current_id() == 2
        assert opened.window.views.current() == view
    assert library.table.selectionModel() is library.grid.selectionModel()


def test_all_are_selected_as_one_range(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    library.grid.setFocus()
    qtbot.keyClick(library.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(library.selected_ids()) == 4
    assert len(library.grid.selectionModel().selection()) == 1
    library.clear_selection()
    assert len(library.selected_ids()) == 1


def test_enter_opens_the_loupe_and_esc_leaves_it(qtbot: QtBot, opened: Program) -> None:
    library = library_of(opened)
    library.grid.setFocus()
    qtbot.keyClick(library.grid, Qt.Key.Key_Return)
    assert library.view == "loupe"
    qtbot.waitUntil(lambda: not library.loupe.picture.busy)
    library.loupe.view.setFocus()
    library.escape()
    assert library.view == "grid"


def test_the_state_comes_back(qtbot: QtBot, opened: Program) -> None:
    library = search(qtbot, opened, "1993")
    library.select_row(1)
    state = library.state()
    assert (state.query, state.current, state.view) == ("1993", 2, "grid")


def test_the_tooltip_says_who_is_on_a_photo(opened: Program) -> None:
    assert opened.archive is not None
    words = opened.archive.library._why(1)
    assert words == ["Võ Văn Kiệt, Prime Minister", "Phan Văn Khải"]


def test_an_empty_archive_leads_to_pictures_and_captions(opened: Program) -> None:
    library, asked = library_of(opened), []
    for name in ("import", "captions"):
        action = opened.window.actions_by_id[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: asked.append(name))
    library.nothing.import_wanted.emit()
    library.nothing.captions_wanted.emit()
    assert asked == ["import", "captions"]
