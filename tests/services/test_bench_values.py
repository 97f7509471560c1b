# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.services.bench_values import Limit, beside, left_out, percentile, timed


def test_a_value_stands_beside_its_limit() -> None:
    row = beside("import", "photos/s", 30.0, Limit("hashing", 40.0))
    assert (row.limit, row.limit_name, row.ratio) == (40.0, "hashing", 0.75)


def test_a_value_may_stand_alone() -> None:
    row = beside("import", "photos/s", 30.0)
    assert (row.limit, row.limit_name, row.ratio) == (None, None, None)


def test_timings_are_ranked_and_p95_is_compared() -> None:
    row = timed("find", [float(ms) for ms in range(100, 0, -1)], Limit("SQL", 48.0))
    assert (row.value, row.p50_ms, row.p95_ms, row.p99_ms) == (51.0, 51.0, 96.0, 100.0)
    assert row.ratio == 2.0


@pytest.mark.parametrize("share", [0.0, 0.5, 0.99, 1.0])
def test_a_percentile_of_one_value_is_that_value(share: float) -> None:
    assert percentile([7.0], share) == 7.0


def test_what_was_left_out_says_why() -> None:
    row = left_out("start", "s", "no window")
    assert (row.value, row.note) == (None, "no window")
