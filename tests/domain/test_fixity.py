# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.fixity import Found, Tally, now_utc


def test_a_tally_counts_each_file_once() -> None:
    tally = Tally()
    for found in Found:
        tally = tally.with_found(found, 2)
    assert tally == Tally(8, 2, 2, 2, 2, 0)
    assert not tally.is_well
    assert Tally().with_found(Found.INTACT).is_well


def test_moments_sort_as_texts() -> None:
    first, second = now_utc(), now_utc()
    assert first <= second
    assert first.endswith("+00:00")
