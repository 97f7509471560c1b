# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_box import CaptionBox, caption_in
from photo_archive.domain.captions import Language
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording


def box_with(qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo) -> CaptionBox:
    box = CaptionBox(theme, wording)
    qtbot.addWidget(box)
    box.resize(340, 200)
    box.show()
    box.show_photo(photo)
    return box


def test_tabs_show_the_languages_and_what_is_stale(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    box = box_with(qtbot, theme, wording, photo)
    assert box.editor.caption().endswith("Paris")
    assert box._state.accessibleName() == "FR is stale"
    with qtbot.waitSignal(box.language_chosen) as chosen:
        box._tabs[Language.FR].click()
    assert chosen.args == ["fr"]
    assert box.editor.caption() == "À Paris"


def test_what_is_typed_is_told_before_the_language_changes(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    box = box_with(qtbot, theme, wording, photo)
    box.editor.insertPlainText("Today ")
    with qtbot.waitSignal(box.caption_edited) as edited:
        box.set_language(Language.VI)
    assert edited.args[0] is Language.EN
    assert edited.args[1].startswith("Today ")
    assert len(edited.args[2]) == 2
    assert box.editor.caption() == ""


def test_a_fresh_photo_does_not_take_the_text_or_the_cursor_away(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    box = box_with(qtbot, theme, wording, photo)
    cursor = box.editor.textCursor()
    cursor.setPosition(5)
    box.editor.setTextCursor(cursor)
    box.show_photo(replace(photo, credit="other"))
    assert box.editor.textCursor().position() == 5
    box.editor.insertPlainText("x")
    box.show_photo(replace(photo, credit="another"))
    assert box.editor.is_edited()


def test_another_photo_is_shown_in_a_language_it_has(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    box = box_with(qtbot, theme, wording, photo)
    box.set_language(Language.VI)
    assert box.editor.caption() == ""
    box.show_photo(replace(photo, id=PhotoId(2)))
    assert box.language is Language.EN
    assert caption_in(photo, Language.VI) is None
