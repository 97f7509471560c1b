# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged files of the cache are refused, never believed."""

import pytest

from photo_archive.index import snapshot, storing


@pytest.fixture
def path(index, tmp_path):
    snapshot.save(index, tmp_path, "a", 7)
    return tmp_path / "index-a.arrays"


def test_every_damaged_byte_is_noticed(path):
    whole = path.read_bytes()
    step = max(1, len(whole) // 97)
    for at in range(0, len(whole), step):
        path.write_bytes(whole[:at] + bytes((whole[at] ^ 0xFF,)) + whole[at + 1 :])
        found = storing.load_contents(path, "a")
        assert found is None or found[1] == 7


@pytest.mark.parametrize("kept", [0, 1, 100, 5000, -1])
def test_a_torn_file_is_refused(path, kept):
    path.write_bytes(path.read_bytes()[:kept])
    assert storing.load_contents(path, "a") is None


def test_another_format_is_refused(path, monkeypatch):
    monkeypatch.setattr(storing, "FORMAT", storing.FORMAT + 1)
    assert storing.load_contents(path, "a") is None


def test_nothing_is_left_behind(index, path):
    snapshot.save(index, path.parent, "a", 8)
    assert [one.name for one in path.parent.iterdir()] == ["index-a.arrays"]
    assert snapshot.load(path.parent, "a")[1] == 8


def test_the_name_of_the_file_is_safe(index, tmp_path):
    snapshot.save(index, tmp_path, "../x/y", 1)
    assert [one.name for one in tmp_path.iterdir()] == ["index-xy.arrays"]
