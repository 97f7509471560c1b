# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.reading.usual_credits import UsualCredits

COUNTS = {
    "ABC/XYZ Photo": 40, "ABC / XYZ photo": 2, "abc/xyz PHOTOS": 1, "Ảnh ABC/XYZ": 1,
    "Élan Presse": 5, "Elan presse": 1, "One Agency": 2, "ONE AGENCY": 1, "Half": 3, "HALF": 3,
    "ABC": 9, "": 7,
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("ABC/XYZ Photo", "ABC/XYZ Photo"),
        ("ABC / XYZ photo", "ABC/XYZ Photo"),
        ("abc/xyz PHOTOS", "ABC/XYZ Photo"),
        ("Ảnh ABC/XYZ", "ABC/XYZ Photo"),
        ("ABC-XYZ", "ABC/XYZ Photo"),
        ("Elan presse", "Élan Presse"),
        ("ABC", "ABC"),
        ("ONE AGENCY", "ONE AGENCY"),
        ("HALF", "HALF"),
        ("Unknown", "Unknown"),
    ],
)
def test_the_form_most_photos_have(line: str, form: str) -> None:
    assert UsualCredits(COUNTS).form_of(line) == form


def test_a_configured_line_goes_before() -> None:
    credits = UsualCredits(COUNTS, ["ABC–XYZ"])
    assert credits.form_of("ABC/XYZ Photo") == "ABC–XYZ"
    assert credits.is_configured("ABC–XYZ")
    assert not credits.is_configured("ABC/XYZ Photo")
    assert credits.count("ABC/XYZ Photo") == 40
