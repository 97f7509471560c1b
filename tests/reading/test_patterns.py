# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re

import pytest

from photo_archive.reading.patterns import alternatives, any_word, is_name


@pytest.mark.parametrize(
    "text", ["Jane Roe", "J. Q. Roe", "F.W. de Klerk", "BÙI HOA", "Đỗ Ân", "Jean-Marie d’Or", "Roe"]
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["", "jane roe", "Jane roe", "a Man", "Jane 2", "Jane  (L)"])
def test_no_names(text: str) -> None:
    assert not is_name(text)


def test_longest_alternative_first() -> None:
    match = re.match(alternatives(["photo", "photo by"]), "photo  by Roe")
    assert match is not None
    assert match.group() == "photo  by"
    assert not re.search(alternatives([]), "anything")


def test_any_word_is_whole() -> None:
    assert re.search(any_word(["ảnh"]), "một ảnh đẹp")
    assert not re.search(any_word(["ann"]), "Annex")
