# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fold that every part of the program compares by."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.names import fold, normal, normal_line, squash


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điện Biên Phủ", "dien bien phu"),
        ("ĐỔI MỚI", "doi moi"),
        ("Tô Lâm", "to lam"),
        ("Nguyễn Văn Cừ", "nguyen van cu"),
        ("Sài Gòn", "sai gon"),
        ("trường quân sự", "truong quan su"),
        ("Œuvre, Ægir, Straße, Søren", "oeuvre, aegir, strasse, soren"),
        ("Wałęsa", "walesa"),
        ("Þórr ð", "thorr d"),
        ("Iğdır İzmir", "igdir izmir"),
        ("l’Élysée lʼÉlysée l'Élysée", "l'elysee l'elysee l'elysee"),
        ("Viêt\u2011Nam – Viêt—Nam", "viet-nam - viet-nam"),
        ("Paris\u00a0: Lyon\u202f!", "paris : lyon !"),
        ("ﬂag", "flag"),
        ("soft\u00adhyphen", "softhyphen"),
        ("two\nlines", "two\nlines"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ha Noi", "Hanoi", "Hà Nội", "HÀ-NỘI", "Ha\u00a0Noi"),
        ("Viet Nam", "Vietnam", "Việt Nam", "Viêt-Nam", "Việt–Nam"),
        ("Giscard d'Estaing", "GISCARD D’ESTAING"),
        ("TP. HCM", "TP.HCM", "tp hcm"),
    ],
)
def test_squash_joins_spellings(spellings: tuple[str, ...]) -> None:
    assert len({squash(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("  Ha\u0300  No\u0323\u0302i \t", "Hà Nội"),
        ("one  \r\n  two\r\rthree", "one\ntwo\n\nthree"),
        ("Paris\u00a0: a", "Paris\u00a0: a"),
        ("\ufb02", "\ufb02"),
    ],
)
def test_normal(text: str, stored: str) -> None:
    assert normal(text) == stored


def test_normal_line_is_one_line() -> None:
    assert normal_line(" Võ\u00a0Văn\n Kiệt ") == "Võ Văn Kiệt"


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert squash(squash(text)) == squash(text)
    assert squash(fold(text)) == squash(text)


@given(st.text())
def test_fold_does_not_depend_on_composition(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(composed) == fold(decomposed) == fold(text)


@given(st.text())
def test_normal_is_idempotent(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal_line(normal_line(text)) == normal_line(text)


def test_every_code_point_folds_to_a_fixed_point() -> None:
    for code_point in range(0x0, 0x3000):
        once = fold(chr(code_point))
        assert fold(once) == once, hex(code_point)


def test_cherokee_folds_to_small_letters_as_all_other_scripts_do():
    assert fold("Ꭰ") == fold("ꭰ") == "ꭰ"
