# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that mean something of their own in a view, though the window has a command for them.

Qt asks the view with the focus first, by an event that overrides shortcuts: accepted, it comes back
as a key.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def held(event: QKeyEvent) -> bool:
    """Whether a key goes with Ctrl, Alt or Meta and so is no letter of a text."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)


def keeps_ctrl_enter(event: QEvent) -> bool:
    """Whether the window would save a caption on Ctrl+Enter; the view has the key from now on."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if not (control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
        return False
    event.accept()
    return True
