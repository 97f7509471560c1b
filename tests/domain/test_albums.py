# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.albums import Album, AlbumId, of_name

KNOWN = [Album(AlbumId(1), "Hà Nội"), Album(AlbumId(2), "Đà Nẵng")]


@pytest.mark.parametrize(
    ("name", "number"),
    [("Hà Nội", 1), ("  ha   NOI ", 1), ("Da Nang", 2), ("Nội", None), ("", None)],
)
def test_a_name_is_known_in_any_spelling(name: str, number: int | None) -> None:
    found = of_name(KNOWN, name)
    assert (None if found is None else found.id) == number
