# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.media.examine import Examined
from photo_archive.media.scan import Found, walk
from photo_archive.services.importing import ImportSummary
from photo_archive.services.known_files import KnownFiles, Unchanged, is_intact, is_there, on_disk
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def found_in(box: Path) -> list[Found]:
    return [one for one in walk([box]) if isinstance(one, Found)]


def test_only_what_is_as_it_was_is_passed_over(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    kept, changed = make_picture("a.jpg"), make_picture("b.jpg")
    run_import(workspace, box)
    content = bytearray(changed.read_bytes())
    content[-1] ^= 1
    changed.write_bytes(content)
    make_picture("c.jpg")
    found = found_in(box)
    known = KnownFiles(workspace, found)
    examined = {one.path.name: known.examine(one) for one in found}
    assert isinstance(examined[kept.name], Unchanged)
    assert isinstance(examined["b.jpg"], Examined)
    assert isinstance(examined["c.jpg"], Examined)
    assert [bool(known.at(one)) for one in found] == [True, True, False]


def test_a_file_that_went_away_meanwhile_is_a_problem(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    found = found_in(box)
    path.unlink()
    looked = KnownFiles(workspace, found).examine(found[0])
    assert isinstance(looked, Examined)
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
