# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps picture libraries from writing remarks of their own on standard error.

libtiff prints what it thinks of a broken file straight to the process's standard error; the file is
in the summary's problems already, in words. Python's own ``sys.stderr`` goes on working.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_STANDARD_ERROR = 2


@contextmanager
def without_native_noise() -> Iterator[None]:
    """While it lasts, only Python writes to standard error."""
    logging.getLogger("PIL").addHandler(logging.NullHandler())
    before = sys.stderr
    before.flush()
    kept = os.dup(_STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STANDARD_ERROR)
    os.close(nowhere)
    with os.fdopen(os.dup(kept), "w", encoding=before.encoding, errors="backslashreplace") as own:
        sys.stderr = own
        try:
            yield
        finally:
            own.flush()
            sys.stderr = before
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)
