# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.controllers.program import Program


def test_all_commands_for_browsing_have_their_part(opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    parts = archive.browsing._parts
    assert dict(archive.browsing.ways()).keys() == {name for one in parts for name in one.ways()}
    assert "portraits" in archive.browsing.ways()


def test_the_panel_on_the_left_leads_to_other_ways_to_look(opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    model, panel = archive.library.browse_model, archive.library.browse
    for key, page in (("people", "portraits"), ("years", "calendar")):
        panel._choose(model.index_of(f"{key}:view"))
        shown = archive.pages.current()
        assert shown is not None
        assert shown.title.key == page
        archive.pages.leave()
