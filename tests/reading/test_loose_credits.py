# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits of bodies that no list has, told by where they stand and how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.reading.credits import CreditReader
from photo_archive.reading.loose_credits import introduced_parts, last_parts

READER = CreditReader()


@pytest.mark.parametrize(
    ("text", "credit", "photographer"),
    [
        ("A parade. (Jane Roe for The Springfield Courier)", "The Springfield Courier", "Jane Roe"),
        ("A hearing. (V. F. Doe/Lower House PRB)", "Lower House PRB", "V. F. Doe"),
        ("A bridge. Credit: @bridgespotter", "@bridgespotter", ""),
        ("Riders on a plain. Lt. John Doe © ABC", "ABC", "John Doe"),
        ("Một phiên họp. Ảnh: APEC 2031", "APEC 2031", ""),
        (
            "A rider. Jane Roe / Acme Photos of Oslo / ABC.COM",
            "Acme Photos of Oslo / ABC.COM",
            "Jane Roe",
        ),
        ("A rider. (Blofeld / Jane Roe)", "Blofeld", "Jane Roe"),
        (
            "Une rue. Photo Jeanne Dupont © BHX / Roger-Viollet",
            "BHX / Roger-Viollet",
            "Jeanne Dupont",
        ),
        ("Les obsèques, 2 août 1934 / Agence Perrault", "Agence Perrault", ""),
        ("Une grève. Clarté / Mémoires de Clarté", "Clarté / Mémoires de Clarté", ""),
        ("Cơn bão. Ảnh chụp ngày 4 - 11 - 2031: LÊ AN", "", "LÊ AN"),
        ("Une rue. Crédit photo : Jeanne Dupont / CC BY-NC", "", "Jeanne Dupont"),
        ("Un hôpital. Photographe : R. Dupont (ABCD)", "ABCD", "R. Dupont"),
    ],
)
def test_shape_and_place_tell_a_credit(text: str, credit: str, photographer: str) -> None:
    found = READER.find(text)

    assert found is not None
    assert (found.credit, found.photographer) == (credit, photographer)
    assert found.end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man walks in the rain.",
        "Two men meet (left to right).",
        "In the photo: the mayor of the town opens the new bridge over the wide river today.",
        "She votes (for the first time).",
        "Cuộc họp. Trong ảnh: Bà Trần Thị Hiên ngày 7/11/2006.",
    ],
)
def test_a_sentence_is_no_credit(text: str) -> None:
    found = READER.find(text)

    assert found is None or not found.photographer


@given(st.text(max_size=120))
def test_any_text_gives_parts_or_none(text: str) -> None:
    introduced_parts(text, lambda _: False)
    ending = last_parts(text, lambda _: False)
    assert ending is None or 0 <= ending[0] < len(text)
