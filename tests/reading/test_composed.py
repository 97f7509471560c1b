# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.reading.composed import Composed


def test_span_of_decomposed_text() -> None:
    given_text = unicodedata.normalize("NFD", "Ở Huế, Hội An")
    composed = Composed(given_text)
    start = composed.text.index("Huế")
    first, last = composed.given(start, start + 3)
    assert unicodedata.normalize("NFC", given_text[first:last]) == "Huế"


def test_composed_text_is_left_alone() -> None:
    assert Composed("Huế").given(1, 2) == (1, 2)
    assert Composed("").given(0, 0) == (0, 0)


@given(
    st.text(
        alphabet=st.characters(codec="utf-8") | st.sampled_from("e\u0301\u0323\u1100\u1161\u11a8")
    )
)
def test_spans_stay_inside(text: str) -> None:
    composed = Composed(text)
    for start in range(len(composed.text)):
        first, last = composed.given(start, start + 1)
        assert 0 <= first < last <= len(text)
