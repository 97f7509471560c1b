# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.offices import held_on
from photo_archive.domain.people import RoleHeld

PRESIDENT = RoleHeld("State President", held_from="2024-05-22", held_to="2024-10-21")
SECRETARY = RoleHeld("General Secretary", held_from="2024-08-03")
UNKNOWN = RoleHeld("Deputy")


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-10-07", [PRESIDENT, SECRETARY]),
        ("2024-06", [PRESIDENT]),
        ("2025", [SECRETARY]),
        ("2024-10-06/2024-10-07", [PRESIDENT, SECRETARY]),
        ("2023", []),
        ("", []),
        ("XXXX-06-30", []),
    ],
)
def test_the_offices_of_a_day(edtf: str, expected: list[RoleHeld]) -> None:
    assert list(held_on([PRESIDENT, SECRETARY, UNKNOWN], edtf)) == expected
