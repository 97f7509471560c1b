# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""House styles: those installed and a user's own, and what a user's own help to read."""

from __future__ import annotations

from pathlib import Path

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.house_forms import HouseForms
from photo_archive.reading.house_style import SUFFIX, HouseStyle, house_styles


def own_styles_folder() -> Path:
    """Where a user's own house styles stand."""
    return paths.settings_folder() / "house-styles"


def styles() -> dict[str, HouseStyle]:
    """All house styles by key, a user's own among them.

    Raises:
        ArchiveError: One cannot be read.
    """
    return house_styles(own_styles_folder())


def style_named(key: str) -> HouseStyle:
    """One house style.

    Raises:
        ArchiveError: There is none of that name, or one cannot be read.
    """
    known = styles()
    if key not in known:
        raise ArchiveError(
            "There is no house style “{key}”. Use one of {styles}, or put a file {key}.toml into"
            " {folder}.",
            key=key,
            styles=", ".join(sorted(known)),
            folder=str(own_styles_folder()),
        )
    return known[key]


def own_forms() -> HouseForms:
    """How the houses write that a user described: what is installed is known without them.

    Raises:
        ArchiveError: One cannot be read.
    """
    folder = own_styles_folder()
    if not folder.is_dir():
        return HouseForms()
    own = {file.stem for file in folder.iterdir() if file.suffix == SUFFIX}
    return HouseForms(style for key, style in styles().items() if key in own)
