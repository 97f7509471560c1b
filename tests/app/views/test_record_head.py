# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_head import RecordHead
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording


def test_it_says_which_photo_and_offers_every_status(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    head = RecordHead(theme, wording)
    qtbot.addWidget(head)
    head.show_photo(photo)
    assert head.status.accessibleName() == "Checked"
    menu = head.status_menu()
    assert [one.text() for one in menu.actions()] == [
        "Imported", "Drafted", "Linked", "Checked", "Approved",
    ]  # fmt: skip
    with qtbot.waitSignal(head.status_chosen) as chosen:
        menu.actions()[4].trigger()
    assert chosen.args == ["approved"]
