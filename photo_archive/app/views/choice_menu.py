# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu of what can be done with something just now; it goes when it closes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

Choice = tuple[str, Callable[[], object], bool]
"""What it says, what it does, whether it can be done now."""

LINE: Choice = ("", lambda: None, False)
"""Parts what goes before from what follows."""


def open_choices(choices: Iterable[Choice], place: QPoint, parent: QWidget) -> QMenu:
    """Open a menu of choices at a place of the screen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, do, possible in choices:
        if not text:
            menu.addSeparator()
            continue
        action = menu.addAction(text)
        action.setEnabled(possible)
        action.triggered.connect(lambda _=False, way=do: way())
    menu.popup(place)
    return menu
