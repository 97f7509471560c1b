# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Lexicon
from photo_archive.reading.office_names import name_in, territory_ends
from photo_archive.reading.scan import Scan

LEXICONS = {one: Lexicon(one) for one in Language}


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        (Language.EN, "the Treasury Jane Roe", "Jane"),
        (Language.EN, "the 13th arrondissement of Paris Jane Roe", "Jane"),
        (Language.VI, "ASEAN Oduya Kimathi", "Oduya"),
        (Language.VI, "Bộ Y tế Trần Thị Hiên", "Trần"),
    ],
)
def test_the_name_begins_behind_what_is_known(language: Language, words: str, name: str) -> None:
    scan = Scan(words, LEXICONS[language])
    assert scan.tokens[name_in(scan, 0, len(scan))].text == name


def test_a_territory_ends_where_its_name_does() -> None:
    scan = Scan("the president of Norway Jane Roe", LEXICONS[Language.EN])
    assert territory_ends(scan, 0, 4)
    assert not territory_ends(scan, 0, 5)
