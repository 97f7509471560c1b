# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Degrees on the map."""

import pytest

from photo_archive.domain.mercator import LATITUDE_LIMIT, on_earth, on_map


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        (0, 0, 0.5, 0.5),
        (LATITUDE_LIMIT, -180, 0, 0),
        (-90, 180, 0, 1),
        (90, 90, 0.75, 0),
        (48.8566, 2.3522, 0.506534, 0.344095),
        (21.0285, 105.8542, 0.794039, 0.440268),
    ],
)
def test_points(latitude, longitude, x, y):
    assert on_map(latitude, longitude) == pytest.approx((x, y), abs=1e-4)


def test_there_and_back() -> None:
    for point in ((48.8566, 2.3522), (-33.9, -70.6), (0.0, 0.0), (85.0, 179.9)):
        assert on_earth(*on_map(*point)) == pytest.approx(point)
    assert on_earth(1.25, 0.5) == pytest.approx((0, 270))
    assert on_earth(0.5, -1.0)[0] == pytest.approx(LATITUDE_LIMIT)
