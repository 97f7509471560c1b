# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from photo_archive.media.field_data import to_data, with_field
from photo_archive.media.fields import Fields

OWN = {"own"}


def test_every_field_goes_there_and_back_as_json(full_fields: Fields) -> None:
    for each in fields(Fields):
        value = getattr(full_fields, each.name)
        if not value or each.name in OWN:
            continue
        data = json.loads(json.dumps(to_data(value)))
        assert getattr(with_field(Fields(), each.name, data), each.name) == value, each.name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nothing", ""),
        ("caption", "text"),
        ("people", [1]),
        ("date_created", {"date": "1993"}),
        ("regions", [{"box": {"x": "a"}}]),
        ("point", {"latitude": "north"}),
        ("locations_shown", {}),
    ],
)
def test_what_is_not_as_it_should_be(name: str, data: object) -> None:
    with pytest.raises(ValueError, match=r"field|kept"):
        with_field(Fields(), name, data)  # type: ignore[arg-type]


def test_only_values_of_fields_are_data() -> None:
    with pytest.raises(TypeError):
        to_data(object())
