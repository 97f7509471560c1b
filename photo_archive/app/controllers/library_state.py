# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things stand in the library; apart from it, so that a window is painted without it."""

from __future__ import annotations

from dataclasses import dataclass

VIEWS = ("grid", "table", "loupe", "timeline", "map")
"""The ways to look at photos, in the order of their buttons."""

SPLITTER = "library"
"""The layout that browse, photos and record are kept under."""


@dataclass(frozen=True, slots=True)
class LibraryState:
    """What is remembered when the window is built anew."""

    query: str = ""
    order: str = "date"
    view: str = "grid"
    current: int | None = None
    selected: tuple[int, ...] = ()
