# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.history_dialog import HistoryDialog
from photo_archive.domain.edits import Changeset, FieldChange
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import ChangesetId
from photo_archive.wording import Wording


def test_what_a_change_did_is_shown(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    changes = (FieldChange(Message("Credit line"), "", "VNA"),)
    changesets = [
        Changeset(ChangesetId(2), Message("Two"), "Mai", "2026-03-02T09:16:00+07:00", "", 1),
        Changeset(
            ChangesetId(1), Message("One"), "Mai", "2026-03-02T09:15:00+07:00", "", 1,
            changes=changes,
        ),
    ]  # fmt: skip
    dialog = HistoryDialog(theme, wording, changesets, "")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.selectRow(1)
    assert dialog.detail.toPlainText() == "Credit line\n  − empty\n  + VNA"
    dialog.table.selectRow(0)
    assert dialog.detail.toPlainText() == ""
