# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of house styles: filling, leaving out, reading backwards, and what is wrong in one."""

from __future__ import annotations

import re

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.templates import Template, first_filled

SLOTS = ("place", "date", "name")


@pytest.mark.parametrize(
    ("form", "values", "filled"),
    [
        ("({place}, {date})", {"place": "Paris", "date": "1993"}, "(Paris, 1993)"),
        ("({place}, {date})", {"place": "Paris"}, None),
        ("({place}[, {date}])", {"place": "Paris"}, "(Paris)"),
        ("({place}[, {date}])", {"place": "Paris", "date": ""}, "(Paris)"),
        ("[{name}[ in {place}]][, {date}]", {"date": "1993"}, ", 1993"),
        ("[{name}[ in {place}]]", {"name": "Kiệt", "place": "Paris"}, "Kiệt in Paris"),
        ("plain", {}, "plain"),
    ],
)
def test_a_form_is_filled_or_not(form: str, values: dict[str, str], filled: str | None) -> None:
    assert Template(form, SLOTS).fill(values) == filled


def test_the_first_form_that_can_be_filled_is_taken() -> None:
    forms = [Template(form, SLOTS) for form in ("{place}, {date}", "{place}", "{date}")]

    assert first_filled(forms, {"date": "1954"}) == "1954"
    assert first_filled(forms, {}) == ""


def test_a_form_reads_what_it_wrote() -> None:
    form = Template("({place}[, {date}]) by {name}.", SLOTS)
    pattern = re.compile(form.pattern({"place": r"\w+", "date": r"\d+", "name": r"[\w ]+"}))
    written = form.fill({"place": "Huế", "date": "1968", "name": "Lê Văn"})
    assert written is not None

    found = pattern.fullmatch(written.replace(" by ", "  by\n"))

    assert found is not None
    assert found.groupdict() == {"place": "Huế", "date": "1968", "name": "Lê Văn"}


@pytest.mark.parametrize("form", ["({place}", "[{place}", "{place}]", "{place", "}", "[[{date}]"])
def test_a_bracket_left_open_is_told(form: str) -> None:
    if form == "({place}":
        Template(form, SLOTS)  # a round bracket is plain text
        return
    with pytest.raises(ArchiveError, match="position"):
        Template(form, SLOTS)


def test_an_unknown_slot_is_told_with_those_there_are() -> None:
    with pytest.raises(ArchiveError) as refused:
        Template("{town}", SLOTS)

    assert "town" in str(refused.value)
    assert "{place}" in str(refused.value)
