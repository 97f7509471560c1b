# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.map_frame import MapFrame, box_of
from photo_archive.app.models.map_scale import MapScale
from photo_archive.domain.area import Area
from photo_archive.domain.mercator import on_map

SCALE = MapScale.fitted([on_map(48.85, 2.35), on_map(21.03, 105.85)], 700, 500)


def test_an_area_is_drawn_where_it_was_dragged() -> None:
    frame = MapFrame(SCALE.at(100, 80), SCALE.at(100, 80)).to(SCALE.at(260, 190))
    assert frame.box(SCALE) == pytest.approx((100, 80, 160, 110))
    assert box_of(frame.area, SCALE) == pytest.approx((100, 80, 160, 110), abs=0.1)
    assert frame.is_large_enough(SCALE)
    assert not MapFrame(SCALE.at(1, 1), SCALE.at(6, 90)).is_large_enough(SCALE)


def test_over_the_date_line() -> None:
    scale = MapScale.fitted([on_map(-17, 160), on_map(-14, -155)], 700, 500)
    area = Area(-20, 170, -10, -165)
    x, _, width, _ = box_of(area, scale)
    assert 0 < x < x + width < 700
    corners = scale.at(x, 100), scale.at(x + width, 300)
    again = MapFrame(*corners).area
    assert again.crosses_date_line
    assert (again.west, again.east) == pytest.approx((170, -165), abs=1e-4)


def test_the_whole_world() -> None:
    whole = MapFrame((0.2, 0.0), (1.3, 1.0)).area
    assert (whole.west, whole.east) == (-180, 180)
    assert box_of(whole, SCALE)[2] == pytest.approx(SCALE.size)


def test_by_keys() -> None:
    frame = MapFrame.begun_in(SCALE)
    assert frame.box(SCALE) == pytest.approx((175, 125, 350, 250))
    wider = frame.grown(0.01, 0)
    assert wider.box(SCALE)[2] == pytest.approx(350 + 0.02 * SCALE.size)
    assert wider.box(SCALE)[3] == pytest.approx(250)
    small = frame
    for _ in range(200):
        small = small.grown(-0.01, -0.01)
    assert small.one[0] < small.other[0]
    assert small.one[1] < small.other[1]
    assert small.area
    assert frame.moved(0.1, 0).one[0] == pytest.approx(frame.one[0] + 0.1)
    large = frame
    for _ in range(50):
        large = large.grown(0.3, 0.3)
    assert (large.area.west, large.area.east) == (-180, 180)
