# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.people import Person
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.similar_names import similar_name
from photo_archive.reading.values import Reading

ANNA = Person(1, "Anna Katharina Berg")


@pytest.mark.parametrize(
    ("printed", "record", "near"),
    [
        ("Anna Katharina Bergg", None, True),
        ("Anna Katarina Berg", None, True),
        ("Anna Katharina Bergg", 7, False),
        ("Hanna Katharina Berg", None, False),
        ("Anna Katharina Lind", None, False),
        ("Anna Ber", None, False),
    ],
)
def test_a_letter_or_two(
    checked: Callable[..., CheckedPhoto],
    reading: Callable[..., Reading],
    printed: str,
    record: int | None,
    near: bool,
) -> None:
    read = reading(printed, people={printed: record})
    found = similar_name(checked(printed, reading=read, linked=[ANNA]), ANNA)
    assert (found is not None) is near


def test_nothing_read_is_nothing_near(checked: Callable[..., CheckedPhoto]) -> None:
    assert similar_name(checked("Anna", linked=[ANNA]), ANNA) is None
