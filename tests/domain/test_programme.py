# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.programme import Programme, ProgrammeDay, ProgrammePart


def part(number: int, photos: int) -> ProgrammePart:
    day = date(2025, 5, 25 + number).isoformat()
    return ProgrammePart(
        RecordLine(RecordRef(RecordKind.EVENT, number), f"Part {number}", day, photos)
    )


def test_parts_and_days_without_anything_are_gaps() -> None:
    shown = ProgrammeDay("2025-05-26", (part(1, 2), part(2, 0)), photos=2)
    made = Programme((ProgrammeDay("2025-05-25"), shown, ProgrammeDay("2025-05-27", photos=1)))
    assert [day.is_gap for day in made.days] == [True, False, False]
    assert [one.is_gap for one in made.parts] == [False, True]
    assert made.gaps == 2
    assert Programme().gaps == 0
