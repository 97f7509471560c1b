# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.embedded import CHARSET_FIELD, Reason, Standard
from photo_archive.domain.embedded_words import (
    FIELD_WORDS,
    POINT_FAULT_WORDS,
    REASON_WORDS,
    STANDARD_WORDS,
    field_word,
    refusal_words,
)
from photo_archive.domain.position import REFUSED_FIELD, PointFault, refusal


def test_every_code_has_a_word() -> None:
    assert set(STANDARD_WORDS) == set(Standard)
    assert set(REASON_WORDS) == set(Reason)
    assert set(POINT_FAULT_WORDS) == set(PointFault)
    assert {CHARSET_FIELD, REFUSED_FIELD} <= set(FIELD_WORDS)


def test_a_field_without_a_word_is_called_as_it_is() -> None:
    assert str(field_word("credit")) == "Credit"
    assert str(field_word("new_field")) == "new_field"


def test_coordinates_that_are_not_used_say_why() -> None:
    kept = refusal(PointFault.AT_ZERO, "0 0 0 N, 0 0 0 E")
    assert str(refusal_words(kept)).startswith("0 0 0 N, 0 0 0 E (this is what programs write")
