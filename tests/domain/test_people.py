# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.people import RoleHeld


def test_a_role_is_worded_in_the_language_asked_for_or_as_entered() -> None:
    role = RoleHeld("Prime Minister", wording={"fr": "Premier ministre"})
    assert role.worded("fr") == "Premier ministre"
    assert role.worded("vi") == "Prime Minister"
