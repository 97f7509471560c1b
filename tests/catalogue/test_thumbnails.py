# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from photo_archive.catalogue.thumbnails import FILE_NAME, Thumbnails

ONE, TWO = "1" * 64, "2" * 64


def test_thumbnails_are_kept_by_checksum_and_size(tmp_path: Path) -> None:
    kept = Thumbnails(tmp_path)
    assert kept.get(ONE, 512) is None
    kept.put({ONE: b"a", TWO: b"b"}, 512)
    kept.put({ONE: b"c"}, 128)
    kept.put({TWO: b"d"}, 512)
    assert kept.get_many([ONE, TWO, "x"], 512) == {ONE: b"a", TWO: b"d"}
    assert kept.missing([TWO, "x", ONE, "x"], 128) == [TWO, "x"]
    kept.close()
    assert Thumbnails(tmp_path).get(ONE, 128) == b"c"


def test_what_could_not_be_drawn_is_noted_with_what_failed(tmp_path: Path) -> None:
    kept = Thumbnails(tmp_path)
    assert kept.undrawn([ONE], "decoder 1") == {}
    kept.note_undrawn({ONE: "damaged", TWO: "too-large"}, "decoder 1")
    kept.note_undrawn({TWO: "unsupported"}, "decoder 2")
    kept.note_undrawn({}, "decoder 2")
    assert kept.undrawn([ONE, TWO, "x"], "decoder 1") == {ONE: "damaged"}
    assert kept.undrawn([ONE, TWO], "decoder 2") == {TWO: "unsupported"}
    kept.close()


def test_a_file_of_an_earlier_version_gets_what_it_lacks(tmp_path: Path) -> None:
    kept = Thumbnails(tmp_path)
    kept.put({ONE: b"a"}, 512)
    kept.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("DROP TABLE undrawn")
    connection.close()
    reader = Thumbnails(tmp_path, read_only=True)
    assert reader.undrawn([TWO], "decoder 1") == {}
    assert reader.get(ONE, 512) == b"a"
    reader.close()
    kept.note_undrawn({TWO: "damaged"}, "decoder 1")
    assert kept.undrawn([TWO], "decoder 1") == {TWO: "damaged"}
    kept.close()


def test_reading_makes_no_file(tmp_path: Path) -> None:
    assert Thumbnails(tmp_path).get(ONE, 512) is None
    reader = Thumbnails(tmp_path, read_only=True)
    reader.put({ONE: b"a"}, 512)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_damaged_file_is_made_anew_by_later_work(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    kept = Thumbnails(tmp_path)
    assert kept.get(ONE, 512) is None
    kept.put({ONE: b"a"}, 512)
    assert kept.get(ONE, 512) == b"a"
    kept.close()


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    kept = Thumbnails(tmp_path / "gone")
    kept.put({ONE: b"a"}, 512)
    assert kept.get(ONE, 512) is None
    kept.close()


def test_several_threads_take_turns(tmp_path: Path) -> None:
    kept = Thumbnails(tmp_path)
    threads = [
        threading.Thread(target=kept.put, args=({f"{number:064x}": b"x"}, 512))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept.missing([f"{number:064x}" for number in range(8)], 512) == []
    kept.close()


def test_what_was_asked_for_in_vain_is_remembered(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    thumbnails.put({"there": b"jpeg"}, 512)
    assert thumbnails.get("there", 512) == b"jpeg"
    for number in range(500):
        assert thumbnails.get(str(number), 512) is None
    assert thumbnails.asked_for[-1] == "499"
    assert len(thumbnails.asked_for) < 200
    thumbnails.close()
