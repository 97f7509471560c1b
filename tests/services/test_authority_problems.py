# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.services import authority_problems as problems

FILE = Path("people.csv")
ERROR = ArchiveError("it has no {field}", field="name")


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (problems.left_out(FILE, 3, ERROR), "entry 3 was left out: it has no name"),
        (problems.line_left_out(FILE, 3, ERROR), "line 3 was left out: it has no name"),
        (problems.wrong_cells(FILE, 3, 4, 5), "line 3 has 4 cells where there are 5 columns"),
        (problems.unused(FILE, "colour"), "“colour” is not used"),
        (problems.missing_record(FILE, "A", "place", "b"), "A names place “b”"),
        (problems.circle(FILE, "“A” → “A”"), "“A” → “A” go round"),
        (problems.not_matched(FILE, "A", ERROR), "“A” was left out: it has no name"),
    ],
)
def test_each_names_the_file_and_what_is_wrong(problem: Problem, said: str) -> None:
    assert problem.file == str(FILE)
    assert str(problem.message).startswith(said)
