# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.albums_field import AlbumsField
from photo_archive.domain.ids import PhotoId
from photo_archive.services.albums import make_album
from photo_archive.services.workspace import Workspace


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    make_album(workspace, "Best", [PhotoId(1), PhotoId(2)])
    make_album(workspace, "Paris", [PhotoId(1)])
    return workspace


def names(field: AlbumsField) -> list[str]:
    return [chip.text for chip in field.chips]


def test_the_record_says_in_which_albums_it_is(qtbot: QtBot, opened: Program) -> None:
    archive, session = opened.archive, opened.session
    assert archive is not None
    assert session is not None
    library, panel = archive.library, archive.cataloguing.panel
    library.select_row(library.photos.row_of(1))
    qtbot.waitUntil(lambda: names(panel.albums) == ["Best", "Paris"])
    library.select_row(library.photos.row_of(2))
    qtbot.waitUntil(lambda: names(panel.albums) == ["Best"])
    session.undo()  # of making Paris
    library.select_row(library.photos.row_of(1))
    qtbot.waitUntil(lambda: names(panel.albums) == ["Best"])
    session.redo()
    qtbot.waitUntil(lambda: names(panel.albums) == ["Best", "Paris"])
    library.select_all()
    qtbot.waitUntil(lambda: archive.cataloguing.shows_batch)
    several = archive.cataloguing.batch.albums
    qtbot.waitUntil(lambda: names(several) == ["Best · 2 of 4", "Paris · 1 of 4"])
    next(iter(several.chips)).activated.emit()
    assert opened.window.search.query() == 'album:"Best"'
