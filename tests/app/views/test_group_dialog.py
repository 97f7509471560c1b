# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.group_dialog import GroupDialog, GroupWish
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.wording import Wording


def _photo(number: int, *files: int) -> Photo:
    return Photo(
        PhotoId(number),
        f"A-{number}",
        files=tuple(
            Rendition(
                RenditionId(file), RenditionRole.RECTO, f"/{file}.jpg", f"{file}.jpg", "", 1,
                "JPEG", 3, 2,
            )
            for file in files
        ),
    )  # fmt: skip


def test_choosing_what_stays_and_what_files_show(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    holder = QObject()
    thumbnails = Thumbnails(lambda _: None, holder)
    photos = [_photo(1, 11, 12), _photo(2, 21)]
    dialog = GroupDialog(theme, wording, thumbnails, photos, {RenditionId(21): RenditionRole.VERSO})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    assert dialog.sides[RenditionId(21)].currentText() == "Verso"
    assert dialog._what.text().startswith("A-2 becomes part of A-1")
    dialog.stays.button(1).setChecked(True)
    assert dialog._what.text().startswith("A-1 becomes part of A-2")
    dialog.sides[RenditionId(12)].setCurrentIndex(2)
    with qtbot.waitSignal(dialog.group_wanted) as told:
        dialog.group.click()
    assert told.args == [
        GroupWish(
            (PhotoId(2), PhotoId(1)),
            {
                RenditionId(11): RenditionRole.RECTO,
                RenditionId(12): RenditionRole.NEGATIVE,
                RenditionId(21): RenditionRole.VERSO,
            },
        )
    ]
    thumbnails.stop()
