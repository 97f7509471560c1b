# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.dates import DayRange, parse_edtf
from photo_archive.reading.facts import OfficeFacts
from photo_archive.reading.offices_held import Held, OfficeComparer

DAYS = DayRange(parse_edtf("2006").strict.first, parse_edtf("2016").strict.last)
PRIME = OfficeFacts(("Prime Minister of Norway", "Thủ tướng"), DAYS, "2006–2016")
COMPARER = OfficeComparer()


@pytest.mark.parametrize(
    ("printed", "date", "held"),
    [
        ("Prime Minister", "2010-05-03", Held.ON_DATE),
        ("Norwegian Prime Minister", "2010", Held.UNKNOWN),
        ("PRIME MINISTER", "2010", Held.ON_DATE),
        ("Thủ tướng", "2010", Held.ON_DATE),
        ("Thu tuong", "2010", Held.ON_DATE),
        ("Deputy Prime Minister", "2010", Held.UNKNOWN),
        ("Phó Thủ tướng", "2010", Held.UNKNOWN),
        ("Minister", "2010", Held.UNKNOWN),
        ("Prime Minister", "2020", Held.NOT_THEN),
        ("former Prime Minister", "2020", Held.BEFORE),
        ("former Prime Minister", "1999", Held.NOT_THEN),
        ("Prime Minister", "", Held.EVER),
        ("Prime Minister", "XXXX-05-03", Held.EVER),
        ("sailor | Prime Minister", "2010", Held.ON_DATE),
        ("", "2010", Held.UNKNOWN),
        ("King", "2010", Held.UNKNOWN),
    ],
)
def test_held(printed: str, date: str, held: Held) -> None:
    found = COMPARER.held(printed, (PRIME,), parse_edtf(date) if date else None)
    assert found.held is held
    assert (found.office is None) is (held is Held.UNKNOWN)


def test_office_without_dates_was_held_some_time() -> None:
    mayor = OfficeFacts(("Mayor",))
    assert COMPARER.held("Mayor", (mayor,), parse_edtf("2010")).held is Held.EVER
