# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.page_lines import Mark, page_lines


@pytest.mark.parametrize(
    ("raw", "mark", "text"),
    [
        ("|They meet in Oslo", Mark.BAR_BEFORE, "They meet in Oslo"),
        ("They meet in Oslo |", Mark.BAR_AFTER, "They meet in Oslo"),
        ("![]() |", Mark.IMAGE, ""),
        ("![x](y.jpg)", Mark.IMAGE, ""),
        ("3. They meet", Mark.NUMBER, "They meet"),
        ("• They meet", Mark.BULLET, "They meet"),
        ("IMG_01.jpg: They meet", Mark.FILE, "They meet"),
        ("08:59 | 22/10/1994 News", Mark.TIMESTAMP, "08:59 | 22/10/1994 News"),
        ("", Mark.BLANK, ""),
        ("They meet", Mark.NONE, "They meet"),
        ("a | b | c", Mark.NONE, "a | b | c"),
    ],
)
def test_marks(raw: str, mark: Mark, text: str) -> None:
    (line,) = page_lines(raw)
    assert (line.mark, line.text) == (mark, text)
    assert line.unmarked is (mark is Mark.NONE)


def test_number_and_file_are_kept() -> None:
    first, second = page_lines("12) They meet\nbox 3.tif  They meet")
    assert first.item == 12
    assert second.file == "box 3.tif"
