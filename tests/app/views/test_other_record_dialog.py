# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.other_record_dialog import OtherRecordDialog
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

OWN, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)


def test_only_other_records_are_offered(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = OtherRecordDialog(theme, wording, OWN, "Võ Văn Kiệt")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.field.hasFocus)
    with qtbot.waitSignal(dialog.records_wanted):
        qtbot.keyClicks(dialog.field, "vo")
    rows = [
        Suggestion("Võ Văn Kiệt", ref=OWN),
        Suggestion("Võ Văn Thưởng", ref=OTHER),
        Suggestion("Create", creates="person"),
    ]
    dialog.show_suggestions("vo", rows)
    assert dialog.field._list._model.rowCount() == 1
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.field.picked.emit(OTHER)
    assert told.args == [OTHER]
