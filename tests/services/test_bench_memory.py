# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import mmap
import subprocess
import sys
from pathlib import Path

from photo_archive.services.bench_memory import Peak, own_mb, resident_mb, watched


def test_memory_taken_for_a_while_is_seen() -> None:
    before = resident_mb()
    with watched() as peak:
        held = bytearray(60_000_000)
        peak.look()
        del held
    assert peak.mb > before + 50


def test_a_process_that_is_gone_holds_nothing_more() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        peak = Peak(process.pid)
        process.wait()
    peak.look()
    assert peak.mb == 0.0


def test_a_family_is_counted_together() -> None:
    command = [sys.executable, "-c", "held = b'a' * 40_000_000; print(1, flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with watched(family=True) as together, watched() as alone:
            pass
        process.kill()
    assert together.mb > alone.mb + 40


def test_pages_of_a_file_are_not_memory_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"a" * 40_000_000)
    own, resident = own_mb(), resident_mb()
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert sum(mapped[at] for at in range(0, len(mapped), 4096)) > 0
        if own < resident:  # a system that tells them apart
            assert own_mb() < own + 10
        assert resident_mb() > resident + 30
