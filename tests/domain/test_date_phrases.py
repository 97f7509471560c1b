# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How dates complete each other and where an expression begins and ends."""

import pytest

from photo_archive.domain.date_lexemes import lexemes
from photo_archive.domain.date_phrases import PhraseReader


def read(text: str) -> tuple[str, str] | None:
    phrase = PhraseReader(lexemes(text), text, whole=False).phrase(0)
    return (text[phrase.start : phrase.end], phrase.value.text) if phrase else None


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("the 23 to 28 June 1993 visit", "23 to 28 June 1993", "1993-06-23/1993-06-28"),
        ("from June 1993 on", "June 1993", "1993-06"),
        ("from June to July 1993 on", "from June to July 1993", "1993-06/1993-07"),
        ("until 1954 and later", "1954", "1954"),
        ("before 1954 and later", "before 1954", "../1954"),
        ("in 1954, 1955 and 1956", "1954", "1954"),
        ("June 25, 26 and 27, 1993", "June 25, 26 and 27, 1993",
         "{1993-06-25,1993-06-26,1993-06-27}"),
        ("25 June 1993, 14 men", "25 June 1993", "1993-06-25"),
        ("1954 (?) in Hue", "1954 (?)", "1954?"),
        ("circa 1954-1956.", "circa 1954-1956", "1954~/1956~"),
    ],
)  # fmt: skip
def test_phrases(text: str, written: str, expected: str) -> None:
    assert read(text) == (written, expected)


@pytest.mark.parametrize(
    "text", ["23 to 28", "from Paris", "June and July", "23 June to the", "5 or 6"]
)
def test_what_stays_incomplete(text: str) -> None:
    found = read(text)
    assert found is None or found == ("23 June", "XXXX-06-23")
