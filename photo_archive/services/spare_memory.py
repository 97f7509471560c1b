# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory that is free inside the process goes back to the system.

The C library of Linux keeps a pool for every thread, and in it what was freed: after a large
archive was opened that is a quarter of all. Other systems do this by themselves.
"""

from __future__ import annotations

import ctypes
import sys

_MOST_POOLS = -8
"""``M_ARENA_MAX`` of ``mallopt``."""

_POOLS = 2
"""Python lets one thread run at a time, so that more of them save nothing."""


def share_pools() -> None:
    """Have threads that begin from now on share few pools; as good as nothing the second time."""
    if (library := _library()) is not None:
        library.mallopt(_MOST_POOLS, _POOLS)


def give_back() -> None:
    """Give back what is free: for the end of what took much. It takes some milliseconds."""
    if (library := _library()) is not None:
        library.malloc_trim(ctypes.c_size_t(0))


def _library() -> ctypes.CDLL | None:
    """The C library, if it is the one that keeps pools."""
    if not sys.platform.startswith("linux"):
        return None
    own = ctypes.CDLL(None)
    return own if hasattr(own, "malloc_trim") and hasattr(own, "mallopt") else None
