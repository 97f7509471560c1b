# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits and place-date brackets found by what a user wrote down of a house."""

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.reading.house_forms import HouseForms
from photo_archive.reading.house_style import house_styles, read_house_style

STYLE = """
name = "Courier of Nowhere"
caption = ["{people}."]
person = ["{name}"]
where = ["{place}, {date}"]
place_date = ["<{place} | {date}>"]
credit = ["~ {photographer} for {credit} ~", "~ {credit} ~"]
"""


@pytest.fixture
def forms(tmp_path: Path) -> HouseForms:
    file = tmp_path / "courier.toml"
    file.write_text(STYLE, encoding="utf-8")
    return HouseForms([read_house_style(file)])


def test_a_credit_no_general_rule_would_know_is_found(forms: HouseForms) -> None:
    text = "Two men shake hands. ~ Lê Thị Hoa for Courier ~"

    credit = forms.credit(text)

    assert credit is not None
    assert (credit.credit, credit.photographer) == ("Courier", "Lê Thị Hoa")
    assert text[credit.start : credit.end].strip() == "~ Lê Thị Hoa for Courier ~"


def test_the_second_form_needs_no_photographer(forms: HouseForms) -> None:
    credit = forms.credit("Two men. ~ Courier ~")

    assert credit is not None
    assert (credit.credit, credit.photographer) == ("Courier", "")


def test_place_and_date_are_found_where_the_date_is_one(forms: HouseForms) -> None:
    text = "He visits <the mill | old part> and the school <Sa Đéc, Đồng Tháp | 3 May 1991>."

    where = forms.where(text)

    assert where is not None
    assert text[where.place.start : where.place.end] == "Sa Đéc, Đồng Tháp"
    assert text[where.date.start : where.date.end] == "3 May 1991"


@pytest.mark.parametrize("text", ["", "Two men shake hands.", "~ ~", "<Paris | somewhen>"])
def test_nothing_is_found_where_the_form_is_not(forms: HouseForms, text: str) -> None:
    assert forms.credit(text) is None
    assert forms.where(text) is None


def test_the_installed_styles_read_their_own_credits() -> None:
    style = house_styles()["ttxvn"]

    credit = HouseForms([style]).credit("Toàn cảnh hội nghị. Ảnh: Trọng Đức - TTXVN")

    assert credit is not None
    assert (credit.credit, credit.photographer) == ("TTXVN", "Trọng Đức")
