# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from photo_archive.catalogue import seen_files
from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.progress import finish
from photo_archive.media.checksum import file_facts
from photo_archive.media.fingerprint import DIGITS
from photo_archive.media.workers import Workers
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
    assert workspace.without_thumbnail(wanted) == list(wanted)
    assert finish(make_thumbnails(workspace, wanted)) == ()
    assert workspace.without_thumbnail(wanted) == []
    (made,) = hashes(workspace)
    assert len(made) == DIGITS


def test_what_cannot_be_shown_is_said_and_tried_again_with_the_next_import(
    workspace: Workspace, box: Path, run_import: Run
) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (10, 10)).save(buffer, "PNG")
    content = bytearray(buffer.getvalue())
    content[16:24] = struct.pack(">II", 20_000, 20_000)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    (box / "promises.png").write_bytes(content)
    for imported in (1, 0):
        summary = run_import(workspace, box)
        assert summary.imported == imported
        assert [problem.kind for problem in summary.problems] == [ProblemKind.DAMAGED]
    assert hashes(workspace) == {""}


def test_a_file_that_changed_since_is_said(workspace: Workspace, make_picture: MakePicture) -> None:
    path = make_picture("a.jpg")
    with Workers(1) as workers:
        (problem,) = finish(make_thumbnails(workspace, {"f" * 64: path}, workers))
    assert problem.kind is ProblemKind.CHANGED
    assert workspace.without_thumbnail(["f" * 64])


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
            workspace.asked_for.extend(("f" * 64, wanted))
        if step.subject:
            order.append(step.subject)
    assert order.index("30.jpg") <= AHEAD + 1
    assert sorted(order) == [path.name for path in paths]
    assert workspace.thumbnails([wanted])
    assert not workspace.asked_for


def test_nothing_to_do_starts_nothing(workspace: Workspace) -> None:
    assert list(make_thumbnails(workspace, {})) == []
    with workspace.archive.deriving() as session:
        seen_files.keep_hashes(session, {})
