# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is killed, again and again, ends as one that was left alone."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue.lock import LOCK_NAME
from photo_archive.media.fields import Fields, PersonShown
from photo_archive.services.importing import ImportSummary
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Told = Callable[[Workspace], list[dict[str, object]]]
PICTURES = 45
KILLS = 10
IMPORT = """
import os, signal, sys
from pathlib import Path
from photo_archive.services import importing, thumbnailing
from photo_archive.services.workspace import Workspace

importing.BATCH, thumbnailing.BATCH = 8, 5
archive, pictures, captions, copy = sys.argv[1:5]

def import_until_killed(telling):
    with Workspace.open(Path(archive)) as workspace:
        paths = [Path(pictures)]
        for step in importing.import_pictures(workspace, paths, copy == "copy", Path(captions)):
            os.write(telling, b".")

for steps in map(int, sys.argv[5:]):
    listening, telling = os.pipe()
    child = os.fork()
    if not child:
        try:
            import_until_killed(telling)
        finally:
            os._exit(0)
    os.close(telling)
    told = 0
    while told < steps and (more := os.read(listening, steps - told)):
        told += len(more)
    os.kill(child, signal.SIGKILL)
    print(told, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    os.close(listening)
"""
"""Imports in children that are forked, so that what they have in common is loaded once."""


@pytest.fixture
def pictures(make_picture: MakePicture, box: Path) -> Path:
    for number in range(PICTURES):
        make_picture(f"box {number % 3}/{number:03}.jpg")
    people = (PersonShown("Võ Văn Kiệt"),)
    fields = Fields(caption={"x-default": "Talks, 1993."}, people=people, city="Paris")
    make_picture("box 1/described.jpg", fields)
    return box


@pytest.fixture
def captions(make_list: Callable[..., Path]) -> Path:
    return make_list(
        *(
            {
                "file": f"{number:03}.jpg",
                "title": f"Picture {number}",
                "caption": f"Talks number {number} on {1 + number % 28} June 1993.",
                "people": "Phan Văn Khải [Prime Minister]" if number % 2 else "",
                "tags": f"box {number % 3}",
            }
            for number in range(0, PICTURES, 2)
        )
    )


def killed_after(steps: list[int], *arguments: str) -> list[tuple[int, int]]:
    """Run the import again and again, and kill it each time once it has told that many steps.

    Returns:
        How many steps it told each time, and how it ended.
    """
    command = [sys.executable, "-c", IMPORT, *arguments, *map(str, steps)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    ends = (line.split() for line in done.stdout.splitlines())
    return [(int(told), int(status)) for told, status in ends]


def events_of(workspace: Workspace) -> Counter[tuple[object, ...]]:
    """What happened to files, without its time."""
    query = "SELECT type, outcome, sha256, detail FROM file_event"
    with workspace.reading() as session:
        return Counter(tuple(row) for row in session.connection().exec_driver_sql(query))


def hashes_of(workspace: Workspace) -> set[tuple[object, ...]]:
    """How the pictures look."""
    query = "SELECT sha256, perceptual_hash FROM rendition"
    with workspace.reading() as session:
        return {tuple(row) for row in session.connection().exec_driver_sql(query)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork, nor SIGKILL")
@pytest.mark.parametrize("copy", ["refer", "copy"])
def test_nothing_is_lost_and_nothing_doubled(
    pictures: Path,
    captions: Path,
    tmp_path: Path,
    run_import: Callable[..., ImportSummary],
    told: Told,
    copy: str,
) -> None:
    is_copied = copy == "copy"
    with Workspace.create(tmp_path / "undisturbed", "Visits") as workspace:
        summary = run_import(workspace, pictures, copy=is_copied, captions=captions)
        assert summary.imported == PICTURES + 1
        expected = told(workspace), events_of(workspace), hashes_of(workspace)
    folder = tmp_path / "killed"
    Workspace.create(folder, "Visits").close()
    chance = random.Random(f"{copy} 2026")
    steps = [chance.randrange(1, 2 * PICTURES) for _ in range(KILLS)]
    ends = killed_after(steps, str(folder), str(pictures), str(captions), copy)
    assert len(ends) == KILLS
    assert any(status == -9 for _, status in ends)
    with Workspace.open(folder) as workspace:
        run_import(workspace, pictures, copy=is_copied, captions=captions)
        assert (told(workspace), events_of(workspace), hashes_of(workspace)) == expected
        again = run_import(workspace, pictures, copy=is_copied, captions=captions)
        assert (again.unchanged, again.changeset, again.problems) == (PICTURES + 1, None, ())
    assert not (folder / LOCK_NAME).exists()
    stored = [path for path in (folder / "originals").rglob("*") if path.is_file()]
    assert len(stored) == (PICTURES + 1 if is_copied else 0)
