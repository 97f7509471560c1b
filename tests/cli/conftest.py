# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands run in the process of the tests, with what they print taken down."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photo_archive.cli.main import run


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.status == 0, self.err
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        assert self.status == 0, self.err
        return [json.loads(line) for line in self.out.splitlines()]


Windows = list[tuple[Path | None, Path | None, str, str]]


@pytest.fixture
def windows() -> Windows:
    """What the window was opened with, one after the other."""
    return []


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], windows: Windows) -> Callable[..., Answer]:
    def open_window(
        archive: Path | None, screenshot: Path | None, query: str, language: str
    ) -> int:
        windows.append((archive, screenshot, query, language))
        if screenshot is not None:
            screenshot.write_bytes(b"picture")
        return 0

    def ask(*arguments: object) -> Answer:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments], open_window)
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return ask


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder with three pictures, a text file and something that only looks like a picture."""
    folder = tmp_path / "scans"
    folder.mkdir()
    for name, colour in (("a.jpg", "red"), ("b.jpg", "green"), ("Hà Nội.png", "blue")):
        Image.new("RGB", (80, 60), colour).save(folder / name)
    (folder / "notes.txt").write_text("nothing to see", "utf-8")
    (folder / "broken.jpg").write_bytes(b"no picture at all")
    return folder
