# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.restore_dialog import RestoreDialog
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("lost", "total", "told"),
    [
        ([("22.11.", "Add tag", "Lan")], 1, "1 change made since would be lost:"),
        ([], 0, "Nothing was changed since."),
        ([], None, "The archive cannot be read, so nothing can be compared."),
    ],
)
def test_what_would_be_lost_stands_there(
    qtbot: QtBot,
    theme: Theme,
    wording: Wording,
    lost: list[tuple[str, str, str]],
    total: int | None,
    told: str,
) -> None:
    dialog = RestoreDialog(
        theme, wording, title="Backup", photos="22 photos", lost=lost, lost_total=total
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.verdict.text() == told
    assert dialog.table.isVisible() is bool(lost)
    with qtbot.waitSignal(dialog.restore_wanted):
        dialog.go.click()
    assert not dialog.isVisible()
