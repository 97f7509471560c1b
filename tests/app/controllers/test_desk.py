# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

from photo_archive.app import settings as options
from photo_archive.app.controllers.program import Program
from photo_archive.wording import Wording


def test_people_are_sorted_as_readers_of_the_language_do(program: Program) -> None:
    desk = program.desk
    assert desk is not None
    assert desk.people_order == "western"
    vietnamese = replace(desk, wording=Wording("vi"))
    assert vietnamese.people_order == "vietnamese"
    desk.settings.set(options.PEOPLE_ORDER, "as-written")
    assert vietnamese.people_order == desk.people_order == "as-written"
