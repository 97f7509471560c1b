# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from photo_archive.app.actions import ACTIONS, build_actions, enable
from photo_archive.app.theme.theme import Theme
from photo_archive.wording import Wording


def test_ids_are_unique() -> None:
    assert len({one.id for one in ACTIONS}) == len(ACTIONS)


def test_no_shortcut_does_two_things(theme: Theme, wording: Wording) -> None:
    owner = QObject()
    made = build_actions(theme, wording, owner)
    keys = Counter(
        one.toString(QKeySequence.SequenceFormat.PortableText)
        for action in made.values()
        for one in action.shortcuts()
    )
    assert [key for key, number in keys.items() if number > 1] == []


def test_standard_shortcuts_are_not_used_for_anything_else(theme: Theme, wording: Wording) -> None:
    owner = QObject()
    made = build_actions(theme, wording, owner)
    standard = {
        keys.toString()
        for one in ACTIONS
        if one.standard is not None
        for keys in QKeySequence.keyBindings(one.standard)
    }
    for one in ACTIONS:
        if one.standard is None:
            taken = [keys.toString() for keys in made[one.id].shortcuts()]
            assert not standard & set(taken), one.id


def test_what_needs_an_archive_is_disabled_without_one(theme: Theme, wording: Wording) -> None:
    owner = QObject()
    made = build_actions(theme, wording, owner)
    enable(made, archive=False, writable=False, photo=False)
    assert made["open"].isEnabled()
    assert not made["import"].isEnabled()
    enable(made, archive=True, writable=False, photo=True)
    assert made["sheet"].isEnabled()
    assert not made["edit_caption"].isEnabled()
