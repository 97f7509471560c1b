# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep an exception in a method Qt calls from taking the process down.

An exception raised in an override that Qt calls from C++ stays pending and crashes at the next
virtual call; here it is sent to the exception hook and a default is returned instead.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def guarded(
    default: Callable[[], Result],
) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Wrap an override so that it answers ``default()`` when it fails."""

    def wrap(method: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        @functools.wraps(method)
        def safe(*given: Arguments.args, **named: Arguments.kwargs) -> Result:
            try:
                return method(*given, **named)
            except (
                ArithmeticError,
                AttributeError,
                LookupError,
                RuntimeError,
                TypeError,
                ValueError,
            ):
                sys.excepthook(*sys.exc_info())
                return default()

        return safe

    return wrap
