# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Byte strings that stay in their file."""

import os
import zipfile

import numpy as np
import pytest

from photo_archive.index import mapped
from photo_archive.index.mapped import KeptFile, Mapped
from photo_archive.index.texts import Texts


@pytest.fixture
def path(tmp_path):
    texts = Texts([b"one", b"", b"three"])
    arrays = {
        "before": np.arange(1000),
        "w.places.bytes": np.frombuffer(bytes(texts.buffer), np.uint8),
        "w.places.ends": texts.ends.view,
    }
    np.savez(tmp_path / "kept.npz", **arrays)
    return tmp_path / "kept.npz"


@pytest.mark.parametrize("can_map", [True, False])
def test_strings_and_arrays_are_as_they_were(path, can_map, monkeypatch):
    monkeypatch.setattr(mapped, "_CAN_MAP", can_map)
    kept = KeptFile(path)
    assert kept.arrays["before"].sum() == sum(range(1000))
    strings = kept.strings("w.places")
    assert isinstance(strings, Mapped) is can_map
    assert [strings[at] for at in range(len(strings))] == [b"one", b"", b"three"]


@pytest.mark.skipif(os.name == "nt", reason="files in use cannot be removed there")
def test_what_is_mapped_outlives_the_file(path):
    strings = KeptFile(path).strings("w.places")
    path.unlink()
    assert strings[2] == b"three"


def test_damage_is_noticed_though_nothing_is_kept_in_memory(path):
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"onethree", b"onefhree"))
    with pytest.raises(zipfile.BadZipFile):
        KeptFile(path)
