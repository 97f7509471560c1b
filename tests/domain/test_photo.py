# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

from photo_archive.domain.photo import Restriction


def test_a_restriction_ends_on_its_day() -> None:
    closed = Restriction("embargo", until=date(2030, 1, 1))
    assert closed.holds_on(date(2029, 12, 31))
    assert not closed.holds_on(date(2030, 1, 1))


def test_a_restriction_without_an_end_holds_for_good() -> None:
    assert Restriction("privacy").holds_on(date(2999, 1, 1))
