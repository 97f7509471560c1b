# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.received_box import ReceivedBox
from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording


def test_it_unfolds_and_cannot_be_edited(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    box = ReceivedBox(theme, wording)
    qtbot.addWidget(box)
    box.show_captions(tuple(one for one in photo.captions if one.kind is CaptionKind.AS_RECEIVED))
    box.show()
    assert box._text.isHidden()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not box._text.isHidden()
    assert box._text.text().endswith("(VNA)")
    assert box._detail.text().startswith("VNA, English, ")
    box.show_captions(())
    assert box.isHidden()
