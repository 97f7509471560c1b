# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.app.controllers import archive_parts
from photo_archive.app.controllers.part import Part

DESK = Path(archive_parts.__file__).with_name("archive_desk.py")


def test_every_part_is_made_and_none_is_loaded_for_nothing() -> None:
    text = DESK.read_text(encoding="utf-8")
    made = [getattr(archive_parts, name) for name in archive_parts.__all__]
    parts = [one for one in made if issubclass(one, Part)]
    assert len(parts) > 20
    assert [one.__name__ for one in parts if f"parts.{one.__name__}(" not in text] == []
