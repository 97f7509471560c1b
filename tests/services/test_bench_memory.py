# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import subprocess
import sys

from photo_archive.services.bench_memory import Peak, resident_mb, watched


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
