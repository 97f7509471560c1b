# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.views.query_chips import kind_of, text_of, written_term
from photo_archive.domain.query_text import chips
from photo_archive.wording import Wording


@pytest.mark.parametrize("query", ["date:1993", "is:undated", "within:1993", 'place:"A b"', "-x"])
def test_a_term_is_written_with_its_field(query: str) -> None:
    assert written_term(query, chips(query)[0]) == query


@pytest.mark.parametrize(
    ("query", "kind", "text"),
    [
        ("place:Paris", "place", "Paris and within"),
        ("-person:Lam", "person", "not Lam"),
        ("date:1993..2025", "date", "1993–2025"),
        ("date:none", "date", "undated"),
        ("is:missing", "tag", "File missing"),
        ("status:imported", "tag", "Status: Imported"),
    ],
)
def test_terms_are_called_in_words(query: str, kind: str, text: str, wording: Wording) -> None:
    (term,) = chips(query)
    assert kind_of(term) == kind
    assert text_of(term, wording) == text
