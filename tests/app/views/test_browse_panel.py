# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.browse_model import BrowseModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.browse_panel import BrowsePanel
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query_terms import Stance, Term
from photo_archive.domain.query_tree import FieldName
from photo_archive.wording import Wording

FIRST = Term(FieldName.PERSON, "Person 0")


@dataclass
class Counted:
    ref: RecordRef
    label: str
    count: int
    parents: tuple[int, ...] = ()


@dataclass
class OfYear:
    year: int
    count: int


@dataclass
class Counts:
    people: tuple[Counted, ...] = tuple(
        Counted(RecordRef(RecordKind.PERSON, one), f"Person {one}", 20 - one) for one in range(9)
    )
    places: tuple[Counted, ...] = (
        Counted(RecordRef(RecordKind.PLACE, 1), "France", 9),
        Counted(RecordRef(RecordKind.PLACE, 2), "Île-de-France", 8, (1,)),
        Counted(RecordRef(RecordKind.PLACE, 3), "Paris", 7, (2, 1)),
    )
    years: tuple[OfYear, ...] = tuple(OfYear(year, 3) for year in range(1993, 2026))
    events: tuple[Counted, ...] = ()
    organisations: tuple[Counted, ...] = ()
    tags: tuple[Counted, ...] = ()
    photographers: tuple[Counted, ...] = ()
    status: tuple[Counted, ...] = ()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, wording: Wording) -> BrowsePanel:
    model = BrowseModel(wording)
    made = BrowsePanel(theme, wording, model)
    qtbot.addWidget(made)
    made.resize(248, 700)
    made.show()
    model.set_facets(Counts())
    return made


def at(panel: BrowsePanel, key: str) -> QModelIndex:
    return panel._browse.index_of(key)


def test_a_click_narrows_by_the_value(qtbot: QtBot, panel: BrowsePanel) -> None:
    place = panel.visualRect(at(panel, "people:person:0")).center()
    with qtbot.waitSignal(panel.stance_chosen) as chosen:
        qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [FIRST, Stance.ASKED]
    panel._browse.set_asked({FIRST: Stance.ASKED})
    with qtbot.waitSignal(panel.stance_chosen) as chosen:
        qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [FIRST, Stance.OFF]


def test_the_sign_leaves_a_value_out_and_no_more(qtbot: QtBot, panel: BrowsePanel) -> None:
    def press_sign() -> list[object]:
        index = at(panel, "people:person:0")
        node = panel._browse.node(index)
        place = panel._delegate.sign_box(panel._row_rect(index), node).center()
        qtbot.mouseMove(panel.viewport(), place)
        assert not panel.grab().isNull()
        assert panel._sign_words(place)
        with qtbot.waitSignal(panel.stance_chosen) as chosen:
            qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return list(chosen.args)

    assert press_sign() == [FIRST, Stance.LEFT_OUT]
    panel._browse.set_asked({FIRST: Stance.LEFT_OUT})
    assert press_sign() == [FIRST, Stance.OFF]
    panel._browse.set_asked({FIRST: Stance.ASKED})
    assert press_sign() == [FIRST, Stance.LEFT_OUT]


def test_values_are_left_out_by_key(qtbot: QtBot, panel: BrowsePanel) -> None:
    panel.setCurrentIndex(at(panel, "people:person:0"))
    with qtbot.waitSignal(panel.stance_chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_Minus)
    assert chosen.args == [FIRST, Stance.LEFT_OUT]
    with qtbot.assertNotEmitted(panel.stance_chosen):
        qtbot.keyClick(panel, Qt.Key.Key_Delete)
    panel._browse.set_asked({FIRST: Stance.LEFT_OUT})
    with qtbot.waitSignal(panel.stance_chosen) as chosen:
        qtbot.keyClick(panel, Qt.Key.Key_Delete)
    assert chosen.args == [FIRST, Stance.OFF]


