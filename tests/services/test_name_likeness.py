# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.ids import RecordKind
from photo_archive.services.name_likeness import (
    Alike,
    compare,
    form_of,
    forms,
    is_near,
    mistyped,
    most_alike,
)

PERSON, PLACE, EVENT = RecordKind.PERSON, RecordKind.PLACE, RecordKind.EVENT
NAMES = st.text("abc NĐđễêáạ.-'’", max_size=24)


@pytest.mark.parametrize(
    ("kind", "one", "other", "alike"),
    [
        (PERSON, "Tô Lâm", "tô lâm", Alike.SAME),
        (PERSON, "Tô Lâm", "To Lam", Alike.ACCENTS),
        (PERSON, "Đoàn Văn", "Doãn Văn", Alike.OTHER_ACCENTS),
        (PERSON, "Nguyễn Minh Châu", "Minh Châu Nguyen", Alike.REORDERED),
        (PERSON, "Đoàn Minh", "Minh Doãn", Alike.OTHER_ACCENTS),
        (PERSON, "François Mitterrand", "F. Mitterrand", Alike.INITIALS),
        (PERSON, "N. V. Linh", "Nguyễn Văn Linh", Alike.INITIALS),
        (PERSON, "François Mitterrand", "François Mitterand", Alike.MISTYPED),
        (PERSON, "Valéry Giscard d’Estaing", "Giscard d’Estaing", Alike.PART),
        (PERSON, "François Mitterrand", "Mitterrand", Alike.PART),
        (PERSON, "Võ Văn Kiệt", "Võ Kiệt", Alike.PART),
        (PERSON, "Võ Văn Lan", "Võ Văn Lam", None),
        (PERSON, "An", "An Binh", None),
        (PERSON, "J. M. K.", "Jean Marie Klein", None),
        (PLACE, "Hà Nội", "Hanoi", Alike.JOINED),
        (PLACE, "Saint-Denis", "Saint Denis", Alike.SAME),
        (PLACE, "Hồ Chí Minh", "Thành phố Hồ Chí Minh", Alike.PART),
        (PLACE, "Nội Hà", "Hà Nội", None),
        (EVENT, "Official visit", "Official visit to France", None),
        (PERSON, "", "", None),
    ],
)
def test_in_which_way_names_are_alike(
    kind: RecordKind, one: str, other: str, alike: Alike | None
) -> None:
    for first, second in ((one, other), (other, one)):
        found = compare(form_of(first), form_of(second), kind)
        assert (found and found.alike) == alike
        if found is not None and alike is not Alike.MISTYPED:
            shared = forms(form_of(first), kind) & forms(form_of(second), kind)
            assert shared, "a pair that is alike is found by looking up forms"


@given(NAMES, NAMES, st.sampled_from([*RecordKind]))
def test_likeness_goes_both_ways(one: str, other: str, kind: RecordKind) -> None:
    there = compare(form_of(one), form_of(other), kind)
    back = compare(form_of(other), form_of(one), kind)
    assert (there and there.alike) == (back and back.alike)


@given(NAMES, st.sampled_from([*RecordKind]))
def test_a_name_is_looked_for_under_itself(name: str, kind: RecordKind) -> None:
    form = form_of(name)
    assert not form.squashed or form.squashed in forms(form, kind)


def test_mistyped_words_are_rare_ones() -> None:
    near = {"nguyen": 900, "nguyne": 1, "nguyet": 40}
    assert mistyped(near, "nguyen") == ["nguyne"]
    assert mistyped(near, "nguyne") == ["nguyen", "nguyet"]
    assert mistyped({"linh": 2, "minh": 1}, "minh") == []
    assert mistyped({"minh": 300, "mihn": 1}, "mihn") == ["minh"]
    near_words = {"mitterand": {"mitterrand": 9, "mitterand": 1}}
    assert "fmitterrand" in forms(form_of("F. Mitterand"), PERSON, near_words)


def test_near_words_may_differ_by_more_letters_when_long() -> None:
    assert is_near("nguyen", "nguyne")
    assert not is_near("hoa", "hao")
    assert not is_near("bernard", "berna")
    assert is_near("constantinople", "constantniopel")


def test_the_likeness_that_says_most_counts() -> None:
    ours = [form_of("Võ Văn Kiệt"), form_of("Sáu Dân")]
    found = most_alike(ours, [form_of("Kiệt"), form_of("Sau Dan")], PERSON)
    assert found is not None
    assert (found.alike, found.one, found.other) == (Alike.ACCENTS, "Sáu Dân", "Sau Dan")
    assert most_alike(ours, [], PERSON) is None
