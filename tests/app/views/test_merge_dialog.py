# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.merge_dialog import MergeDialog
from photo_archive.domain.authorities import Name, NameKind, RecordLine
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.record_pages import Agreement, ComparedField, MergePreview
from photo_archive.wording import Wording

ONE, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)


def preview(winner: RecordRef = ONE) -> MergePreview:
    loser = OTHER if winner == ONE else ONE
    names = {ONE: "Võ Văn Kiệt", OTHER: "Vo Van Kiet"}
    return MergePreview(
        RecordLine(winner, names[winner], photos=14),
        RecordLine(loser, names[loser], photos=4),
        (
            ComparedField("name", Message("Name"), "a", "b", Agreement.DIFFERENT),
            ComparedField("birth", Message("Born"), "1922", "1950", Agreement.CONTRADICTION),
            ComparedField("note", Message("Note"), "", "", Agreement.SAME),
        ),
        (Name("Vo Van Kiet", NameKind.UNACCENTED, "en"),),
        3, 1, 2, 0,
        (Message("They were born in different years."),),
    )  # fmt: skip


def test_the_dialog_merges_what_it_shows(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = MergeDialog(theme, wording, ONE)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.merge.isEnabled()
    dialog.show_preview(preview())
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert told.args == [OTHER, ONE]
    with qtbot.waitSignal(dialog.merge_wanted) as told:
        dialog.merge.click()
    assert told.args == [ONE, OTHER]
    assert not dialog.isVisible()


def test_the_dialog_tells_apart(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = MergeDialog(theme, wording, ONE)
    qtbot.addWidget(dialog)
    dialog.show_preview(preview())
    with qtbot.waitSignal(dialog.different) as told:
        dialog.apart.click()
    assert told.args == [ONE, OTHER]
