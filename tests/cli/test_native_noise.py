# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import sys

import pytest

from photo_archive.cli.native_noise import without_native_noise


def test_only_python_is_heard(capfd: pytest.CaptureFixture[str]) -> None:
    with without_native_noise():
        os.write(2, b"a library mutters\n")
        sys.stderr.write("we speak\n")
    os.write(2, b"back to normal\n")
    heard = capfd.readouterr().err
    assert "mutters" not in heard
    assert "we speak\n" in heard
    assert "back to normal\n" in heard
