# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.credit_parts import CreditDivider, CreditParts
from photo_archive.reading.wordlists import load_words

DIVIDER = CreditDivider(load_words("credits"))


@pytest.mark.parametrize(
    ("body", "credit", "photographer"),
    [
        ("Jane Roe / UN Photo / ICJ-CIJ", "UN Photo / ICJ-CIJ", "Jane Roe"),
        ("Insidefoto/Sipa USA", "Insidefoto/Sipa USA", ""),
        ("AFP via Getty Images", "AFP via Getty Images", ""),
        ("J. Jane Roe/AP", "AP", "J. Jane Roe"),
        ("City Press by Jane Roe", "City Press", "Jane Roe"),
        ("file photo", "", ""),
        ("", "", ""),
    ],
)
def test_divide(body: str, credit: str, photographer: str) -> None:
    assert DIVIDER.divide(body) == CreditParts(credit, photographer)


def test_names_agency() -> None:
    assert DIVIDER.names_agency("AFP")
    assert DIVIDER.names_agency("Harbour Museum")
    assert not DIVIDER.names_agency("Jane Roe")


def test_is_credit() -> None:
    assert DIVIDER.is_credit("Jane Roe/AFP")
    assert DIVIDER.is_credit("file photo")
    assert not DIVIDER.is_credit("a man and a dog stand there")
    assert not DIVIDER.is_credit(" ")
