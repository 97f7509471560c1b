# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.people import RoleHeld
from photo_archive.reading.office_words import is_former, may_mean, offices_in

PREMIER = RoleHeld(
    "Prime Minister of Norway",
    wording={"fr": "Premier ministre de Norvège", "vi": "Thủ tướng Na Uy"},
)
HEAD = RoleHeld(
    "General Secretary of the Party",
    wording={"fr": "secrétaire général du Parti", "vi": "Tổng Bí thư Đảng"},
)


@pytest.mark.parametrize(
    ("printed", "role", "may"),
    [
        ("Prime Minister", PREMIER, True),
        ("prime minister of Norway", PREMIER, True),
        ("Prime Minister of the Kingdom of Norway", PREMIER, True),
        ("Deputy Prime Minister", PREMIER, False),
        ("Prime Minister of Sweden", PREMIER, False),
        ("Minister", PREMIER, True),
        ("Norway", PREMIER, False),
        ("Premier ministre", PREMIER, True),
        ("vice-Premier ministre", PREMIER, False),
        ("Thủ tướng", PREMIER, True),
        ("Phó Thủ tướng", PREMIER, False),
        ("Party General Secretary", HEAD, True),
        ("Tổng Bí thư", HEAD, True),
        ("Phó Tổng Bí thư", HEAD, False),
        ("Bí thư Đảng", HEAD, False),
        ("", PREMIER, False),
    ],
)
def test_which_office_words_may_mean(printed: str, role: RoleHeld, may: bool) -> None:
    assert may_mean(printed, role) is may


@pytest.mark.parametrize(
    ("printed", "offices"),
    [
        ("Mayor", ["Mayor"]),
        ("General Secretary and State President", ["General Secretary", "State President"]),
        ("Tổng Bí thư, Chủ tịch nước", ["Tổng Bí thư", "Chủ tịch nước"]),
        ("maire et sénateur", ["maire", "sénateur"]),
        ("", []),
    ],
)
def test_offices_of_one_person(printed: str, offices: list[str]) -> None:
    assert offices_in(printed) == offices


@pytest.mark.parametrize(
    ("printed", "former"),
    [("former President", True), ("ancien maire", True), ("nguyên Thủ tướng", True),
     ("President", False)],
)  # fmt: skip
def test_what_was_held_before(printed: str, former: bool) -> None:
    assert is_former(printed) is former
