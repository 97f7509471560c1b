# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields that take one of a few words."""

import pytest

from photo_archive.domain.errors import Mend, UsageError
from photo_archive.domain.query_choices import one_of
from photo_archive.domain.query_words import Mark, Piece

CHOICES = ("imported", "checked", "approved", "undated", "unlinked")


def piece(text):
    return Piece(Mark.WORD, text, 3, 3 + len(text))


@pytest.mark.parametrize(
    ("text", "unfinished", "meant"),
    [("Checked", False, "checked"), ("che", True, "checked"), ("unda", True, "undated")],
)
def test_one_is_meant(text, unfinished, meant):
    assert one_of(piece(text), "is", CHOICES, unfinished=unfinished) == meant


@pytest.mark.parametrize(
    ("text", "mend"),
    [("chekced", "checked"), ("che", "checked"), ("un", None), ("zzz", None), ("x" * 9999, None)],
)
def test_the_nearest_is_what_would_be_right(text, mend):
    with pytest.raises(UsageError) as caught:
        one_of(piece(text), "is", CHOICES, unfinished=False)
    assert caught.value.mend == (Mend(3, 3 + len(text), mend) if mend else None)
