# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.services.albums import make_album
from photo_archive.services.named_queries import named_queries
from photo_archive.services.saved_searches import save_search
from photo_archive.services.workspace import Workspace


def test_both_are_found_by_parts_of_their_names(workspace: Workspace) -> None:
    make_album(workspace, "Chân dung đẹp")
    make_album(workspace, "Ceremonies")
    save_search(workspace, "Đẹp nhất", "place:Paris")
    assert [one.name for one in named_queries(workspace)] == [
        "Chân dung đẹp",
        "Ceremonies",
        "Đẹp nhất",
    ]
    found = named_queries(workspace, "dep")
    assert [(one.name, one.query, one.is_album) for one in found] == [
        ("Đẹp nhất", "place:Paris", False),
        ("Chân dung đẹp", 'album:"Chân dung đẹp"', True),
    ]
    assert [one.name for one in named_queries(workspace, "c", limit=1)] == ["Chân dung đẹp"]
    assert named_queries(workspace, "nothing") == []
