# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import math

import pytest

from photo_archive.domain.position import PointFault, Position, fault_of


@pytest.mark.parametrize(
    ("latitude", "longitude", "fault"),
    [
        (48.8566, 2.3522, None),
        (0, 9.5, None),
        (-90, 180, None),
        (0, 0, PointFault.AT_ZERO),
        (-0.0, 0, PointFault.AT_ZERO),
        (105.85, 21.03, PointFault.EXCHANGED),
        (105.85, 121.03, PointFault.OUT_OF_RANGE),
        (12, 181, PointFault.OUT_OF_RANGE),
        (math.nan, 3, PointFault.UNREADABLE),
        (3, math.inf, PointFault.UNREADABLE),
    ],
)
def test_faults(latitude, longitude, fault):
    assert fault_of(latitude, longitude) == fault


@pytest.mark.parametrize(
    ("kept", "position"),
    [
        ("48.856600, 2.352200", Position(48.8566, 2.3522)),
        ("-8.5, -179.2", Position(-8.5, -179.2)),
        ("0, 0", None),
        ("105.85, 21.03", None),
        ("nan, 1", None),
        ("48.8566", None),
        ("", None),
        ("a, b", None),
    ],
)
def test_kept(kept, position):
    assert Position.kept(kept) == position
