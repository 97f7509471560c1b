# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from photo_archive.domain.errors import CodeText, DateText, Message, Value
from photo_archive.domain.message_values import period_value, stored_values, values_from_stored
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("first", "last", "worded"),
    [
        ("2004-10-06", "2004-10-08", "6–8 October 2004"),
        ("2004-10-06", "", "from 6 October 2004"),
        ("", "1993", "until 1993"),
        ("1993", "1993", "1993"),
        ("1995", "1993", "1995 – 1993"),
        ("1940/1945", "1993", "1940–1945 – 1993"),
        ("1940/1945", "", "1940–1945 – …"),
    ],
)
def test_a_period_is_one_date_where_it_can_be(first: str, last: str, worded: str) -> None:
    assert Wording("en").value(period_value(first, last)) == worded


def kept(values: Mapping[str, Value]) -> dict[str, Value]:
    read: object = json.loads(json.dumps(stored_values(values)))
    assert isinstance(read, dict)
    return values_from_stored(read)


def test_values_come_back_as_they_were_stored() -> None:
    inner = Message("in {year}, {date}", {"year": 1954, "date": DateText("1954~")})
    values: dict[str, Value] = {"name": "Anna", "n": 3, "date": DateText("1954"), "why": inner}
    read = kept(values)
    assert read == values
    assert type(read["name"]) is str
    assert isinstance(read["date"], DateText)
    assert isinstance(read["why"], Message)
    assert isinstance(read["why"].values["date"], DateText)


def test_a_code_is_stored_with_its_word() -> None:
    city = kept({"kind": CodeText("city", Message("City"))})["kind"]
    assert isinstance(city, CodeText)
    assert (city, city.words) == ("city", Message("City"))


def test_rows_of_former_versions_are_read_as_they_are() -> None:
    assert values_from_stored({"date": "2004-10-06", "n": 2}) == {"date": "2004-10-06", "n": 2}
