# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import io
import os
import struct
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.embed import write_sidecar
from photo_archive.media.examine import examine
from photo_archive.media.fields import Fields, Standard

MakePicture = Callable[..., Path]


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_everything_about_a_described_picture(
    described: Callable[[str], Path], full_fields: Fields, name: str
) -> None:
    path = described(name)
    found = examine(path)
    assert found.is_usable
    assert found.problems == ()
    assert found.facts is not None
    assert found.facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found.picture is not None
    assert (found.picture.width_px, found.picture.height_px) == (60, 40)
    assert found.embedded.fields == full_fields
    assert found.embedded.disagreements == ()
    assert found.dhash is not None
    with Image.open(io.BytesIO(found.thumbnail_jpeg)) as thumbnail:
        assert thumbnail.size == (60, 40)


def test_the_original_is_not_touched(described: Callable[[str], Path]) -> None:
    path = described("a.jpg")
    path.chmod(0o444)
    before, content = path.stat(), path.read_bytes()
    examine(path)
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert path.read_bytes() == content


def test_a_large_file_is_read_from_disk(
    described: Callable[[str], Path], full_fields: Fields
) -> None:
    path = described("a.tif")
    with path.open("ab") as file:
        file.truncate(65 * 1024 * 1024)
    found = examine(path)
    assert found.problems == ()
    assert found.facts is not None
    assert found.facts.size_bytes == 65 * 1024 * 1024
    assert found.embedded.fields == full_fields


def test_a_sidecar_is_found(make_picture: MakePicture) -> None:
    path = make_picture("a.jpg")
    write_sidecar(path.with_name("a.jpg.xmp"), Fields(city="Huế"))
    found = examine(path)
    assert found.sidecar == path.with_name("a.jpg.xmp")
    assert found.embedded.sources == {"city": Standard.SIDECAR}


def test_a_bad_sidecar_does_not_spoil_the_picture(make_picture: MakePicture) -> None:
    path = make_picture("a.jpg")
    path.with_name("a.xmp").write_text("text", encoding="utf-8")
    found = examine(path)
    assert found.is_usable
    assert [problem.kind for problem in found.problems] == [ProblemKind.METADATA]


def test_a_cut_off_picture_keeps_its_description(
    described: Callable[[str], Path], full_fields: Fields
) -> None:
    path = described("a.jpg")
    content = path.read_bytes()
    path.write_bytes(content[:-300])
    found = examine(path)
    assert found.is_usable
    assert found.thumbnail_jpeg
    assert found.embedded.fields == full_fields
    assert [problem.kind for problem in found.problems] == [ProblemKind.DAMAGED]
    assert found.problems[0].file == str(path)


def test_a_spoilt_description_does_not_cost_the_picture(described: Callable[[str], Path]) -> None:
    path = described("a.jpg")
    content = path.read_bytes()
    at = content.find(b"8BIM")
    path.write_bytes(content[: at + 6] + b"\xff" * 6 + content[at + 12 :])
    found = examine(path)
    assert found.is_usable
    assert found.thumbnail_jpeg
    assert found.embedded.fields.city == "Paris"
    assert found.embedded.iim_charset == ""


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.EMPTY),
        (b"text", ProblemKind.NOT_A_PICTURE),
        (b"\xff\xd8\xff\xe0", ProblemKind.DAMAGED),
    ],
)
def test_what_is_no_picture_is_said(tmp_path: Path, content: bytes, kind: ProblemKind) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    found = examine(path)
    assert not found.is_usable
    assert [problem.kind for problem in found.problems] == [kind]


def tiff_of(*entries: tuple[int, int, int]) -> bytes:
    """The header of a TIFF: tag, type (3 short, 4 long) and value of each entry, and no picture."""
    fields = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + fields + bytes(4 + 64)


@pytest.mark.parametrize("suffix", [".nef", ".dng", ".tif"])
def test_a_size_beyond_belief_is_said(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    size = ((256, 4, 10_485_760), (257, 4, 4096))
    layout = ((258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 134), (277, 3, 1), (279, 4, 64))
    path.write_bytes(tiff_of(*size, *layout))
    found = examine(path)
    assert not found.is_usable
    assert len(found.problems) == 1


def test_missing_and_closed_files_are_said(tmp_path: Path) -> None:
    assert [p.kind for p in examine(tmp_path / "none.jpg").problems] == [ProblemKind.MISSING]
    assert [p.kind for p in examine(tmp_path).problems] == [ProblemKind.UNREADABLE]


def test_a_name_that_is_no_text(make_picture: MakePicture) -> None:
    path = make_picture("a.jpg")
    strange = path.with_name(os.fsdecode(b"\xe9.jpg"))
    try:
        path.rename(strange)
    except (OSError, UnicodeError):
        pytest.skip("this disk wants names that are text")
    assert examine(strange).problems == ()


def test_two_threads_at_once(described: Callable[[str], Path], full_fields: Fields) -> None:
    paths = [described(f"{number}.jpg") for number in range(8)] * 4
    with ThreadPoolExecutor(2) as pool:
        for found in pool.map(examine, paths):
            assert found.embedded.fields == full_fields
            assert found.problems == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(["a.jpg", "a.tif", "a.png", "a.webp", "a.gif", "a.jp2", "a.bmp"]),
    data=st.data(),
)
def test_spoilt_bytes_never_raise(
    make_picture: MakePicture, name: str, data: st.DataObject
) -> None:
    path = make_picture(name)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    found = examine(path)
    assert found.problems or found.is_usable
