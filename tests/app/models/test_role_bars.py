# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRectF

from photo_archive.app.models.role_bars import scale_and_bars, words_place, years_of_days
from photo_archive.domain.people import RoleHeld


def test_roles_and_photos_share_one_scale() -> None:
    roles = (
        RoleHeld("Minister", held_from="1982", held_to="1991"),
        RoleHeld("Prime Minister", held_from="1992-09-24"),
        RoleHeld("Member"),
    )
    photos = years_of_days([date(1993, 6, 25).toordinal()])
    scale, bars = scale_and_bars(roles, photos)
    assert scale is not None
    assert photos[0] == pytest.approx(1993.48, abs=0.01)
    assert scale.first < 1982 < scale.last
    assert 0 < scale.share(1985) < scale.share(1993) < 1
    assert (bars[0].open_first, bars[0].open_last) == (False, False)
    assert bars[1].open_last
    assert bars[1].last == scale.last
    assert not bars[2].dated
    assert all(mark > scale.first for mark in scale.marks)


def test_nothing_dated_has_no_scale() -> None:
    scale, bars = scale_and_bars((RoleHeld("Member"),), ())
    assert scale is None
    assert not bars[0].dated


def test_a_date_that_is_none_counts_as_not_known() -> None:
    scale, _ = scale_and_bars((RoleHeld("x", held_from="nonsense"),), (1993.0,))
    assert scale is not None


@pytest.mark.parametrize("years", [(1900.0, 2025.0), (1993.0, 1993.2), (1000.0, 2025.0)])
def test_there_are_never_many_marks(years: tuple[float, float]) -> None:
    scale, _ = scale_and_bars((), years)
    assert scale is not None
    assert 1 <= len(scale.marks) <= 12


def test_days_out_of_the_calendar_are_left_out() -> None:
    assert years_of_days([0, -5]) == ()
    assert years_of_days([10**9]) == (9999.0,)


@pytest.mark.parametrize(
    ("bar", "width", "place"),
    [
        (QRectF(100, 0, 50, 20), 200, (154, 200, False)),  # to its right
        (QRectF(800, 0, 150, 20), 200, (596, 200, False)),  # to its left
        (QRectF(80, 0, 880, 20), 200, (140, 200, True)),  # in it
        (QRectF(80, 0, 880, 20), 900, (140, 820, True)),  # cut where there is most room
        (QRectF(300, 0, 100, 20), 900, (404, 596, False)),
        (QRectF(600, 0, 100, 20), 900, (0, 596, False)),
    ],
)
def test_words_stand_where_they_fit(
    bar: QRectF, width: float, place: tuple[float, float, bool]
) -> None:
    left, room, within = words_place(bar, bar.left() + 60, width, 1000, 4)
    assert (left, min(room, width), within) == place
