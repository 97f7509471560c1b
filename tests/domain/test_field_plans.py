# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import FieldPlan, Mode


def plan(mode: Mode, value: str, find: str = "", **options: bool) -> FieldPlan:
    return FieldPlan(PhotoField.CREDIT, mode, value, find, **options)


@pytest.mark.parametrize(
    ("mode", "value", "before", "after"),
    [
        (Mode.KEEP, "VNA", "AFP", "AFP"),
        (Mode.REPLACE, "VNA", "AFP", "VNA"),
        (Mode.REPLACE, "", "AFP", ""),
        (Mode.FILL, "VNA", "AFP", "AFP"),
        (Mode.FILL, "VNA", "", "VNA"),
        (Mode.APPEND, "/VNS", "VNA", "VNA/VNS"),
        (Mode.APPEND, " (copy)", "VNA", "VNA (copy)"),
        (Mode.APPEND, " (copy)", "", "(copy)"),
        (Mode.PREFIX, "Photo: ", "VNA", "Photo: VNA"),
        (Mode.PREFIX, "Photo: ", "", "Photo:"),
    ],
)
def test_what_comes_of_a_value(mode: Mode, value: str, before: str, after: str) -> None:
    assert plan(mode, value).after(before) == after


@pytest.mark.parametrize(
    ("find", "value", "before", "after"),
    [
        ("Hanoi", "Hà Nội", "Hanoi, near Hanoi", "Hà Nội, near Hà Nội"),
        ("Hanoi", "Hà Nội", "hanoi", "hanoi"),
        ("Ha Noi", "Hanoi", "Hà Nội", "Hà Nội"),
        ("Ha\u0300 No\u0323\u0302i", "Hanoi", "Hà Nội", "Hanoi"),
        ("VNA", "", "VNA Photo", "Photo"),
        ("(c)", r"\1 ©", "(c) VNA", r"\1 © VNA"),
        (" ,", ",", "Paris , France", "Paris, France"),
        ("", "x", "VNA", "VNA"),
        ("AFP", "x", "VNA  two", "VNA  two"),
    ],
)
def test_text_is_found_and_replaced_as_it_is_spelled(
    find: str, value: str, before: str, after: str
) -> None:
    assert plan(Mode.FIND, value, find).after(before) == after


def test_whole_words_and_capitals() -> None:
    assert plan(Mode.FIND, "Hà", "Ha", whole_words=True).after("Ha Hanoi") == "Hà Hanoi"
    assert plan(Mode.FIND, "Hà", "Ha", whole_words=True).after("Hanoi, Ha.") == "Hanoi, Hà."
    assert plan(Mode.FIND, "VNA", "vna", match_case=False).after("Vna, VNA") == "VNA, VNA"
    assert plan(Mode.FIND, "Đà", "đà", match_case=False).after("Đà Nẵng") == "Đà Nẵng"


@given(st.text(max_size=20), st.text(max_size=5), st.text(max_size=5), st.booleans(), st.booleans())
def test_any_text_can_be_looked_for(
    before: str, find: str, value: str, whole: bool, case: bool
) -> None:
    wish = plan(Mode.FIND, value, find, whole_words=whole, match_case=case)
    after = wish.after(before)
    assert after == before or find
