# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's own house styles: only these help to read, those installed are known without."""

from __future__ import annotations

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.services.own_houses import (
    own_forms,
    own_styles_folder,
    style_named,
    styles,
)

STYLE = """
name = "Courier"
caption = ["{people}."]
person = ["{name}"]
where = ["{place}"]
credit = ["~ {credit} ~"]
"""
TEXT = "Two men. ~ Courier ~"


def test_without_a_folder_there_are_those_installed() -> None:
    assert not own_styles_folder().exists()
    assert "ap" in styles()
    assert own_forms().credit("Two men. (AP Photo/Jane Roe)") is None


def test_own_styles_help_to_read() -> None:
    own_styles_folder().mkdir(parents=True)
    (own_styles_folder() / "courier.toml").write_text(STYLE, "utf-8")
    (own_styles_folder() / "notes.txt").write_text("no style", "utf-8")

    credit = own_forms().credit(TEXT)

    assert credit is not None
    assert credit.credit == "Courier"
    assert style_named("courier").name == "Courier"
    assert own_forms().credit("Two men. (AP Photo/Jane Roe)") is None


def test_one_that_cannot_be_read_is_named() -> None:
    own_styles_folder().mkdir(parents=True)
    (own_styles_folder() / "courier.toml").write_text("name = ", "utf-8")
    with pytest.raises(ArchiveError, match="house style"):
        own_forms()
