# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The word lists of ``resources/reading``: plain TOML files that a person can read and extend.

What is a title, a kind of place or a way of crediting a picture is knowledge about language, not
program: it stands in those files, and the rules in code name no word of any language.
"""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError


class WordList:
    """One file of lists of words, each list under its name; composed (NFC), in the file's order."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            text = path.read_text(encoding="utf-8")
            self._lists = tomllib.loads(unicodedata.normalize("NFC", text))
        except (OSError, ValueError) as error:
            raise ArchiveError(
                "The word list {file} cannot be read: {reason}. Put back the file as installed.",
                file=str(path),
                reason=str(error),
            ) from error

    def words(self, name: str) -> tuple[str, ...]:
        """A list by its name; () where the file has none of that name."""
        found = self._lists.get(name, [])
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise ArchiveError(
                "In the word list {file}, {name} is not a list of words in quotation marks.",
                file=str(self._path),
                name=name,
            )
        return tuple(found)

    def names(self) -> tuple[str, ...]:
        """The names of all lists in the file."""
        return tuple(self._lists)


def load_words(name: str, folder: Path | None = None) -> WordList:
    """The word list of that name, out of another folder than the installed one if given.

    Raises:
        ArchiveError: The file is missing or is not TOML.
    """
    return WordList((folder or paths.resources() / "reading") / f"{name}.toml")
