# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections import Counter

from photo_archive.app.controllers.program import Program


def test_every_command_leads_one_way_while_an_archive_is_open(opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    ways = Counter(action_id for part in archive._parts for action_id in part.ways())
    assert set(ways.values()) == {1}
    without = {one for one in opened.desk.actions if one not in ways}
    opened.close_archive()
    assert without == {
        "about", "browse", "close", "full_screen", "manual", "new", "open", "palette", "quit",
        "record", "regions", "sample", "settings",
    }  # fmt: skip
