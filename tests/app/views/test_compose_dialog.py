# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.archive_jobs import ComposedIn
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.compose_dialog import ComposeDialog
from photo_archive.domain.captions import Language
from photo_archive.wording import Wording

CAPTIONS = (
    ComposedIn("ap", "AP", Language.EN, "Lê An in Huế, 1954."),
    ComposedIn("ttxvn", "TTXVN", Language.VI, ""),
)


def test_the_caption_is_seen_before_it_is_written(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = ComposeDialog(theme, wording, "PA-1", 3, usual="ttxvn")
    qtbot.addWidget(dialog)
    assert not dialog.write.isEnabled()
    dialog.show_captions(CAPTIONS)
    assert "Nothing is linked" in dialog.text.text()
    dialog.styles.setCurrentIndex(0)
    assert dialog.text.text() == "Lê An in Huế, 1954."
    with qtbot.waitSignal(dialog.write_wanted) as wanted:
        dialog.write.click()
    assert wanted.args == ["ap"]


def test_a_style_that_cannot_be_read_is_told(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = ComposeDialog(theme, wording, "PA-1", 1)
    qtbot.addWidget(dialog)
    dialog.show_refused("In the house style ours.toml: no credit")
    assert "ours.toml" in dialog.text.text()
    assert not dialog.write.isEnabled()
