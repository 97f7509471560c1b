# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import datetime

import pytest

from photo_archive.app.models import safety_words as words
from photo_archive.domain.fixity import CheckRun, Found, Scope, Tally
from photo_archive.wording import Wording

NOW = datetime.fromisoformat("2026-11-22T12:00:00+01:00")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("2026-11-22T11:30:00+01:00", "just now"),
        ("2026-11-22T10:00:00+00:00", "1 hour ago"),
        ("2026-11-21T00:00:00+01:00", "36 hours ago"),
        ("2026-11-12T12:00:00+01:00", "10 days ago"),
    ],
)
def test_how_long_ago(made: str, told: str) -> None:
    assert words.age(made, Wording("en"), NOW) == told


def test_sizes_and_reasons() -> None:
    assert words.size(1_234_567, Wording("en")) == "1.2 MB"
    assert words.size(1_234_567, Wording("fr")) == "1,2 Mo"
    assert words.size(12_300, Wording("en")) == "12 KB"
    wording = Wording("en")
    assert words.why("before-format-3", wording) == "Before a new format"
    assert words.why("", wording) == "Backup"
    assert words.why("of my own", wording) == "of my own"
    assert len({words.why(one, wording) for one in ("before-restore", "damaged", "")}) == 3


def test_the_last_check() -> None:
    wording = Wording("en")
    assert words.check_in_words(None, wording) == ""
    tally = Tally().with_found(Found.INTACT, 1200).with_found(Found.MISSING)
    run = CheckRun(1, "", "2026-11-22T10:00:00+00:00", Scope.ALL, "A", tally)
    assert words.check_in_words(run, wording).endswith(": 1,200 of 1,201 intact")
