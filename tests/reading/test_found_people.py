# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Certainty
from photo_archive.reading.found_people import Evidence, FreeWords


def test_certainty_goes_by_evidence() -> None:
    assert Evidence.OFFICE_BEFORE.certainty is Certainty.CERTAIN
    assert Evidence.GIVEN_NAME.certainty is Certainty.PROBABLE
    assert all(one.value.text for one in Evidence)


def test_words_are_taken_once() -> None:
    free = FreeWords([False] * 5)
    free.take(1, 3)
    assert free.has(3, 5)
    assert not free.has(2, 4)
    assert free.before(5) == 3
