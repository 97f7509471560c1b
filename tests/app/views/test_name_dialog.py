# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.name_dialog import Asked, NameDialog
from photo_archive.wording import Wording

SEARCH = Asked("Save this search", "Search", "Save", ("Tết",), is_query=True)
ALBUM = Asked("New album", "Note", "Create", ("Tết",))


@pytest.mark.parametrize(
    ("asked", "name", "text", "possible", "said"),
    [
        (SEARCH, "Paris", "place:Paris", True, ""),
        (SEARCH, " tet ", "paris", False, "taken"),
        (SEARCH, "Paris", " ", False, ""),
        (SEARCH, "", "paris", False, ""),
        (SEARCH, "Paris", "(paris", False, "not closed"),
        (ALBUM, "One", "", True, ""),
        (ALBUM, "…", "", False, "letter or figure"),
        (ALBUM, "One", "(no query", True, ""),
    ],
)
def test_what_can_be_kept(
    qtbot: QtBot,
    theme: Theme,
    wording: Wording,
    asked: Asked,
    name: str,
    text: str,
    possible: bool,
    said: str,
) -> None:
    dialog = NameDialog(theme, wording, asked)
    qtbot.addWidget(dialog)
    dialog.name.setText(name)
    dialog.text.setText(text)
    assert dialog.agree.isEnabled() is possible
    assert (said in dialog.problem()) if said else not dialog.problem()
    if possible:
        with qtbot.waitSignal(dialog.given) as given:
            dialog.agree.click()
        assert given.args == [name.strip(), text.strip()]
