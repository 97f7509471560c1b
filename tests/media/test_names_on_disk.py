# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.names_on_disk import kept_path, locate, natural_key, storable

only_posix = pytest.mark.skipif(
    sys.platform != "linux", reason="file names are bytes on Linux only"
)


@given(st.text(st.characters(codec=None)))
def test_kept_name_can_be_stored_and_is_composed(name: str) -> None:
    kept = storable(name)
    kept.encode("utf-8")
    assert unicodedata.is_normalized("NFC", kept)
    assert storable(kept) == kept


def test_two_names_of_different_bytes_stay_different() -> None:
    assert storable("a\udcff.jpg") != storable("a\udcfe.jpg")


@only_posix
@pytest.mark.parametrize(
    "name",
    [
        "Điện Biên Phủ.jpg",
        unicodedata.normalize("NFD", "Điện Biên Phủ.jpg"),
        "two\nlines.jpg",
        "right\u202eto left.jpg",
        "\u05e9\u05dc\u05d5\u05dd.jpg",
        os.fsdecode(b"legacy-\xe9\xff.jpg"),
        "x" * 251 + ".jpg",
        " blanks .jpg ",
        "back\\slash.jpg",
    ],
)
def test_every_name_is_found_again(tmp_path: Path, name: str) -> None:
    folder = tmp_path / unicodedata.normalize("NFD", "Huế")
    folder.mkdir()
    (folder / name).write_bytes(b"x")
    kept = kept_path(folder / name, tmp_path)
    found = locate(tmp_path, kept)
    assert found is not None
    assert found.read_bytes() == b"x"


@pytest.mark.parametrize("kept", ["../a.jpg", "", "a//b", "./a", "/etc/passwd", "missing/a.jpg"])
def test_a_kept_name_never_leads_out_or_nowhere(tmp_path: Path, kept: str) -> None:
    assert locate(tmp_path, kept) is None


def test_natural_order() -> None:
    names = ["scan 10", "Scan 2", "scan 1b", "scan 1", "2", "10", "a²"]
    assert sorted(names, key=natural_key) == [
        "2",
        "10",
        "a²",
        "scan 1",
        "scan 1b",
        "Scan 2",
        "scan 10",
    ]
