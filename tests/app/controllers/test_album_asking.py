# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the dialogs of albums say."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.album_session import Collections
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.name_dialog import NameDialog
from photo_archive.app.views.taken_in_dialog import TakenInDialog
from photo_archive.services.album_files import Kind, TakenIn, Unmatched


def test_what_is_asked_and_told(qtbot: QtBot, opened: Program) -> None:
    assert opened.archive is not None
    dialogs = opened.archive.albums.dialogs
    for photos, title in (((), "New album"), ((1, 2), "New album of 2 photos")):
        dialogs.new_album(Collections(), photos)
        assert isinstance(dialogs.dialog, NameDialog)
        assert dialogs.dialog.windowTitle() == title
        dialogs.dialog.reject()
    dialogs.dialog = None
    dialogs.show_taken_in(TakenIn(Kind.SEARCH, "Paris", 1, 0))
    assert dialogs.dialog is None
    dialogs.show_taken_in(
        TakenIn(Kind.ALBUM, "One", 1, 2, (("A-1", Unmatched.UNKNOWN), ("A-2", Unmatched.UNKNOWN)))
    )
    assert isinstance(dialogs.dialog, TakenInDialog)
    assert dialogs.dialog.list.topLevelItem(0).text(1) == "not in this archive"
    dialogs.dialog.accept()
