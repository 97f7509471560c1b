# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.links import Region

CORNER = Region(0.1, 0.2, 0.3, 0.4)


@pytest.mark.parametrize(
    ("orientation", "left", "top"),
    [
        (1, 0.1, 0.2),
        (2, 0.6, 0.2),
        (3, 0.6, 0.4),
        (4, 0.1, 0.4),
        (5, 0.2, 0.1),
        (6, 0.4, 0.1),
        (7, 0.4, 0.6),
        (8, 0.2, 0.6),
        (0, 0.1, 0.2),
    ],
)
def test_a_region_on_the_picture_turned_upright(orientation: int, left: float, top: float) -> None:
    upright = CORNER.upright(orientation)
    assert (upright.x, upright.y) == pytest.approx((left, top))
    turned = orientation >= 5
    sides = (CORNER.height, CORNER.width) if turned else (CORNER.width, CORNER.height)
    assert (upright.width, upright.height) == sides
