# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrays that stay in their file."""

import os

import numpy as np
import pytest

from photo_archive.index import mapped
from photo_archive.index.mapped import KeptFile, write_arrays
from photo_archive.index.texts import LONG, Texts

TEXTS = [b"one", b"", b"three"]


@pytest.fixture
def path(tmp_path):
    texts = Texts(TEXTS)
    with (tmp_path / "kept").open("wb") as file:
        arrays = {
            "before": np.arange(1000),
            "none": np.empty(0, np.int32),
            "words.bytes": texts.buffer,
            "words.ends": texts.ends.view,
        }
        write_arrays(file, arrays)
    return tmp_path / "kept"


@pytest.mark.parametrize("can_map", [True, False])
def test_strings_and_arrays_are_as_they_were(path, can_map, monkeypatch):
    monkeypatch.setattr(mapped, "_CAN_MAP", can_map)
    kept = KeptFile(path)
    assert kept.arrays["before"].sum() == sum(range(1000))
    assert kept.arrays["before"].flags.aligned
    assert len(kept.arrays["none"]) == 0
    assert list(kept.strings("words")) == TEXTS


@pytest.mark.parametrize("can_map", [True, False])
def test_long_strings_are_read_as_a_whole(tmp_path, can_map, monkeypatch):
    monkeypatch.setattr(mapped, "_CAN_MAP", can_map)
    texts = Texts([b"a" * 5000, bytes(range(256)) * (LONG // 128), b"end"])
    with (tmp_path / "long").open("wb") as file:
        write_arrays(file, {"words.bytes": texts.buffer, "words.ends": texts.ends.view})
    assert list(KeptFile(tmp_path / "long").strings("words")) == list(texts)


@pytest.mark.skipif(os.name == "nt", reason="files in use cannot be removed there")
def test_what_is_mapped_outlives_the_file(path):
    strings = KeptFile(path).strings("words")
    path.unlink()
    assert strings[2] == b"three"


@pytest.mark.parametrize("damaged", [b"onefhree", b"onethre"])
def test_damage_is_noticed_though_nothing_is_kept_in_memory(path, damaged):
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"onethree", damaged))
    with pytest.raises(ValueError, match=r"words.bytes|too short"):
        KeptFile(path)


def test_another_file_is_refused(tmp_path):
    (tmp_path / "other").write_bytes(b"PK\3\4" * 100)
    with pytest.raises(ValueError, match="other"):
        KeptFile(tmp_path / "other")


def test_what_was_let_go_is_read_again(path):
    kept = KeptFile(path)
    assert list(kept.strings("words")) == TEXTS
    kept.let_go()
    assert list(kept.strings("words")) == TEXTS
    assert kept.arrays["before"].sum() == sum(range(1000))