def test_the_way_to_what_is_asked_for_is_open(panel: BrowsePanel) -> None:
    assert not panel.isExpanded(at(panel, "places:place:2"))
    panel._browse.set_asked({Term(FieldName.PLACE, "Paris"): Stance.ASKED})
    assert panel.isExpanded(at(panel, "places:place:2"))


def test_keys_reach_everything(qtbot: QtBot, panel: BrowsePanel) -> None:
    panel.setCurrentIndex(at(panel, "people:person:1"))
    with qtbot.waitSignal(panel.stance_chosen):
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    panel.setCurrentIndex(at(panel, "people:more"))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert at(panel, "people:person:8").isValid()
    panel.setCurrentIndex(at(panel, "years:all"))
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    assert panel.accessibleDescription() == "1993, 3 photos"
    with qtbot.waitSignal(panel.years_chosen) as years:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert years.args == [1993, 1993]


def test_a_drag_takes_a_stretch_of_years(qtbot: QtBot, panel: BrowsePanel) -> None:
    rect = panel._row_rect(at(panel, "years:all"))
    box = panel._delegate.years_box(rect)
    first, last = (
        QPoint(box.left() + 1, box.center().y()),
        QPoint(box.right() - 1, box.center().y()),
    )
    view = panel.viewport()
    with qtbot.waitSignal(panel.years_chosen) as years:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
        qtbot.mouseMove(view, last)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)
    assert years.args == [1993, 2025]
    beyond = QPoint(view.width() + 200, box.bottom() + 300)
    with qtbot.waitSignal(panel.years_chosen) as years:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
        qtbot.mouseMove(view, beyond)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=beyond)
    assert years.args == [1993, 2025]


def test_what_is_open_stays_open_over_new_counts(qtbot: QtBot, panel: BrowsePanel) -> None:
    assert panel.isExpanded(at(panel, "places:place:1"))
    assert not panel.isExpanded(at(panel, "places:place:2"))
    panel.setCurrentIndex(at(panel, "places:place:2"))
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    with qtbot.waitSignal(panel.closed_changed) as closed:
        panel._toggle(at(panel, "people"))
    assert "people" in closed.args[0]
    panel._browse.set_facets(Counts())
    assert panel.isExpanded(at(panel, "places:place:2"))
    assert not panel.isExpanded(at(panel, "people"))
    assert panel.currentIndex() == at(panel, "places:place:2")


def test_the_mark_before_a_place_opens_it_without_searching(
    qtbot: QtBot, panel: BrowsePanel
) -> None:
    index = at(panel, "places:place:2")
    left = panel._delegate.left_of(panel._browse.node(index)) - 4
    with qtbot.assertNotEmitted(panel.stance_chosen):
        qtbot.mouseClick(
            panel.viewport(), Qt.MouseButton.LeftButton,
            pos=QPoint(left, panel.visualRect(index).center().y()),
        )  # fmt: skip
    assert panel.isExpanded(at(panel, "places:place:2"))
    assert not panel.grab().isNull()


def test_control_and_enter_open_the_page(qtbot: QtBot, panel: BrowsePanel) -> None:
    panel.setCurrentIndex(at(panel, "people:person:1"))
    with qtbot.waitSignal(panel.page_wanted) as told, qtbot.assertNotEmitted(panel.stance_chosen):
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [RecordRef(RecordKind.PERSON, 1)]


def test_what_is_chosen_stays_under_the_pointer(panel: BrowsePanel) -> None:
    model = panel.model()
    assert isinstance(model, BrowseModel)
    panel.resize(248, 200)
    panel.show()
    model.set_facets(Counts())
    bar = panel.verticalScrollBar()
    bar.setValue(120)
    fewer = Counts(people=Counts().people[:8])
    model.set_facets(fewer)
    assert bar.value() == 120
    index = model.index_of("places:place:1")
    panel.setCurrentIndex(index)
    panel.scrollTo(index, panel.ScrollHint.PositionAtCenter)
    before = panel.visualRect(index).top()
    model.set_facets(Counts(people=Counts().people[:3]))
    assert panel.visualRect(model.index_of("places:place:1")).top() == before
