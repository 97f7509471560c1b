# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the table of actions is: menu, text, shortcuts, and what must be there for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

Standard = QKeySequence.StandardKey


class Menu(Enum):
    """Menus of the bar, in order."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    PHOTO = "Photo"
    RECORD = "Record"
    GO = "Go"
    HELP = "Help"


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    ARCHIVE = "archive"
    WRITABLE = "writable"
    PHOTO = "photo"
    WRITABLE_PHOTO = "writable photo"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: shortcuts are texts, or one standard key of the platform."""

    id: str
    menu: Menu
    text: str
    shortcuts: tuple[str, ...] = ()
    standard: Standard | None = None
    icon: str = ""
    needs: Needs = Needs.ARCHIVE
    checkable: bool = False
    begins_group: bool = False
    submenu: str = ""
