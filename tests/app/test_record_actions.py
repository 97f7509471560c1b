# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.action_rows import Menu, Needs
from photo_archive.app.record_actions import PHOTO_ACTIONS, RECORD_ACTIONS


def test_all_of_them_need_a_photo_but_what_begins_an_album() -> None:
    every = (*PHOTO_ACTIONS, *RECORD_ACTIONS)
    without = {one.id for one in every if one.needs not in (Needs.PHOTO, Needs.WRITABLE_PHOTO)}
    assert without == {"new_album", "read_album"}
    assert {one.menu for one in RECORD_ACTIONS} == {Menu.RECORD}


def test_the_languages_of_captions_stand_together() -> None:
    ids = [one.id for one in RECORD_ACTIONS]
    at = ids.index("caption_en")
    assert ids[at : at + 3] == ["caption_en", "caption_fr", "caption_vi"]
