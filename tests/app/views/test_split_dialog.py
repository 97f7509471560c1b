# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.split_dialog import SplitDialog, SplitWish
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import NameId, RecordKind, RecordRef
from photo_archive.wording import Wording

OWN = RecordRef(RecordKind.PERSON, 1)
NAMES = (
    Name("Võ Văn Kiệt", NameKind.AUTHORISED, id=NameId(1)),
    Name("Võ Văn Kiết", NameKind.VARIANT, id=NameId(2)),
)


def test_what_is_ticked_goes(
    qtbot: QtBot, theme: Theme, wording: Wording, model: PhotoModel
) -> None:
    dialog = SplitDialog(theme, wording, Thumbnails(lambda _: None), OWN, "Võ Văn Kiệt", NAMES)
    qtbot.addWidget(dialog)
    lines = [one for row in range(2) if (one := model.line_at(row)) is not None]
    dialog.show_photos(lines)
    assert len(dialog.names) == 1
    assert not dialog.do_split.isEnabled()
    dialog.names[0].setChecked(True)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog._chosen.text() == "1 photo chosen"
    with qtbot.waitSignal(dialog.split_wanted) as told:
        dialog.do_split.click()
    wish = SplitWish(OWN, "Võ Văn Kiết", (int(lines[0].id),), (NameId(2),))
    assert told.args == [wish]
