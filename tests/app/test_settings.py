# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray

from photo_archive.app import settings as options
from photo_archive.app.settings import Option, Place, RecentArchive, Settings


def test_an_option_has_its_default_until_chosen(settings: Settings) -> None:
    assert settings.get(options.CELL_WIDTH) == options.CELL_WIDTH.default
    settings.set(options.CELL_WIDTH, 240)
    settings.set(options.BROWSE_SHOWN, False)
    settings.save()
    again = Settings(settings.file)
    assert again.get(options.CELL_WIDTH) == 240
    assert again.get(options.BROWSE_SHOWN) is False


def test_a_value_that_cannot_be_read_counts_as_not_chosen(settings: Settings) -> None:
    settings.set(Option("library/cell_width_px", ""), "wide")
    assert settings.get(options.CELL_WIDTH) == options.CELL_WIDTH.default


def test_keys_are_unique() -> None:
    keys = [one.key for one in vars(options).values() if isinstance(one, Option)]
    assert len(keys) == len(set(keys))


def test_the_archive_opened_last_comes_first_and_once(settings: Settings) -> None:
    for number in range(12):
        settings.add_recent(RecentArchive(Path(f"/a/{number % 10}"), f"A{number}", number))
    recent = settings.recent()
    assert recent[0] == RecentArchive(Path("/a/1"), "A11", 11)
    assert len(recent) == options.RECENT_LIMIT
    assert len({one.folder for one in recent}) == len(recent)


def test_where_one_was_in_an_archive_is_kept(settings: Settings) -> None:
    place = Place('person:"Tô Lâm", 1993', 7, (3, 7, 9))
    settings.add_recent(RecentArchive(Path("/a"), "A", 9, place))
    settings.save()
    assert Settings(settings.file).recent()[0].place == place


def test_a_place_written_by_another_hand_is_no_place(settings: Settings) -> None:
    settings.add_recent(RecentArchive(Path("/a"), "A", 9))
    settings.save()
    text = settings.file.read_text(encoding="utf-8")
    spoilt = text.replace(r"1\photo=0", r"1\photo=x").replace(r"1\photos=9", r"1\photos=?")
    settings.file.write_text(spoilt, encoding="utf-8")
    os.utime(settings.file, (1, 1))  # or it may seem to be the one that was read
    again = Settings(settings.file).recent()[0]
    assert (again.photos, again.place) == (0, Place())


def test_layouts_are_kept(settings: Settings) -> None:
    assert settings.layout("window").isEmpty()
    settings.set_layout("window", QByteArray(b"abc"))
    assert settings.layout("window") == QByteArray(b"abc")
