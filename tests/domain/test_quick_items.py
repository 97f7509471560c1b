# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of what can be gone to."""

from __future__ import annotations

from photo_archive.domain.name_rank import NameRank
from photo_archive.domain.quick_items import QuickItem, QuickKind, ordered, ranked


def item(key: str, rank: NameRank, photos: int = 0, **more: str) -> QuickItem:
    kind = QuickKind.COMMAND if key.startswith("command") else QuickKind.PERSON
    return QuickItem(kind, key, more.pop("label", key), rank=rank, photos=photos, **more)


def test_one_order_for_all() -> None:
    items = [
        item("person:1", NameRank.WORDS, 9),
        item("person:2", NameRank.BEGINS_SPELLED, 1),
        item("person:3", NameRank.BEGINS_SPELLED, 5, name="A variant"),
        item("person:4", NameRank.BEGINS_SPELLED, 5, label="a very long title of an event"),
        item("command:x", NameRank.BEGINS_SPELLED),
        item("person:5", NameRank.SPELLED),
        item("person:6", NameRank.INITIALS, 2),
    ]
    assert [one.key for one in ordered(items, ["person:6"])] == [
        "person:5", "person:6", "command:x", "person:2", "person:4", "person:3", "person:1",
    ]  # fmt: skip


def test_commands_are_ranked_by_their_words() -> None:
    commands = [
        QuickItem(QuickKind.COMMAND, "command:sheet", "Caption sheet…"),
        QuickItem(QuickKind.COMMAND, "command:captions", "Read captions…"),
        QuickItem(QuickKind.COMMAND, "command:quit", "Quit"),
    ]
    found = ranked("sheet capt", commands)
    assert [(one.key, one.rank) for one in found] == [("command:sheet", NameRank.WORDS)]
    assert [one.key for one in ordered(ranked("capt", commands))] == [
        "command:sheet", "command:captions",
    ]  # fmt: skip
