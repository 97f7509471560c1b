# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.catalogue.rotation import Keep, superfluous

MOMENTS = st.lists(st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)), max_size=60)


def test_a_year_of_days_becomes_days_weeks_and_months() -> None:
    days = [datetime(2025, 1, 1, 18) + timedelta(days=n) for n in range(365)]
    kept = sorted(set(days) - superfluous(days, Keep(newest=3, weeks=3, months=12)))
    assert [f"{one:%m-%d}" for one in kept] == [
        "01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30",
        "10-31", "11-30", "12-21", "12-28", "12-29", "12-30", "12-31",
    ]  # fmt: skip


@given(MOMENTS, st.integers(1, 5), st.integers(0, 5), st.integers(0, 5))
def test_the_newest_stay_and_doing_it_twice_changes_nothing(
    made: list[datetime], newest: int, weeks: int, months: int
) -> None:
    keep = Keep(newest, weeks, months)
    kept = set(made) - superfluous(made, keep)
    assert set(sorted(set(made))[-newest:]) <= kept
    assert superfluous(kept, keep) == set()
    assert len(kept) <= newest + weeks + months
