# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.settings import RecentArchive
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import Segments
from photo_archive.app.views.welcome_page import Mosaic, RecentRow, WelcomePage, cover
from photo_archive.wording import Wording


def test_three_ways_in_and_choices(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    recent = [RecentArchive(tmp_path, "Family", 12), RecentArchive(tmp_path / "gone", "", 3)]
    page = WelcomePage(theme, wording, pictures=[], recent=recent, look="light")
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    for button, signal in (
        (page.sample, page.sample_wanted),
        (page.new, page.new_wanted),
        (page.open, page.open_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    rows = page.findChildren(RecentRow)
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        rows[0].click()
    assert chosen.args == [tmp_path]
    rows[0].setFocus()
    with qtbot.waitSignal(page.recent_chosen):
        qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert rows[1].accessibleDescription().startswith("Not found")
    languages, looks = page.findChildren(Segments)
    with qtbot.waitSignal(page.language_chosen) as language:
        languages.button("vi").click()
    assert language.args == ["vi"]
    assert looks.current() == "light"


def test_pictures_are_decoded_off_the_thread_and_cut_to_fill(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(tmp_path / "a.png"))
    assert cover(tmp_path / "a.png", QSize(50, 50)).size() == QSize(50, 50)
    assert cover(tmp_path / "none.png", QSize(50, 50)).isNull()
    mosaic = Mosaic(theme, [tmp_path / "a.png"])
    qtbot.addWidget(mosaic)
    mosaic.resize(500, 400)
    mosaic.show()
    qtbot.waitUntil(lambda: bool(mosaic._covers))
    assert len(mosaic._covers) == len(mosaic.boxes())
    mosaic.stop()
