# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.controllers.record_editing import FIELD_TITLES, _point
from photo_archive.app.views.record_form import FIELDS, NOTES


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("", ("", "")),
        ("21.03, 105.85", ("21.03", "105.85")),
        ("21.03 105.85", ("21.03", "105.85")),
        ("21.03; -105.85", ("21.03", "-105.85")),
        ("21,03; 105,85", ("21.03", "105.85")),
        ("21.03", ("21.03", "")),
    ],
)
def test_points_as_people_type_them(typed: str, point: tuple[str, str]) -> None:
    assert _point(typed) == point


def test_every_field_has_a_title_for_undo() -> None:
    keys = {row.key for rows in (*FIELDS.values(), NOTES) for row in rows}
    assert keys - {"point"} == set(FIELD_TITLES)
