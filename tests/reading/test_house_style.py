# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""House style files: those installed are good, a user's own replaces one, a bad one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.house_style import DateForm, house_styles, read_house_style

MINIMAL = """
caption = ["{people}[ ({where})]."]
person = ["{name}"]
where = ["{place}", "{date}"]
credit = ["Photo: {photographer}"]
"""


def _write(folder: Path, text: str, name: str = "mine.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_installed_styles_write_all_three_languages() -> None:
    styles = house_styles()

    assert {style.language for style in styles.values()} == set(Language)
    assert all(style.name and style.credit for style in styles.values())


def test_a_small_file_is_a_style(tmp_path: Path) -> None:
    style = read_house_style(_write(tmp_path, MINIMAL))

    assert (style.key, style.name, style.language) == ("mine", "mine", Language.EN)
    assert style.date is DateForm.DAY_FIRST
    assert style.between == (", ", " and ")


def test_a_users_style_replaces_the_installed_one(tmp_path: Path) -> None:
    _write(tmp_path, f'name = "Ours"\n{MINIMAL}', "vna.toml")

    assert house_styles(tmp_path)["vna"].name == "Ours"
    assert house_styles(tmp_path / "none")["vna"].name != "Ours"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("caption = [", "cannot be read"),
        (MINIMAL.replace('person = ["{name}"]', ""), "“person” is missing"),
        (MINIMAL.replace("{name}", "{surname}"), "{surname}"),
        (MINIMAL + 'language = "de"', "“language” is “de”"),
        (MINIMAL + 'date = "1993.06.25"', "“date”"),
        (MINIMAL + 'between = [", "]', "“between” needs two"),
        (MINIMAL + 'placements = ["left"]', "three texts"),
        (MINIMAL + "name = 3", "“name” has to be a text"),
        (MINIMAL.replace('["{name}"]', '"{name}"'), "“person” has to be a list"),
        (MINIMAL + 'during = "at {event}"', "“during” has to be a table"),
    ],
)
def test_a_bad_style_names_the_file_and_what_to_write(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ArchiveError) as refused:
        read_house_style(_write(tmp_path, text))

    assert "mine.toml" in str(refused.value)
    assert said in str(refused.value)


def test_a_missing_or_huge_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be read"):
        read_house_style(tmp_path / "none.toml")
    with pytest.raises(ArchiveError, match="too large"):
        read_house_style(_write(tmp_path, "#" * 300_000))
