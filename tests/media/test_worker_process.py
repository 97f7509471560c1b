# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.media.examine import Drawn, Examined
from photo_archive.media.worker_messages import Draw, Look, Ready, read_answer, write_message

SERVE = "from photo_archive.media.worker_process import serve; serve(3 * 1024**3, 60.0)"
LOADED = """
import sys
import photo_archive.media.worker_process
print(*sorted({name.split(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""


def test_it_loads_neither_the_window_nor_the_database() -> None:
    unwanted = ("PySide6", "sqlalchemy", "sqlmodel", "numpy", "exiv2", "psutil", "subprocess")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *unwanted], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_it_answers_until_its_input_ends(described: Callable[[str], Path]) -> None:
    path = described("a.jpg")
    with subprocess.Popen(
        [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        assert read_answer(worker.stdout) == Ready()
        write_message(worker.stdin, Look(path))
        looked = read_answer(worker.stdout)
        assert isinstance(looked, Examined)
        assert looked.facts is not None
        write_message(worker.stdin, Draw(path, looked.facts.sha256))
        drawn = read_answer(worker.stdout)
        assert isinstance(drawn, Drawn)
        assert drawn.thumbnail_jpeg
        worker.stdin.close()
        assert worker.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process otherwise")
def test_a_key_pressed_to_stop_the_program_is_for_the_program() -> None:
    code = "import os, signal; from photo_archive.media.worker_process import _be_modest;"
    code += "_be_modest(3 * 1024**3); os.kill(os.getpid(), signal.SIGINT); print('goes on')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "goes on"
