# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.wordlists import load_words


def test_installed_lists_are_lists_of_words() -> None:
    for path in sorted((paths.resources() / "reading").glob("*.toml")):
        words = load_words(path.stem)
        assert words.names()
        for name in words.names():
            assert isinstance(words.words(name), tuple)


def test_own_folder_and_missing_list(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_text('titles = ["Mayor"]\nbroken = 3\n', encoding="utf-8")
    words = load_words("xx", tmp_path)
    assert words.words("titles") == ("Mayor",)
    assert words.words("nothing") == ()
    with pytest.raises(ArchiveError, match="broken"):
        words.words("broken")


@pytest.mark.parametrize("content", [None, b"titles = [", b"\xff\xfe\x00"])
def test_unreadable_list_names_its_file(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "xx.toml").write_bytes(content)
    with pytest.raises(ArchiveError, match=r"xx\.toml"):
        load_words("xx", tmp_path)
