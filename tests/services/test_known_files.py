# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import dataclasses
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.media.examine import SameContent, look
from photo_archive.media.scan import Found, walk
from photo_archive.media.worker_messages import Look
from photo_archive.services.importing import ImportSummary
from photo_archive.services.known_files import KnownFiles, is_intact, is_there, on_disk
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def found_in(box: Path) -> list[Found]:
    return [one for one in walk([box]) if isinstance(one, Found)]


LONG_AGO_NS = 1_000_000_000_000_000_000
"""In 2001: what was written lately is read again, for it may have changed within one tick."""


def written_long_ago(path: Path) -> Path:
    os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
    return path


def written_just_now(path: Path) -> Path:
    """Written later than it will be read, so that it is never old enough, however slow the test."""
    soon_ns = time.time_ns() + 3_600_000_000_000
    os.utime(path, ns=(soon_ns, soon_ns))
    return path


def judged(workspace: Workspace, box: Path, *, copy: bool = False) -> dict[str, Look | SameContent]:
    found = found_in(box)
    known = KnownFiles(workspace, found, copy=copy)
    return {one.path.name: known.judge(one) for one in found}


def test_what_has_its_size_and_time_is_not_read(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    kept, changed = (written_long_ago(make_picture(name)) for name in ("a.jpg", "b.jpg"))
    run_import(workspace, box)
    os.utime(changed, ns=(LONG_AGO_NS, LONG_AGO_NS + 1))
    make_picture("c.jpg")
    (first, *_) = workspace.renditions()
    answers = judged(workspace, box)
    same = answers[kept.name]
    assert isinstance(same, SameContent)
    assert same.facts.sha256 == first.sha256
    asked = answers["b.jpg"], answers["c.jpg"]
    assert isinstance(asked[0], Look)
    assert len(asked[0].known) == 1
    assert isinstance(look(asked[0].path, asked[0].known), SameContent)
    assert asked[1] == Look(box / "c.jpg")


def test_what_was_written_just_before_it_was_read_is_read_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = written_just_now(make_picture("a.jpg"))
    run_import(workspace, box)
    assert isinstance(judged(workspace, box)["a.jpg"], Look)
    written_long_ago(path)
    assert run_import(workspace, box).unchanged == 1
    assert isinstance(judged(workspace, box)["a.jpg"], SameContent)


def test_another_size_is_another_picture(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = written_long_ago(make_picture("a.jpg"))
    run_import(workspace, box)
    path.write_bytes(path.read_bytes() + b"more")
    written_long_ago(path)
    assert judged(workspace, box)["a.jpg"] == Look(path)
    assert [bool(KnownFiles(workspace, found_in(box)).at(one)) for one in found_in(box)] == [True]


def test_what_was_copied_is_known_by_size_and_time_too(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = written_long_ago(make_picture("inner/a.jpg"))
    run_import(workspace, box, copy=True)
    assert isinstance(judged(workspace, box, copy=True)["a.jpg"], SameContent)
    assert judged(workspace, box) == {"a.jpg": Look(path)}
    Path(workspace.renditions()[0].full_path).unlink()
    assert judged(workspace, box, copy=True) == {"a.jpg": Look(path)}


def test_a_file_that_went_away_meanwhile_is_a_problem(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = written_just_now(make_picture("a.jpg"))
    run_import(workspace, box)
    (task,) = judged(workspace, box).values()
    path.unlink()
    assert isinstance(task, Look)
    looked = look(task.path, task.known)
    assert not isinstance(looked, SameContent)
    assert looked.problems


@pytest.mark.skipif(os.name == "nt", reason="a name that Windows does not have")
def test_a_file_is_there_if_its_size_is(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("caf\udce9/a.jpg")
    run_import(workspace, box)
    (file,) = workspace.renditions()
    assert on_disk(file) == path
    assert is_there(file)
    assert is_intact(file)
    assert not is_intact(dataclasses.replace(file, sha256="f" * 64))
    assert not is_there(dataclasses.replace(file, size_bytes=1))
    path.unlink()
    assert not is_there(file)
