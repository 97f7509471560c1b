# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.import_preset import NO_GROUPS, GroupPreview, ImportPreset


def test_rules_hold_only_if_grouping_is_wished() -> None:
    assert ImportPreset().grouping == NO_GROUPS
    assert ImportPreset(group=True).grouping == ImportPreset().rules


def test_photos_of_a_preview() -> None:
    assert GroupPreview(5, (("a", "b", "c"),)).photos == 3
