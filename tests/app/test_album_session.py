# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.album_session import AlbumSession, Collections
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.services.workspace import Workspace


@pytest.fixture
def asking(workspace: Workspace, runner: JobRunner) -> Iterator[AlbumSession]:
    session = Session(workspace, runner)
    made = AlbumSession(session, runner, "en")
    yield made
    made.stop()


def read(qtbot: QtBot, asking: AlbumSession) -> Collections:
    with qtbot.waitSignal(asking.found) as answer:
        asking.ask()
    found = answer.args[0]
    assert isinstance(found, Collections)
    return found


def test_albums_and_searches_are_made_changed_and_read(
    qtbot: QtBot, asking: AlbumSession, tmp_path: Path
) -> None:
    with qtbot.waitSignal(asking.written):
        asking.make_album("One", "A note", [1, 2, 3])
    with qtbot.waitSignal(asking.written):
        asking.save_search("Paris", "paris")
    found = read(qtbot, asking)
    (album,), (search,) = found.albums, found.searches
    assert (album.name, album.note, album.photos) == ("One", "A note", 3)
    assert found.counts == {search.id: 1}
    assert found.album(album.id) == album
    assert found.search(search.id) == search
    assert found.album(99) is found.search(99) is None
    file = tmp_path / "one.json"
    with qtbot.waitSignal(asking.file_written) as written:
        asking.write_file(album, file)
    assert written.args == [file]
    assert file.is_file()
    for change in (
        lambda: asking.edit_album(album, "Two", ""),
        lambda: asking.add_to_album(album, [4]),
        lambda: asking.move_in_album(album, [4], 1),
        lambda: asking.step_in_album(album, [4], 1),
        lambda: asking.take_from_album(album, [1]),
        lambda: asking.arrange_albums([album.id]),
        lambda: asking.edit_search(search, "Huế", "huế"),
        lambda: asking.arrange_searches([search.id]),
    ):
        with qtbot.waitSignal(asking.written):
            change()
    found = read(qtbot, asking)
    assert [(one.name, one.note, one.photos) for one in found.albums] == [("Two", "", 3)]
    assert [(one.name, one.query) for one in found.searches] == [("Huế", "huế")]
    with qtbot.waitSignal(asking.written):
        asking.remove_album(album)
    with qtbot.waitSignal(asking.written):
        asking.remove_search(search)
    assert read(qtbot, asking) == Collections()
    with qtbot.waitSignal(asking.taken_in) as taken:
        asking.read_file(file)
    assert taken.args[0].added == 3


def test_what_cannot_be_is_told(qtbot: QtBot, asking: AlbumSession) -> None:
    with qtbot.waitSignal(asking._session.failed):
        asking.make_album("!!!", "", [])
    with qtbot.waitSignal(asking._session.failed):
        asking.read_file(Path("nowhere.json"))
