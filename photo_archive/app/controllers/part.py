# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the controllers of an open archive have in common: commands that lead to them, and an end.

A new part of the window is a class of its own that says its commands in ``ways``, and one line in
``archive_desk.py`` that adds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

Ways = Mapping[str, Callable[[], object]]
"""What the commands do, by their ids in ``actions.py``."""


class Part(QObject):
    """One controller of an open archive."""

    def ways(self) -> Ways:
        """What its commands do; every command belongs to one part only."""
        return {}

    def stop(self) -> None:
        """The archive is being left: let the threads end, and hear no more of the session."""
