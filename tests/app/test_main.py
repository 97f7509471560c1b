# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program in a process of its own, as a user or a script starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from photo_archive.app.controllers.unattended import TIMINGS
from photo_archive.app.main import ONE_PAINTER, SAFE_COUNT, keep_constants_alive, paint_alone
from photo_archive.services.workspace import Workspace

ROOT = Path(__file__).parents[2]
SCRIPT = (
    "import sys; from pathlib import Path; from photo_archive.app.main import run;"
    "from photo_archive.domain.errors import ArchiveError\n"
    "try:\n sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], 'en'))\n"
    "except ArchiveError as error:\n print(error); sys.exit(1)\n"
)


def start(
    archive: Path, picture: Path, query: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(archive), str(picture), query],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )  # fmt: skip


def test_a_picture_of_the_window_is_saved(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    done = start(workspace.folder, tmp_path / "window.png", "paris")
    assert done.returncode == 0, done.stderr
    image = QImage(str(tmp_path / "window.png"))
    assert (image.width(), image.height()) == (1440, 900)
    colours = {image.pixel(x, 200) for x in range(300, 1100, 3)}
    assert len(colours) > 3


def test_the_times_of_a_start_are_told(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    told = tmp_path / "times.json"
    done = start(workspace.folder, tmp_path / "window.png", "", **{TIMINGS: str(told)})
    assert done.returncode == 0, done.stderr
    times = json.loads(told.read_text(encoding="utf-8"))
    assert 0 < times["first_paint_s"] <= times["usable_s"]
    assert times["rss_mb"] > 1


FIRST_PAINT = (
    "import os, sys; from photo_archive import __main__ as start;"
    "from photo_archive.app.controllers.program import Program\n"
    "def told(*_):\n print(*sys.modules, flush=True); os._exit(0)\n"
    "Program.open = told\n"
    "sys.argv[1:] = ['open', sys.argv[1], '--screenshot', 'never.png']\n"
    "start.main()\n"
)
NOT_YET = {
    "sqlalchemy", "sqlmodel", "pydantic", "alembic", "numpy", "PIL", "pyroaring", "psutil",
    "exifread", "exiv2", "polib", "typst", "pikepdf", "docx", "openpyxl", "xlsxwriter",
    "rapidfuzz", "edtf", "multiprocessing", "asyncio",
}  # fmt: skip
"""What takes longer to load than the empty window takes to be painted, or holds as much."""
NOT_YET_OURS = ("services", "catalogue", "index", "media", "reading", "documents")
QT_AT_ONCE = {"QtCore", "QtGui", "QtWidgets", "QtSvg"}


def test_the_window_is_painted_before_anything_else_is_loaded(
    workspace: Workspace, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(workspace.folder)],
        capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    loaded = set(done.stdout.split())
    assert "photo_archive.app.views.main_window" in loaded, done.stderr
    assert not {one for one in loaded if one.split(".")[0] in NOT_YET}
    ours = {one for one in loaded if one.startswith("photo_archive.")}
    assert not {one for one in ours if one.split(".")[1] in NOT_YET_OURS}
    assert not {one for one in ours if one.startswith("photo_archive.app.controllers.archive")}
    assert {one.split(".")[1] for one in loaded if one.startswith("PySide6.Q")} <= QT_AT_ONCE


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = start(tmp_path / "nowhere", tmp_path / "window.png", "")
    assert done.returncode == 1
    assert "nowhere" in done.stdout
    assert not (tmp_path / "window.png").exists()


def test_frames_are_painted_without_waiting_for_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ONE_PAINTER, "as it was")
    paint_alone()
    assert os.environ[ONE_PAINTER] == "as it was"
    monkeypatch.delenv(ONE_PAINTER)
    paint_alone()
    assert os.environ[ONE_PAINTER] == "1"


def test_constants_outlive_any_number_of_signals() -> None:
    keep_constants_alive()
    if sys.version_info < (3, 12):
        assert sys.getrefcount(True) >= SAFE_COUNT // 2
        assert sys.getrefcount(None) >= SAFE_COUNT // 2
