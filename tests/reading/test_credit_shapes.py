# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading import credit_shapes as shapes


def test_a_bracket_holds_no_other() -> None:
    match = shapes.BRACKET.search("A mill (Dover) (Photo: Jane Roe)")
    assert match
    assert match["body"] == "Dover"


@pytest.mark.parametrize("text", ["A mill. © Jane (1911)", "A mill. © Jane, 1911"])
def test_year_behind(text: str) -> None:
    assert shapes.YEAR_BEHIND.search(text)


def test_sentences_begin_with_capitals() -> None:
    text = "A mill. The wheel. no wheel"
    assert [match.start() for match in shapes.SENTENCE.finditer(text)] == [7]
