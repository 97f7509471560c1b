# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is killed, again and again, ends as one that was left alone."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
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
IMPORT = """
import sys
from pathlib import Path
from photo_archive.services import importing
from photo_archive.services.workspace import Workspace

importing.BATCH = 8
archive, pictures, captions, copy = sys.argv[1:]
with Workspace.open(Path(archive)) as workspace:
    job = importing.import_pictures(workspace, [Path(pictures)], copy == "copy", Path(captions))
    for step in job:
        print(step.done, flush=True)
"""


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


def killed_after(steps: int, *arguments: str) -> None:
    """Run the import and kill it once it has told that many steps."""
    command = [sys.executable, "-c", IMPORT, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as importing:
        assert importing.stdout is not None
        for _ in range(steps):
            if not importing.stdout.readline():
                break
        importing.kill()
    assert importing.returncode in (0, -signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
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
        expected = told(workspace)
    folder = tmp_path / "killed"
    Workspace.create(folder, "Visits").close()
    chance = random.Random(f"{copy} 2026")
    for steps in sorted(chance.sample(range(1, PICTURES), 3)):
        killed_after(steps, str(folder), str(pictures), str(captions), copy)
    with Workspace.open(folder) as workspace:
        run_import(workspace, pictures, copy=is_copied, captions=captions)
        assert told(workspace) == expected
        again = run_import(workspace, pictures, copy=is_copied, captions=captions)
        assert (again.unchanged, again.changeset, again.problems) == (PICTURES + 1, None, ())
    assert not (folder / LOCK_NAME).exists()
    stored = [path for path in (folder / "originals").rglob("*") if path.is_file()]
    assert len(stored) == (PICTURES + 1 if is_copied else 0)
