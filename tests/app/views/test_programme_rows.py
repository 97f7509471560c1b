# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.programme_row import ROOM_FOR
from photo_archive.app.views.programme_rows import PartRow
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.programme import ProgrammePart
from photo_archive.wording import Wording


def test_a_part_within_a_part_stands_further_in(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    pictures = Thumbnails(lambda _: None)
    line = RecordLine(RecordRef(RecordKind.EVENT, 1), "Talks", "2025-05-26/2025-05-27", 9)
    photos = tuple(PhotoId(one) for one in range(9))
    rows = [
        PartRow(theme, wording, pictures, ProgrammePart(line, depth, "", "", photos), timed=True)
        for depth in (0, 1)
    ]
    for one in rows:
        qtbot.addWidget(one)
        one.show()
        one.resize(600, 50)
        one.render(QImage(one.size(), QImage.Format.Format_RGB32))
        assert len(one.pictures) == len(ROOM_FOR)
        margin = one.layout().contentsMargins().right()
        one.resize(theme.px(ROOM_FOR[0]), 50)
        assert len(one.pictures) == 1
        assert one.layout().contentsMargins().right() < margin
    margins = [one.layout().contentsMargins().left() for one in rows]
    assert margins[0] < margins[1]
    pictures.stop()
