# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.errors import ArchiveError, Message, UsageError


def test_a_message_fills_its_gaps() -> None:
    assert str(Message("{n} of {name}", {"n": 3, "name": "Tô Lâm"})) == "3 of Tô Lâm"


def test_a_message_without_values_is_taken_as_it_stands() -> None:
    assert str(Message("a {brace} in a caption")) == "a {brace} in a caption"


def test_an_error_keeps_its_words_and_values_apart() -> None:
    error = ArchiveError("{file} is not an archive.", file="a.txt")
    assert str(error) == "a.txt is not an archive."
    assert error.message == Message("{file} is not an archive.", {"file": "a.txt"})


def test_a_usage_error_knows_where() -> None:
    error = UsageError("unknown field “{name}”", position=4, name="persn")
    assert error.position == 4
    assert isinstance(error, ArchiveError)
