# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which file a name on paper means: by its path, by its name, or by its name without an ending.

Lists are typed by people: letters lose their accents, folders their names, files their endings.
Whatever can be told apart by what is written is told apart; the rest is left to the person.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from photo_archive.domain.names import fold

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Meant(Generic[Key]):
    """What a written name may mean; ``by_path`` if its folders agree too, where it has some."""

    keys: tuple[Key, ...] = ()
    by_path: bool = False


class NamedFiles(Generic[Key]):
    """Files, to be found by what a list calls them.

    Args:
        files: The path of each file, with "/", and what stands for it; several files may be one.
    """

    def __init__(self, files: Iterable[tuple[str, Key]]) -> None:
        self._by_name: dict[str, list[tuple[str, Key]]] = {}
        self._by_stem: dict[str, list[tuple[str, Key]]] = {}
        for path, key in files:
            path = unicodedata.normalize("NFC", path)
            name = PurePosixPath(path).name
            self._by_name.setdefault(fold(name), []).append((path, key))
            self._by_stem.setdefault(fold(PurePosixPath(name).stem), []).append((path, key))

    def meant_by(self, written: str) -> Meant[Key]:
        """The files a name may mean: none, one, or several that it does not tell apart."""
        wanted = unicodedata.normalize("NFC", written.strip()).replace("\\", "/").lstrip("./")
        name = fold(PurePosixPath(wanted).name)
        if not name:
            return Meant()
        found = self._by_name.get(name) or self._by_stem.get(name, [])
        in_folder = [one for one in found if _ends(fold(one[0]), fold(wanted))]
        found = in_folder or found
        found = [one for one in found if _ends(one[0], wanted)] or found
        return Meant(tuple(_once(key for _, key in found)), bool(in_folder))


def _ends(path: str, wanted: str) -> bool:
    """Whether a path ends with these folders and this name, with or without the ending."""
    ending = PurePosixPath(path).suffix
    return any(f"/{one}".endswith(f"/{wanted}") for one in (path, path.removesuffix(ending)))


def _once(keys: Iterable[Key]) -> Iterator[Key]:
    return iter(dict.fromkeys(keys))
