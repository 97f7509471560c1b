# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches in the window, from the panel to the archive and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.album_desk import AlbumDesk
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.album_choice import AlbumChoice
from photo_archive.app.views.name_dialog import NameDialog
from photo_archive.app.views.taken_in_dialog import TakenInDialog
from photo_archive.services import albums
from photo_archive.services.workspace import Workspace


@pytest.fixture
def desk(opened: Program) -> AlbumDesk:
    assert opened.archive is not None
    return opened.archive.albums


@pytest.fixture
def settle(qtbot: QtBot, opened: Program, desk: AlbumDesk) -> Callable[[], None]:
    assert opened.archive is not None
    library = opened.archive.library

    def wait() -> None:
        qtbot.waitUntil(lambda: not opened.runner.jobs and desk.is_settled and library.is_settled)

    return wait


def labels(program: Program, section: str) -> list[tuple[str, int]]:
    assert program.archive is not None
    model = program.archive.library.browse_model
    node = model.node(model.index_of(section))
    return [(one.label, one.count) for one in node.children] if node.key == section else []


def test_an_album_is_filled_shown_and_put_in_order(
    qtbot: QtBot,
    opened: Program,
    workspace: Workspace,
    desk: AlbumDesk,
    settle: Callable[[], None],
) -> None:
    assert opened.archive is not None
    assert opened.desk is not None
    library, actions, window = opened.archive.library, opened.desk.actions, opened.window
    settle()
    assert labels(opened, "albums") == [("New album…", 0)]
    library.select_all()
    actions["add_to_album"].trigger()
    choice = desk.dialogs.dialog
    assert isinstance(choice, AlbumChoice)
    choice.edit.setText("Số đẹp")
    choice.agree.click()
    qtbot.waitUntil(lambda: labels(opened, "albums") == [("Số đẹp", 4)])
    desk.show("albums:1")
    qtbot.waitUntil(lambda: library.found is not None and library.found.by_hand)
    settle()
    assert window.search.query() == 'album:"Số đẹp"'
    assert library.bar.order.currentText() == "Album order"
    assert library.bar.save.isHidden()
    before = list(library.photos.ids)

    library.select_row(0)
    settle()
    actions["album_on"].trigger()
    order = [before[1], before[0], *before[2:]]
    qtbot.waitUntil(lambda: list(library.photos.ids) == order)
    assert library.current_id() == before[0]
    settle()
    actions["album_last"].trigger()
    qtbot.waitUntil(lambda: list(library.photos.ids) == [*before[1:], before[0]])
    settle()
    desk.dragging.moved.emit([before[0]], before[1])
    qtbot.waitUntil(lambda: list(library.photos.ids) == before)
    settle()
    actions["take_from_album"].trigger()
    qtbot.waitUntil(lambda: list(library.photos.ids) == before[1:])
    settle()
    actions["undo"].trigger()
    qtbot.waitUntil(lambda: list(library.photos.ids) == before)
    settle()

    library.bar.order.setCurrentIndex(library.bar.order.findData("-date"))
    library.bar.order.activated.emit(library.bar.order.currentIndex())
    qtbot.waitUntil(lambda: library.found is not None and not library.found.by_hand)
    settle()
    assert library.bar.order.currentText() == "Date, newest first"
    told: list[object] = []
    opened.desk.messenger.show_error = told.append  # type: ignore[method-assign]
    actions["album_on"].trigger()
    assert "Album order" in str(told[0])
    desk.show("albums:1")
    qtbot.waitUntil(lambda: library.found is not None and library.found.album is None)
    settle()
    assert library.bar.order.findData("album") < 0
    actions["album_on"].trigger()
    assert "No album is shown" in str(told[1])
    assert [one.photos for one in albums.albums(workspace)] == [4]

    desk.show("albums:1")
    qtbot.waitUntil(lambda: library.found is not None and library.found.album == 1)
    settle()
    desk.edit("albums:1")
    dialog = desk.dialogs.dialog
    assert isinstance(dialog, NameDialog)
    dialog.name.setText("Chosen")
    dialog.agree.click()
    qtbot.waitUntil(lambda: window.search.query() == 'album:"Chosen"')
    settle()
    desk.remove("albums:1")
    qtbot.waitUntil(lambda: window.search.query() == "")
    settle()


