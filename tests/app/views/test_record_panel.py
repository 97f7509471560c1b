# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Photo, Restriction
from photo_archive.wording import Wording


def test_everything_known_is_shown(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    panel = RecordPanel(theme, wording)
    qtbot.addWidget(panel)
    panel.resize(372, 900)
    panel.show()
    panel.show_photo(photo, {1: "Prime Minister of Việt Nam"})
    people = [one.person for one in panel.people._rows]
    assert [(one.number, one.name, one.role) for one in people] == [
        (1, "Võ Văn Kiệt", "Prime Minister of Việt Nam"),
        (2, "Phan Văn Khải", ""),
    ]
    assert [one.text for one in panel.chips[RecordKind.PLACE]._chips] == ["Paris"]
    assert panel.texts[PhotoField.CREDIT].edit.text() == "VNA"
    assert "recto.png · 120 × 80 px · PNG · 1.2 MB" in panel._facts.text()
    assert panel.people._title.toolTip().endswith("roles on 25 June 1993")


def test_restriction_and_missing_files_are_said(
    qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo
) -> None:
    panel = RecordPanel(theme, wording)
    qtbot.addWidget(panel)
    closed = replace(
        photo,
        restriction=Restriction("Donor's wish", date(2034, 1, 1)),
        files=(replace(photo.files[0], missing=True),),
        date="",
    )
    panel.show_photo(closed, {})
    assert "Restricted until 1 January 2034: Donor's wish" in panel._facts.text()
    assert "The file is missing" in panel._facts.text()


def test_intents_come_out(qtbot: QtBot, theme: Theme, wording: Wording, photo: Photo) -> None:
    panel = RecordPanel(theme, wording)
    qtbot.addWidget(panel)
    panel.show_photo(photo, {})
    with qtbot.waitSignal(panel.field_edited) as edited:
        panel.date.date_edited.emit("1994")
    assert edited.args == [PhotoField.DATE, "1994"]
    panel.editor.insertPlainText("x")
    with qtbot.waitSignal(panel.caption_edited):
        panel.commit()
    panel.set_writable(False)
    assert panel.editor.isReadOnly()


def test_what_the_file_says_is_a_step_away(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    panel = RecordPanel(theme, wording)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.file_says_wanted):
        panel.file_says.click()
