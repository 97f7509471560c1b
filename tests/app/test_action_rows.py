# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.action_rows import ActionRow, Menu, Needs


def test_a_row_needs_an_archive_unless_it_says_otherwise() -> None:
    row = ActionRow("grid", Menu.VIEW, "Grid")
    assert row.needs is Needs.ARCHIVE
    assert not row.shortcuts
    assert row.standard is None
