# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
from pathlib import Path

from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.fixity import Found, KnownFile
from photo_archive.domain.ids import RenditionId
from photo_archive.media.failures import MediaError
from photo_archive.services.fixity import by_place, compare, compared, hashed


def known(path: Path, content: bytes, number: int = 1) -> KnownFile:
    checksum = hashlib.sha256(content).hexdigest()
    return KnownFile(
        RenditionId(number), 1, str(path.parent), path.name, str(path), checksum, len(content)
    )


def test_what_a_file_is_found_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"picture")
    assert compare([known(path, b"picture")]).found is Found.INTACT
    assert compare([known(path, b"other")]).found is Found.CHANGED
    gone = compare([known(tmp_path / "b.jpg", b"x")])
    assert gone.found is Found.MISSING
    folder = compare([known(tmp_path, b"x")])
    assert folder.found is Found.UNREADABLE
    assert folder.problem is not None
    assert folder.problem.kind is ProblemKind.UNREADABLE


def test_many_come_in_their_order_and_can_be_left(tmp_path: Path) -> None:
    files = []
    for number in range(50):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(b"%d" % number)
        files.append((known(path, b"%d" % number, number),))
    found = [one.files[0].id for one in compared(files, quietly=True)]
    assert found == list(range(50))
    some = compared(files)
    assert next(some).found is Found.INTACT
    some.close()


def test_pages_belong_together(tmp_path: Path) -> None:
    a, b = known(tmp_path / "a", b"a", 1), known(tmp_path / "b", b"b", 2)
    page = known(tmp_path / "a", b"a", 3)
    assert by_place([a, b, page]) == [(a, page), (b,)]


def test_hashing_says_why_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (_, right), (_, wrong) = hashed([tmp_path / "a", tmp_path / "b"])
    assert not isinstance(right, MediaError)
    assert right.sha256 == hashlib.sha256(b"a").hexdigest()
    assert isinstance(wrong, MediaError)