def test_a_search_is_saved_changed_put_in_order_and_deleted(
    qtbot: QtBot,
    opened: Program,
    workspace: Workspace,
    desk: AlbumDesk,
    settle: Callable[[], None],
) -> None:
    assert opened.archive is not None
    library, window = opened.archive.library, opened.window
    for name, query in (("Paris", "paris"), ("Huế", "huế")):
        window.search.set_query(query)
        qtbot.waitUntil(lambda wanted=query: library.found.query == wanted)
        settle()
        desk.save_search()
        dialog = desk.dialogs.dialog
        assert isinstance(dialog, NameDialog)
        assert (dialog.name.text(), dialog.text.text()) == (query, query)
        dialog.name.setText(name)
        dialog.agree.click()
        qtbot.waitUntil(lambda wanted=name: (wanted, 1) in labels(opened, "saved"))
    settle()
    assert library.bar.save.isHidden()
    desk.save_search()
    dialog = desk.dialogs.dialog
    assert isinstance(dialog, NameDialog)
    dialog.name.setText("PARIS")
    assert not dialog.agree.isEnabled()
    dialog.reject()

    desk.step("saved:2", -1)
    qtbot.waitUntil(lambda: labels(opened, "saved") == [("Huế", 1), ("Paris", 1)])
    desk.edit("saved:1")
    dialog = desk.dialogs.dialog
    assert isinstance(dialog, NameDialog)
    dialog.text.setText("(broken")
    assert not dialog.agree.isEnabled()
    dialog.text.setText("market OR paris")
    dialog.agree.click()
    qtbot.waitUntil(lambda: labels(opened, "saved") == [("Huế", 1), ("Paris", 2)])
    desk.show("saved:1")
    qtbot.waitUntil(lambda: library.found.query == "market OR paris")
    settle()
    model = library.browse_model
    assert model.node(model.index_of("saved:1")).is_set
    desk.remove("saved:1")
    qtbot.waitUntil(lambda: labels(opened, "saved") == [("Huế", 1)])
    opened.session.undo()
    qtbot.waitUntil(lambda: len(labels(opened, "saved")) == 2)
    settle()
    texts = [text for text, _, possible in desk.choices("saved:1") if possible]
    assert texts == ["Show", "Edit…", "Move up", "Write to a file…", "Delete"]


def test_an_album_goes_to_a_file_and_comes_from_one(
    qtbot: QtBot,
    opened: Program,
    workspace: Workspace,
    desk: AlbumDesk,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert opened.archive is not None
    file = tmp_path / "one.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    opened.archive.library.select_all()
    desk.new_album()
    dialog = desk.dialogs.dialog
    assert isinstance(dialog, NameDialog)
    assert dialog.windowTitle() == "New album of 4 photos"
    dialog.name.setText("One")
    dialog.text.setText("For the book")
    dialog.agree.click()
    qtbot.waitUntil(lambda: labels(opened, "albums") == [("One", 4)])
    choices = {text: do for text, do, _ in desk.choices("albums:1")}
    choices["Write to a file…"]()
    qtbot.waitUntil(file.exists)
    settle()
    qtbot.waitUntil(lambda: opened.window.status._saved.text() == "one.json is ready.")
    choices["Delete"]()
    qtbot.waitUntil(lambda: labels(opened, "albums") == [("New album…", 0)])
    settle()
    written = file.read_text("utf-8")
    file.write_text(written.replace("PA-", "X-").replace("0", "1"), "utf-8")
    {text: do for text, do, _ in desk.choices("albums")}["Read from a file…"]()
    qtbot.waitUntil(lambda: isinstance(desk.dialogs.dialog, TakenInDialog))
    settle()
    taken = desk.dialogs.dialog
    assert isinstance(taken, TakenInDialog)
    assert taken.list.topLevelItemCount() == 4
    assert labels(opened, "albums") == [("One", 0)]
