# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.checked import Holder
from photo_archive.reading.office_holders import OfficeHolders

ANNA = Holder(1, "Anna Ngô", "1990", "")
BERTA = Holder(2, "Berta", "", "1990-05")
HOLDERS = OfficeHolders([(ANNA, ["mayor", "maire", "mayor"]), (BERTA, ["mayor"])])


def test_holders_come_by_any_wording_in_the_order_given() -> None:
    assert HOLDERS["mayor"] == (ANNA, BERTA)
    assert HOLDERS["maire"] == (ANNA,)


def test_an_office_nobody_held() -> None:
    assert HOLDERS.get("minister", ()) == ()
    with pytest.raises(KeyError):
        HOLDERS["minister"]


def test_each_wording_is_told_once() -> None:
    assert sorted(HOLDERS) == ["maire", "mayor"]
    assert len(HOLDERS) == 2
    assert not OfficeHolders()
