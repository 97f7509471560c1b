# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.catalogue import backup, copies
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.ids import PhotoId


def test_a_copy_says_what_is_in_it(archive: Archive, add_photo: Callable[..., PhotoId]) -> None:
    add_photo("A-1")
    add_photo("A-2")
    facts = copies.facts_of(backup.make(archive.folder))
    assert facts is not None
    assert (facts.uuid, facts.title, facts.photos) == (archive.uuid, "Visits", 2)
    assert facts.changeset == 2
    assert facts.made.startswith("20")


def test_changesets_and_settings_of_a_copy(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    for _ in range(3):
        add_photo()
    made = backup.make(archive.folder)
    assert list(copies.changesets_of(made, 2)) == [3, 2]
    copies.set_setting(made, "title", "Other")
    copies.set_setting(made, "title", "Another")
    facts = copies.facts_of(made)
    assert facts is not None
    assert facts.title == "Another"


def test_what_is_no_database_is_not_sound_and_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    for content in (None, b"", b"hello", b"SQLite format 3\0" + b"\xff" * 5000):
        if content is not None:
            path.write_bytes(content)
        assert not copies.is_sound(path)
        assert copies.facts_of(path) is None
        assert copies.changesets_of(path, 5) == {}
