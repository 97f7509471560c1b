# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos of a query on a line of time."""

from __future__ import annotations

from array import array
from datetime import date

import pytest

from photo_archive.domain.errors import UsageError
from photo_archive.index.order import Order
from photo_archive.services.charting import first_of_days, timeline_of
from photo_archive.services.workspace import Workspace


def test_the_line_of_time_leaves_the_dates_of_a_query_out(placed: Workspace) -> None:
    found = timeline_of(placed, "date:1993")
    assert (found.timeline.dated, found.timeline.undated) == (4, 1)
    assert found.days.first == date(1993, 1, 1).toordinal()
    assert timeline_of(placed, "place:paris date:1993").timeline.dated == 2
    with pytest.raises(UsageError):
        timeline_of(placed, "date:whenever ")


def test_the_first_photo_of_some_days(placed: Workspace) -> None:
    first = first_of_days(placed, "date:1954", "1993", Order.DATE)
    assert [one.reference for one in placed.lines(first)] == ["A-2", "A-1", "A-5"]
    last = first_of_days(placed, "", "1993", Order.DATE_DESCENDING)
    assert placed.lines(last)[0].reference == "A-5"
    assert first_of_days(placed, "", "1800", Order.DATE) == array("I")


def test_an_archive_without_photos(workspace: Workspace) -> None:
    assert timeline_of(workspace, "").timeline.total == 0
