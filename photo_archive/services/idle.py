# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that gives way to everything else: a thread that is served last."""

from __future__ import annotations

import logging
import os
import sys
import threading

import psutil

_LEAST_URGENT = 19
_BACKGROUND_BEGIN = 0x00010000


def be_idle() -> None:
    """Let the calling thread give way; where the system does not let it, it goes on as it was."""
    try:
        if sys.platform == "linux":
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, _LEAST_URGENT)
            psutil.Process(thread).ionice(psutil.IOPRIO_CLASS_IDLE)
        elif sys.platform == "win32":
            import ctypes

            kernel = ctypes.windll.kernel32
            kernel.SetThreadPriority(kernel.GetCurrentThread(), _BACKGROUND_BEGIN)
    except (OSError, psutil.Error) as error:
        logging.getLogger(__name__).debug("the thread stays as urgent as it was: %s", error)
