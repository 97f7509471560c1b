# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Duplicate pictures decided by keyboard, with undo, in a real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.picture_ordering import PictureOrdering
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.picture_pairs_page import PicturePairsPage
from photo_archive.catalogue import picture_pairs
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.picture_order import PicturePair
from photo_archive.services.workspace import Workspace

Key = Qt.Key


@pytest.fixture
def pairs(workspace: Workspace) -> tuple[PicturePair, ...]:
    """The first photo is the second, and mirrored the third."""
    files = {photo.id: photo.files[0].id for photo in workspace.photos([*map(PhotoId, (1, 2, 3))])}
    made = tuple(
        PicturePair(PhotoId(1), PhotoId(other), files[PhotoId(1)], files[PhotoId(other)], how, turn)
        for other, how, turn in ((2, 0.95, 0), (3, 0.75, 4))
    )
    with workspace.archive.deriving() as session:
        picture_pairs.keep_pairs(session, made, RenditionId(99))
    return made


@pytest.fixture
def ordering(opened: Program) -> PictureOrdering:
    assert opened.archive is not None
    return opened.archive.ordering


@pytest.fixture
def page(
    qtbot: QtBot, opened: Program, ordering: PictureOrdering, pairs: object
) -> PicturePairsPage:
    assert opened.desk is not None
    opened.desk.actions["picture_pairs"].trigger()
    made = ordering.page
    assert made is not None
    qtbot.waitUntil(lambda: made.shown is not None and ordering.is_settled)
    return made


@pytest.fixture
def settled(qtbot: QtBot, opened: Program, ordering: PictureOrdering) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: ordering.is_settled and not opened.runner.jobs)


def test_two_photos_become_one_and_it_is_undone(
    qtbot: QtBot,
    opened: Program,
    page: PicturePairsPage,
    workspace: Workspace,
    settled: Callable[[], None],
) -> None:
    assert page.left_to_decide() == "2 pairs to decide"
    assert page.shown is not None
    assert page.shown.one.reference == "PA-1993-0001"
    assert page._stays == 0
    page.grab()
    qtbot.keyClick(page.list, Key.Key_Right)
    assert page.heads[1].accessibleName().endswith("Stays")
    qtbot.keyClick(page.list, Key.Key_S)
    date = page.descriptions.cells["date"]
    qtbot.mouseClick(date[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.list, Key.Key_M)
    qtbot.waitUntil(lambda: workspace.photo_count == 3)
    settled()
    photo = workspace.photo_by_reference("PA-1993-0002")
    assert (photo.id, photo.date, len(photo.files)) == (1, "1993-08", 3)
    qtbot.waitUntil(lambda: page.left_to_decide() == "1 pair to decide")
    assert opened.session is not None
    opened.session.undo()
    qtbot.waitUntil(lambda: page.left_to_decide() == "2 pairs to decide")
    settled()
    assert workspace.photo_count == 4


def test_not_the_same_and_later(
    qtbot: QtBot, page: PicturePairsPage, workspace: Workspace, settled: Callable[[], None]
) -> None:
    first = page.current()
    qtbot.keyClick(page.list, Key.Key_L)
    assert page.current() != first
    settled()
    qtbot.keyClick(page.list, Key.Key_N)
    qtbot.waitUntil(lambda: page.left_to_decide() == "1 pair to decide")
    settled()
    assert page.current() == first
    for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_0):
        qtbot.keyClick(page.list, key)
    qtbot.keyClick(page.list, Key.Key_N)
    qtbot.waitUntil(lambda: page.left_to_decide() == "0 pairs to decide")
    settled()
    assert page.nothing.text == "All decided."
    with workspace.reading() as session:
        assert picture_pairs.pairs(session) == []


def test_a_turned_picture_and_the_way_to_the_photo(
    qtbot: QtBot,
    opened: Program,
    page: PicturePairsPage,
    ordering: PictureOrdering,
    settled: Callable[[], None],
) -> None:
    page.list.setCurrentIndex(page.model.index(1, 0))
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.other.id == 3)
    settled()
    assert page._turned.text()
    assert not page.faces.isChecked()
    assert page._sure.text() == "Perhaps the same picture"
    qtbot.keyClick(page.list, Key.Key_Return)
    assert opened.archive is not None
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.view == "loupe" and library.is_settled)
    assert library.current_id() == 1


def test_comparing_all_again_forgets_what_is_not_alike(
    qtbot: QtBot, page: PicturePairsPage, ordering: PictureOrdering
) -> None:
    page.again_wanted.emit()
    qtbot.waitUntil(lambda: page.left_to_decide() == "0 pairs to decide")
    qtbot.waitUntil(lambda: ordering.is_settled)
    assert page.nothing.text == "No duplicates found."
