# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.word_diff import Run, differing


def _marked(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{one.text}]" if one.differs else one.text for one in runs)


@pytest.mark.parametrize(
    ("one", "other", "marked", "marked_other"),
    [
        ("Leaders in Paris", "Leaders in Paris", "Leaders in Paris", "Leaders in Paris"),
        ("Leaders in Paris", "Leaders of Paris", "Leaders [in] Paris", "Leaders [of] Paris"),
        ("Vo Van Kiet", "Võ Văn Kiệt", "[Vo Van Kiet]", "[Võ Văn Kiệt]"),
        ("in Paris", "in Paris, 1993", "in Paris", "in Paris[, 1993]"),
        ("Paris", "", "[Paris]", ""),
        ("", "", "", ""),
    ],
)
def test_words_that_differ(one: str, other: str, marked: str, marked_other: str) -> None:
    runs, other_runs = differing(one, other)
    assert (_marked(runs), _marked(other_runs)) == (marked, marked_other)
    assert "".join(run.text for run in runs) == one
    assert "".join(run.text for run in other_runs) == other


def test_a_very_long_text_is_not_taken_apart() -> None:
    long = "word " * 5000
    assert differing(long, long + "more")[0] == (Run(long, differs=True),)
    assert differing(long, long)[0] == (Run(long, differs=False),)
