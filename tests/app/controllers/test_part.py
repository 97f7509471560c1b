# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QApplication

from photo_archive.app.controllers.part import Part


def test_a_part_without_commands_ends_quietly(qapp: QApplication) -> None:
    part = Part()
    assert not part.ways()
    part.stop()
