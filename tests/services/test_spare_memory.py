# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
from photo_archive.services.bench_memory import resident_mb
from photo_archive.services.spare_memory import give_back, share_pools
share_pools()
blocks = [bytearray(20_000) for _ in range(5_000)]
last = bytearray(20_000)
full = resident_mb()
blocks.clear()
give_back()
print(full - resident_mb())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do it themselves")
def test_what_is_free_goes_back_to_the_system() -> None:
    ran = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, check=True)
    assert float(ran.stdout) > 50
