# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.catalogue import seen_files
from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.progress import finish
from photo_archive.media.checksum import file_facts
from photo_archive.media.fingerprint import DIGITS
from photo_archive.media.workers import Workers
from photo_archive.services import small_pictures
from photo_archive.services.importing import ImportSummary, import_pictures
from photo_archive.services.thumbnailing import AHEAD, make_thumbnails
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def hashes(workspace: Workspace) -> set[str]:
    """The perceptual hashes in the archive."""
    with workspace.reading() as session:
        asked = session.connection().exec_driver_sql("SELECT perceptual_hash FROM rendition")
        return {str(row[0]) for row in asked}


def test_pictures_get_their_thumbnails_and_hashes(
    workspace: Workspace, make_picture: MakePicture, box: Path
) -> None:
    paths = [make_picture(f"{number}.jpg") for number in range(3)]
    job = import_pictures(workspace, [box], copy=False)
    for step in job:
        if step.doing.text == "Making thumbnails":
            break
    job.close()
    wanted = {file_facts(path).sha256: path for path in paths}
    assert workspace.photo_count == 3
    assert workspace.pictures.missing(wanted) == list(wanted)
    assert finish(make_thumbnails(workspace, wanted)) == ()
    assert workspace.pictures.missing(wanted) == []
    (made,) = hashes(workspace)
    assert len(made) == DIGITS


def broken_png(text: bytes = b"") -> bytes:
    """A picture that promises more than it holds."""
    buffer = io.BytesIO()
    Image.new("RGB", (10, 10)).save(buffer, "PNG")
    content = bytearray(buffer.getvalue())
    content[16:24] = struct.pack(">II", 20_000, 20_000)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content) + text


def test_what_cannot_be_shown_is_said_and_not_tried_again(
    workspace: Workspace, box: Path, run_import: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (box / "promises.png").write_bytes(broken_png())
    told = []
    for imported in (1, 0):
        summary = run_import(workspace, box)
        assert summary.imported == imported
        assert [problem.kind for problem in summary.problems] == [ProblemKind.DAMAGED]
        told.append(summary.problems[0].message.text)
    assert hashes(workspace) == {""}
    assert "as was found before" not in told[0]
    assert "as was found before" in told[1]

    (box / "promises.png").write_bytes(broken_png(b"more"))
    other = run_import(workspace, box)
    assert told[0] in [problem.message.text for problem in other.problems]

    monkeypatch.setattr(small_pictures, "decoder_versions", lambda: "newer")
    (box / "again.png").write_bytes(broken_png())
    newer = run_import(workspace, box)
    assert told[0] in [problem.message.text for problem in newer.problems]


def test_what_may_be_gone_the_next_time_is_tried_again(
    workspace: Workspace, make_picture: MakePicture
) -> None:
    path = make_picture("a.jpg")
    checksum = file_facts(path).sha256
    away = path.rename(path.with_name("b.jpg"))
    (problem,) = finish(make_thumbnails(workspace, {checksum: path}))
    assert problem.kind is ProblemKind.MISSING
    away.rename(path)
    assert finish(make_thumbnails(workspace, {checksum: path})) == ()
    assert workspace.pictures.by_checksum([checksum])


def test_a_file_that_changed_since_is_said(workspace: Workspace, make_picture: MakePicture) -> None:
    path = make_picture("a.jpg")
    with Workers(1) as workers:
        (problem,) = finish(make_thumbnails(workspace, {"f" * 64: path}, workers))
    assert problem.kind is ProblemKind.CHANGED
    assert workspace.pictures.missing(["f" * 64])


def test_what_somebody_wants_to_see_is_drawn_first(
    workspace: Workspace, make_picture: MakePicture
) -> None:
    paths = [make_picture(f"{number:02}.jpg") for number in range(40)]
    pictures = {file_facts(path).sha256: path for path in paths}
    wanted = list(pictures)[30]
    order = []
    job = make_thumbnails(workspace, pictures)
    for step in job:
        if not order:
            workspace.pictures.asked_for.extend(("f" * 64, wanted))
        if step.subject:
            order.append(step.subject)
    assert order.index("30.jpg") <= AHEAD + 1
    assert sorted(order) == [path.name for path in paths]
    assert workspace.pictures.by_checksum([wanted])
    assert not workspace.pictures.asked_for


def test_nothing_to_do_starts_nothing(workspace: Workspace) -> None:
    assert list(make_thumbnails(workspace, {})) == []
    with workspace.archive.deriving() as session:
        seen_files.keep_hashes(session, {})
