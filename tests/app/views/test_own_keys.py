# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that views keep for themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from photo_archive.app.views.own_keys import held, keeps_ctrl_enter

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OVERRIDE = QEvent.Type.ShortcutOverride


@pytest.mark.parametrize(
    ("kind", "key", "modifier", "kept"),
    [
        (OVERRIDE, Qt.Key.Key_Return, CTRL, True),
        (OVERRIDE, Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier, True),
        (OVERRIDE, Qt.Key.Key_Return, SHIFT, False),
        (OVERRIDE, Qt.Key.Key_A, CTRL, False),
        (QEvent.Type.KeyPress, Qt.Key.Key_Return, CTRL, False),
    ],
)
def test_only_ctrl_enter_is_kept(
    kind: QEvent.Type, key: Qt.Key, modifier: Qt.KeyboardModifier, kept: bool
) -> None:
    event = QKeyEvent(kind, key, modifier)
    event.ignore()
    assert keeps_ctrl_enter(event) is kept
    assert event.isAccepted() is kept


def test_other_events_are_not_kept() -> None:
    assert not keeps_ctrl_enter(QEvent(OVERRIDE))


def test_a_letter_with_ctrl_is_none_of_a_text() -> None:
    assert held(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, CTRL))
    assert not held(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, SHIFT))
