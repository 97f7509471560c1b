# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.services.toml_text import inline_table, toml_key, toml_string

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(TEXTS)
def test_any_text_is_read_back(text: str) -> None:
    assert tomllib.loads(f"a = {toml_string(text)}") == {"a": text}


@given(st.dictionaries(TEXTS, TEXTS, max_size=4))
def test_any_table_is_read_back(values: dict[str, str]) -> None:
    assert tomllib.loads(f"a = {inline_table(values)}") == {"a": values}


def test_half_a_letter_and_plain_keys() -> None:
    assert toml_string("a\ud800b") == '"a\ufffdb"'
    assert toml_key("name_language") == "name_language"
    assert toml_key("two words") == '"two words"'
