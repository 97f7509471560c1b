# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.welcoming import welcome_page
from photo_archive.app.theme.theme import Look


def test_its_ways_are_the_programs(program: Program) -> None:
    page = welcome_page(program, Look.SYSTEM)
    page.look_chosen.emit("dark")
    assert program.desk.theme.dark
    page.language_chosen.emit("vi")
    assert program.desk.wording.language == "vi"
    page.deleteLater()
