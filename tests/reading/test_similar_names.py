# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.people import Person
from photo_archive.reading.similar_names import similar_name

ANNA = Person(1, "Anna Katharina Berg", names=(Name("Countess Anna", NameKind.SHORT),))
HIEN = Person(2, "Nguyễn Thị Hiền")


@pytest.mark.parametrize(
    ("person", "text", "words"),
    [
        (ANNA, "With Anna Katharina Bergg today", "Anna Katharina Bergg"),
        (ANNA, "Avec Anna Katarina Berg ici", "Anna Katarina Berg"),
        (HIEN, "Gặp Nguyễn Thị Hiênn ở đây", "Nguyễn Thị Hiênn"),
        (ANNA, "With Hanna Katharina Berg", ""),
        (ANNA, "With Anna Katharina Lind", ""),
        (ANNA, "With Anna Ber", ""),
        (ANNA, "with Anna katharina bergg", ""),
        (ANNA, "Countess Ann", ""),
        (Person(3, "Bo Li"), "Bo Lii", ""),
        (ANNA, "", ""),
    ],
)
def test_a_letter_or_two(person: Person, text: str, words: str) -> None:
    found = similar_name(text, person, ())
    assert (text[found[0] : found[1]] if found else "") == words


def test_who_is_known_by_these_words_is_left_alone() -> None:
    text = "With Anna Katharina Bergg today"
    assert similar_name(text, ANNA, [(5, 9)]) is None
    assert similar_name(text, ANNA, [(0, 4)]) == (5, 25)
