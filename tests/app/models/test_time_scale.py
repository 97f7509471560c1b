# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days a timeline shows and where."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.app.models.time_scale import TimeScale, bar_labels, over_labels
from photo_archive.domain.calendar_units import TimeUnit, begin_of, edtf_of, end_of

SCALES = st.builds(
    TimeScale.whole,
    st.integers(date(1800, 1, 1).toordinal(), date(1990, 1, 1).toordinal()),
    st.integers(date(1990, 1, 1).toordinal(), date(2030, 1, 1).toordinal()),
    st.integers(200, 2000),
).flatmap(
    lambda whole: st.builds(
        whole.zoomed, st.floats(1, 20_000), st.floats(0, 1).map(lambda one: one * whole.width)
    )
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def thirty_years() -> TimeScale:
    return TimeScale.whole(day("1993-06-25"), day("2025-05-04"), 800)


def test_the_whole_shows_whole_stretches() -> None:
    scale = thirty_years()
    assert scale.unit is TimeUnit.YEAR
    assert scale.x(day("1993-01-01")) == pytest.approx(0)
    assert scale.x(day("2026-01-01")) == pytest.approx(800)
    assert len(scale.edges()) == 34 + 1
    one_day = TimeScale.whole(day("1993-06-25"), day("1993-06-25"), 800)
    assert one_day.unit is TimeUnit.DAY
    assert one_day.start < day("1993-06-25") < one_day.end


def test_units_follow_the_zoom_and_the_day_under_the_pointer_stays() -> None:
    scale = thirty_years()
    for unit in (TimeUnit.MONTH, TimeUnit.DAY, TimeUnit.DECADE, TimeUnit.YEAR):
        nearer = scale.with_unit(unit, 300)
        assert nearer.unit is unit
        assert nearer.start + 300 * nearer.per_px == pytest.approx(scale.start + 300 * scale.per_px)
    assert scale.with_unit(TimeUnit.YEAR, 300) == scale
    assert scale.zoomed(1e9, 0).zoomed(1e9, 0).unit is TimeUnit.DAY
    assert scale.zoomed(1e-9, 0).unit is TimeUnit.DECADE


def test_days_are_brought_in_sight() -> None:
    scale = thirty_years().zoomed(10, 0)
    assert scale.showing(day("1993-06-01"), day("1993-06-30")) == scale
    later = scale.showing(day("2010-06-01"), day("2010-06-30"))
    assert later.start < day("2010-06-01") < day("2010-06-30") < later.end
    earlier = later.showing(day("1995-01-01"), day("1995-12-31"))
    assert earlier.start <= day("1995-01-01") < day("1995-12-31") < earlier.end
    away = scale.moved(1e6).kept_within(day("1993-06-25"), day("2025-05-04"))
    assert away.start <= day("2025-05-04")
    assert scale.resized(400).end == pytest.approx(scale.end)


@settings(deadline=None, max_examples=150)
@given(SCALES)
def test_bars_fill_the_width_and_labels_never_collide(scale: TimeScale) -> None:
    edges = scale.edges()
    assert edges == sorted(set(edges))
    assert scale.x(edges[0]) <= 1e-6
    assert scale.x(edges[-1]) >= scale.width - scale.x(scale.start + 1) - 1e-6
    assert all(begin_of(scale.unit, one) == one for one in edges[:-1])

    def width_of(text: str) -> float:
        return 7.0 * len(text)

    labels = bar_labels(scale, edges, lambda one: edtf_of(scale.unit, one), width_of, 6)
    rows = [labels]
    if scale.unit is not TimeUnit.DECADE:
        above = TimeUnit(scale.unit - 1)
        rows.append(over_labels(scale, lambda one: edtf_of(above, one), width_of, 6))
    for row in rows:
        assert all(one.x >= 0 and one.x + one.width <= scale.width + 1e-6 for one in row)
        for one, other in itertools.pairwise(row):
            assert one.x + one.width + 6 <= other.x + 1e-6


def test_labels_of_a_year_by_months() -> None:
    scale = TimeScale.whole(day("1993-01-01"), day("1993-12-31"), 400)
    assert scale.unit is TimeUnit.MONTH
    labels = bar_labels(scale, scale.edges(), lambda one: edtf_of(TimeUnit.MONTH, one), len, 2)
    assert labels[0].text == "1993-01"
    assert [one.text for one in over_labels(scale, lambda one: "1993", len, 2)] == ["1993"]
    assert end_of(TimeUnit.YEAR, scale.day(10)) == day("1994-01-01")
