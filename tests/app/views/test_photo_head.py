# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.photo_head import PhotoHead, file_facts
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.wording import Wording

FILE = Rendition(
    RenditionId(1), RenditionRole.RECTO, "/a/b.tif", "b.tif", "", 34_000_000, "TIFF", 4961, 3508
)


def test_what_is_said_of_a_file(wording: Wording) -> None:
    assert file_facts(wording, FILE) == "TIFF · 4,961 × 3,508 px · 34.0 MB"
    small = replace(FILE, size_bytes=12_300, missing=True)
    assert file_facts(wording, small) == "TIFF · 4,961 × 3,508 px · 12 KB · File missing"


def test_a_head_is_chosen(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    head = PhotoHead(theme, wording)
    qtbot.addWidget(head)
    head.show_photo(Photo(PhotoId(1), "A-1"), FILE, stays=True)
    head.grab()
    assert head.accessibleName() == "A-1, b.tif, Stays"
    head.show_photo(Photo(PhotoId(1), "A-1"), None, stays=False)
    assert head.accessibleName() == "A-1, No file, Becomes part of it"
    with qtbot.waitSignal(head.chosen):
        qtbot.keyClick(head, Qt.Key.Key_Space)
    with qtbot.waitSignal(head.chosen):
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
