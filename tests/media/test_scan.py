# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.errors import Problem, ProblemKind
from photo_archive.media.scan import Found, NotForUs, PassedOver, walk

MakePicture = Callable[..., Path]
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def _found(*paths: Path) -> list[str]:
    return [item.kept for item in walk(paths) if isinstance(item, Found)]


def _problems(*paths: Path) -> list[tuple[str, ProblemKind]]:
    return [(Path(item.file).name, item.kind) for item in walk(paths) if isinstance(item, Problem)]


def _passed(*paths: Path) -> dict[str, NotForUs]:
    return {item.path.name: item.why for item in walk(paths) if isinstance(item, PassedOver)}


def test_natural_order_files_before_folders(tmp_path: Path, make_picture: MakePicture) -> None:
    names = ["scan 10.jpg", "scan 2.jpg", "box 2/a.png", "box 10/a.png", "box 2/inner/b.tif"]
    for name in names:
        make_picture(name)
    assert _found(tmp_path) == [
        "scan 2.jpg",
        "scan 10.jpg",
        "box 2/a.png",
        "box 2/inner/b.tif",
        "box 10/a.png",
    ]


def test_what_is_not_for_us_is_passed_over(tmp_path: Path, make_picture: MakePicture) -> None:
    make_picture("a.jpg")
    make_picture(".hidden/b.jpg")
    make_picture("@eaDir/b.jpg")
    make_picture("own/originals/b.jpg")
    (tmp_path / "own" / "archive.sqlite").write_bytes(b"")
    for name in ("a.jpg.xmp", "a.json", "notes.txt", "list.pdf", "Thumbs.db", ".DS_Store"):
        (tmp_path / name).write_text("text", encoding="utf-8")
    assert _found(tmp_path) == ["a.jpg"]
    assert _problems(tmp_path) == []
    assert _passed(tmp_path) == {
        ".DS_Store": NotForUs.HIDDEN,
        ".hidden": NotForUs.HIDDEN,
        "@eaDir": NotForUs.HIDDEN,
        "Thumbs.db": NotForUs.HIDDEN,
        "a.json": NotForUs.SIDECAR,
        "a.jpg.xmp": NotForUs.SIDECAR,
        "list.pdf": NotForUs.OTHER_KIND,
        "notes.txt": NotForUs.OTHER_KIND,
        "own": NotForUs.ARCHIVE,
    }


def test_first_bytes_decide_and_silence_is_no_answer(
    tmp_path: Path, make_picture: MakePicture
) -> None:
    make_picture("real.jpg").rename(tmp_path / "real.dat")
    (tmp_path / "fake.jpg").write_text("text", encoding="utf-8")
    (tmp_path / "empty.tif").write_bytes(b"")
    (tmp_path / "old.tga").write_bytes(b"\x00" * 60)
    (tmp_path / "notes.txt").write_text("text", encoding="utf-8")
    assert _found(tmp_path) == ["real.dat"]
    assert _problems(tmp_path) == [
        ("empty.tif", ProblemKind.EMPTY),
        ("fake.jpg", ProblemKind.NOT_A_PICTURE),
        ("old.tga", ProblemKind.UNSUPPORTED),
    ]
    assert _problems(tmp_path / "notes.txt") == [("notes.txt", ProblemKind.NOT_A_PICTURE)]


def test_named_files_and_folders(tmp_path: Path, make_picture: MakePicture) -> None:
    inner = make_picture("box/a.jpg")
    items = list(walk([inner, tmp_path / "box", tmp_path / "none", inner]))
    assert [type(item) for item in items] == [Found, Found, Problem, PassedOver]
    first = items[0]
    assert isinstance(first, Found)
    assert (first.root, first.kept, first.path) == (tmp_path / "box", "a.jpg", inner)
    assert first.size_bytes == inner.stat().st_size


def test_an_archive_is_no_folder_of_pictures(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"")
    assert _problems(tmp_path) == [(tmp_path.name, ProblemKind.INVALID)]


@needs_links
def test_links_are_not_followed_out_or_round(tmp_path: Path, make_picture: MakePicture) -> None:
    outside = make_picture("outside/b.jpg").parent
    make_picture("root/inner/a.jpg")
    root = tmp_path / "root"
    (root / "loop").symlink_to(root)
    (root / "inner" / "up").symlink_to("..")
    (root / "self").symlink_to("self")
    (root / "away").symlink_to(outside)
    (root / "twin").symlink_to(root / "inner")
    (root / "twin.jpg").symlink_to(root / "inner" / "a.jpg")
    (root / "broken.jpg").symlink_to(root / "none.jpg")
    assert _found(root) == ["inner/a.jpg"]
    assert sorted(_problems(root)) == [
        ("away", ProblemKind.UNREADABLE),
        ("broken.jpg", ProblemKind.MISSING),
        ("loop", ProblemKind.LINK_LOOP),
        ("self", ProblemKind.LINK_LOOP),
        ("up", ProblemKind.LINK_LOOP),
    ]
    assert _found(root / "away") == ["b.jpg"]


@needs_links
def test_an_unreadable_folder_is_named(
    tmp_path: Path, make_picture: MakePicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_picture("a.jpg")
    make_picture("closed/b.jpg")
    real_scandir = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real_scandir(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert _found(tmp_path) == ["a.jpg"]
    assert _problems(tmp_path) == [("closed", ProblemKind.UNREADABLE)]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_one_name_in_two_spellings_of_its_accents(
    tmp_path: Path, make_picture: MakePicture
) -> None:
    make_picture(unicodedata.normalize("NFC", "Huế.jpg"))
    make_picture(unicodedata.normalize("NFD", "Huế.jpg"))
    assert _found(tmp_path) == [unicodedata.normalize("NFC", "Huế.jpg")]
    assert [kind for _, kind in _problems(tmp_path)] == [ProblemKind.AMBIGUOUS]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_strange_names_survive(tmp_path: Path, make_picture: MakePicture) -> None:
    plain = make_picture("a.jpg").read_bytes()
    names = [
        "line\nbreak.jpg",
        "\u202egpj.a.jpg",
        os.fsdecode(b"\xe9t\xe9.jpg"),
        "y" * 251 + ".jpg",
    ]
    for name in names:
        (tmp_path / name).write_bytes(plain)
    found = [item for item in walk([tmp_path]) if isinstance(item, Found)]
    assert {item.path.name for item in found} == {"a.jpg", *names}
    for item in found:
        item.kept.encode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes in the file system")
def test_a_pipe_does_not_stop_the_scan(tmp_path: Path, make_picture: MakePicture) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    make_picture("z.jpg")
    assert _found(tmp_path) == ["z.jpg"]
    assert _problems(tmp_path / "pipe.jpg") == [("pipe.jpg", ProblemKind.UNREADABLE)]


def test_a_deep_tree(tmp_path: Path, make_picture: MakePicture) -> None:
    make_picture("/".join(["d"] * 200) + "/a.jpg")
    assert _found(tmp_path) == ["d/" * 200 + "a.jpg"]
