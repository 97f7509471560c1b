# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.actions import ACTIONS
from photo_archive.app.controllers.library_state import VIEWS, LibraryState
from photo_archive.app.session_values import ORDERS


def test_it_begins_with_what_there_is_to_choose_from() -> None:
    assert LibraryState().order in dict(ORDERS)
    assert LibraryState().view in VIEWS
    assert set(VIEWS) <= {one.id for one in ACTIONS}
