# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether there is a screen for a window; Qt would end the process where there is none."""

from __future__ import annotations

import os
import sys

_NO_SCREEN = frozenset({"offscreen", "minimal"})


def has_screen() -> bool:
    """Whether a window can be seen by someone."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.partition(":")[0] in _NO_SCREEN:
        return False
    if platform or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
