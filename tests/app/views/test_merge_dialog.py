# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.merge_dialog import MergeDialog
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.record_pages import MergePreview
from photo_archive.wording import Wording

ONE, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)


def test_the_dialog_merges_what_it_shows(
    qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview
) -> None:
    dialog = MergeDialog(theme, wording, ONE)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.merge.isEnabled()
    assert dialog.comparison.isHidden()
    dialog.show_preview(preview)
    assert dialog.focusWidget() is dialog.merge
    with qtbot.waitSignal(dialog.preview_wanted) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert told.args == [OTHER, ONE]
    with qtbot.waitSignal(dialog.merge_wanted) as told:
        dialog.merge.click()
    assert told.args == [ONE, OTHER]
    assert not dialog.isVisible()


def test_the_dialog_tells_apart(
    qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview
) -> None:
    dialog = MergeDialog(theme, wording, ONE)
    qtbot.addWidget(dialog)
    dialog.show_preview(preview)
    with qtbot.waitSignal(dialog.different) as told:
        dialog.apart.click()
    assert told.args == [ONE, OTHER]
