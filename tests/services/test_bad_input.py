# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Strangers' files and bad disks: one sentence each that names the thing, and the rest goes on."""

from __future__ import annotations

import os
import sqlite3
import struct
import subprocess
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import finish
from photo_archive.services.backing_up import back_up
from photo_archive.services.guarding import verify_originals
from photo_archive.services.importing import ImportSummary
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
POSIX = pytest.mark.skipif(os.name == "nt", reason="a name or link that Windows does not have")


def huge_png(path: Path) -> None:
    """A PNG whose header promises 30,000 x 30,000 pixels and whose data are a handful."""

    def chunk(name: bytes, data: bytes) -> bytes:
        whole = name + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + data)


def test_each_bad_file_is_told_and_the_good_one_comes_in(
    workspace: Workspace, make_picture: MakePicture, box: Path, plain_jpeg: bytes, run_import: Run
) -> None:
    make_picture("good.jpg")
    (box / "letter.jpg").write_text("Dear archive,", encoding="utf-8")
    (box / "empty.jpg").write_bytes(b"")
    (box / "half.jpg").write_bytes(plain_jpeg[: len(plain_jpeg) // 2])
    huge_png(box / "huge.png")
    summary = run_import(workspace, box)
    problems = {Path(problem.file).name: problem for problem in summary.problems}
    assert problems["letter.jpg"].kind is ProblemKind.NOT_A_PICTURE
    assert problems["empty.jpg"].kind is ProblemKind.EMPTY
    assert problems["half.jpg"].kind is ProblemKind.DAMAGED
    assert problems["huge.png"].kind in (ProblemKind.TOO_LARGE, ProblemKind.DAMAGED)
    assert workspace.find("file:good").total == 1
    assert summary.imported == workspace.photo_count
    for problem in summary.problems:
        text = str(problem.message)
        assert "\n" not in text
        assert text.endswith(".")


def test_what_is_not_there_is_told(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    summary = run_import(workspace, box / "gone.jpg", box)
    assert summary.imported == 1
    assert [(p.file, p.kind) for p in summary.problems] == [
        (str(box / "gone.jpg"), ProblemKind.MISSING)
    ]


@pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="nothing is closed to root")
def test_a_folder_that_may_not_be_read(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    closed = make_picture("closed/b.jpg").parent
    closed.chmod(0)
    try:
        summary = run_import(workspace, box)
    finally:
        closed.chmod(0o755)
    assert summary.imported == 1
    assert [(p.file, p.kind) for p in summary.problems] == [(str(closed), ProblemKind.UNREADABLE)]


@POSIX
def test_a_folder_inside_itself(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    (box / "again").symlink_to(box)
    summary = run_import(workspace, box)
    assert summary.imported == 1
    assert [problem.kind for problem in summary.problems] == [ProblemKind.LINK_LOOP]


@POSIX
@pytest.mark.parametrize("copy", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        "two\nlines.jpg",
        "\u202eright to left.jpg",
        "Ha\u0300 No\u0323\u0302i.jpg",
        "caf\udce9.jpg",
        "folder \udcff\udcfe/a.jpg",
        "%41?#&.jpg",
        "x" + "ư" * 125 + ".jpg",
    ],
)
def test_a_strange_name_comes_in_is_found_again_and_checked(
    workspace: Workspace,
    make_picture: MakePicture,
    box: Path,
    run_import: Run,
    name: str,
    copy: bool,
) -> None:
    path = make_picture(name)
    summary = run_import(workspace, box, copy=copy)
    assert (summary.imported, summary.problems) == (1, ())
    again = run_import(workspace, box, copy=copy)
    assert (again.unchanged, again.problems, again.changeset) == (1, (), None)
    assert finish(verify_originals(workspace)).intact == 1
    (file,) = workspace.renditions()
    file.path.encode()
    assert unicodedata.is_normalized("NFC", file.path)
    assert path.is_file()


@POSIX
def test_a_folder_whose_own_name_is_no_text(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    folder = make_picture("caf\udce9/a.jpg").parent
    assert run_import(workspace, folder).imported == 1
    assert run_import(workspace, folder).unchanged == 1
    assert finish(verify_originals(workspace)).intact == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8-sig"])
def test_a_caption_list_in_another_encoding(
    workspace: Workspace,
    make_picture: MakePicture,
    make_list: Callable[..., Path],
    box: Path,
    run_import: Run,
    encoding: str,
) -> None:
    make_picture("a.jpg")
    row = {"file": "a.jpg", "caption_vi": "Thủ tướng Phan Văn Khải tại Điện Biên Phủ."}
    summary = run_import(workspace, box, captions=make_list(row, encoding=encoding))
    assert (summary.captioned, summary.problems) == (1, ())
    photo = workspace.photo(PhotoId(workspace.find("").ids[0]))
    assert {c.text for c in photo.captions} == {row["caption_vi"]}


def test_a_caption_list_in_an_old_code_page_is_read_and_told(
    workspace: Workspace, make_picture: MakePicture, box: Path, tmp_path: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    text = "Thủ tướng Phan Văn Khải tại Hà Nội, hội đàm với đoàn Pháp."
    loose = unicodedata.normalize("NFD", text)
    for mark in "\u0302\u0306\u031b":
        for base in "aeouAEOU":
            whole = unicodedata.normalize("NFC", base + mark)
            for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"):
                for pair in (base + tone + mark, base + mark + tone):
                    loose = loose.replace(pair, whole + tone)
    captions = tmp_path / "list.csv"
    captions.write_bytes(f'file,caption\na.jpg,"{loose}"\n'.encode("cp1258"))
    summary = run_import(workspace, box, captions=captions)
    assert [problem.kind for problem in summary.problems] == [ProblemKind.ENCODING]
    photo = workspace.photo(PhotoId(workspace.find("").ids[0]))
    received = [c.text for c in photo.captions if c.kind is CaptionKind.AS_RECEIVED]
    assert received == [text]


def test_a_ragged_list_with_a_bad_date_is_used_as_far_as_it_goes(
    workspace: Workspace, make_picture: MakePicture, box: Path, tmp_path: Path, run_import: Run
) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        make_picture(name)
    captions = tmp_path / "list.csv"
    captions.write_text(
        "file,title,date\na.jpg,First,some day\nb.jpg,Second,1993,too,much\nc.jpg\n",
        encoding="utf-8",
    )
    summary = run_import(workspace, box, captions=captions)
    assert summary.imported == 3
    assert workspace.find("first").total == workspace.find("second").total == 1
    assert any("line 2" in str(problem.message) for problem in summary.problems)
    assert all(str(captions) == problem.file for problem in summary.problems)


def test_a_caption_list_that_is_none_is_refused_before_anything_is_imported(
    workspace: Workspace, make_picture: MakePicture, box: Path, tmp_path: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    page = tmp_path / "page.txt"
    page.write_text("Talks in Paris on 24 June 1993. Photo: VNA\n", encoding="utf-8")
    for captions in (page, tmp_path / "gone.csv", box / "a.jpg", box):
        with pytest.raises(ArchiveError) as refused:
            run_import(workspace, box, captions=captions)
        assert str(captions) in str(refused.value)
    assert workspace.photo_count == 0


def test_an_archive_that_is_a_text_file(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "archive.sqlite").write_text("Dear archive,", encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"archive\.sqlite is damaged or not an archive"):
        Workspace.open(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["archive.sqlite"]


def test_an_archive_of_a_newer_program(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    Workspace.create(folder, "Visits").close()
    with closing(sqlite3.connect(folder / "archive.sqlite")) as connection:
        connection.execute("PRAGMA user_version=9999")
    for write in (True, False):
        with pytest.raises(ArchiveError, match="newer version"):
            Workspace.open(folder, write=write)


def test_two_programs_on_one_archive(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    with pytest.raises(ArchiveError, match="open for writing in Photo Archive"):
        Workspace.open(workspace.folder)
    make_picture("a.jpg")
    with Workspace.open(workspace.folder, write=False) as reading:
        assert reading.find("").total == 0
        run_import(workspace, box)
        assert reading.find("").total == 1
        photo = PhotoId(reading.find("").ids[0])
        edit = SetField(photo, PhotoField.TITLE, "Talks")
        workspace.apply([edit], Message("Title"))
        assert reading.find("talks").total == 1
        with pytest.raises(ArchiveError, match="read-only"):
            reading.apply([edit], Message("Title"))
        with pytest.raises(ArchiveError, match="read-only"):
            run_import(reading, make_picture("b.jpg"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not IS_ROOT:
        pytest.skip("only root can mount a small disk")
    mounting = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if subprocess.run(mounting, check=False, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path, leaving: int = 0) -> Path:
    """Fill a disk up, but for some bytes."""
    filler = disk / "filler"
    status = os.statvfs(disk)
    with filler.open("wb") as writing:
        writing.write(b"\0" * max(0, status.f_bavail * status.f_frsize - leaving))
    return filler


def test_a_full_disk_stops_copying_and_goes_on_when_there_is_room(
    small_disk: Path, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for number in range(20):
        path = make_picture(f"{number:02}.jpg")
        path.write_bytes(path.read_bytes() + bytes([number]) * 40_000)
    with Workspace.create(small_disk / "archive", "Visits") as workspace:
        filler = fill(small_disk, leaving=500_000)
        with pytest.raises(ArchiveError, match="full") as stopped:
            run_import(workspace, box, copy=True)
        assert str(small_disk) in str(stopped.value)
        assert not list(small_disk.rglob("*.part"))
        known = {Path(file.full_path) for file in workspace.renditions()}
        assert all(path.is_file() for path in known)
        filler.unlink()
        run_import(workspace, box, copy=True)
        assert (workspace.photo_count, workspace.find("").total) == (20, 20)
        assert finish(verify_originals(workspace)).intact == 20
        assert len(list((workspace.folder / "originals").iterdir())) == 20


def test_a_full_disk_refuses_edits_sheets_and_backups_and_leaves_nothing_half(
    small_disk: Path, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for number in range(3):
        make_picture(f"{number}.jpg")
    with Workspace.create(small_disk / "archive", "Visits") as workspace:
        run_import(workspace, box)
        photo = PhotoId(workspace.find("").ids[0])
        filler = fill(small_disk)
        before = {path for path in small_disk.rglob("*") if path.is_file()}
        text = "Long caption. " * 20_000
        with pytest.raises(ArchiveError, match="full"):
            workspace.apply([SetField(photo, PhotoField.ALT_TEXT, text)], Message("Describe"))
        with pytest.raises(ArchiveError) as no_backup:
            finish(back_up(workspace))
        assert str(small_disk) in str(no_backup.value)
        for kind in ("html", "csv", "pdf"):
            with pytest.raises(ArchiveError) as no_sheet:
                finish(make_sheet(workspace, SheetRequest("", small_disk / f"sheet.{kind}")))
            assert f"sheet.{kind}" in str(no_sheet.value)
        after = {path for path in small_disk.rglob("*") if path.is_file()}
        assert {path for path in after - before if "-wal" not in path.name} == set()
        filler.unlink()
        assert workspace.photo(photo).alt_text == ""
        edit = SetField(photo, PhotoField.ALT_TEXT, text)
        assert workspace.apply([edit], Message("Describe")) is not None
        assert finish(back_up(workspace)).file.is_file()
