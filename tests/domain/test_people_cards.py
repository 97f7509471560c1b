# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.people_cards import initials_of


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Võ Văn Kiệt", "VK"),
        ("François Mitterrand", "FM"),
        ("Đinh Toàn Thắng", "ĐT"),
        ("Hubert Dejean de la Batie", "HB"),
        ("Marie-Hélène Amiable", "MA"),
        ("Norodom Sihanouk (roi)", "NS"),
        ("Pelé", "P"),
        ("“Ba” Dương", "BD"),
        ("…", ""),
        ("", ""),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_word(name: str, initials: str) -> None:
    assert initials_of(name) == initials
