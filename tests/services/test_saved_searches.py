# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.errors import ArchiveError, Message, UsageError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewPhoto
from photo_archive.services import saved_searches
from photo_archive.services.workspace import Workspace


@pytest.fixture
def photos(workspace: Workspace) -> list[PhotoId]:
    with workspace.changing(Message("Import")) as changes:
        return changes.add_photos([NewPhoto(reference=f"A-{one}") for one in range(6)])


def test_saved_searches_are_counted(workspace: Workspace, photos: list[PhotoId]) -> None:
    saved_searches.save_search(workspace, "All", " -missing ")
    all_of_them = saved_searches.search_named(workspace, "all")
    assert all_of_them.query == "-missing"
    assert saved_searches.counts_of_searches(workspace, [all_of_them]) == {
        all_of_them.id: len(photos)
    }
    saved_searches.edit_search(workspace, all_of_them, query="reference:A-1")
    saved_searches.edit_search(workspace, all_of_them, "One")
    one = saved_searches.search_named(workspace, "One")
    assert saved_searches.counts_of_searches(workspace, [one]) == {one.id: 1}
    with workspace.changing(Message("Save")) as changes:
        changes.searches.save("Broken", "(paris")
    broken = saved_searches.search_named(workspace, "Broken")
    assert saved_searches.counts_of_searches(workspace, [broken]) == {broken.id: None}
    saved_searches.remove_search(workspace, broken)
    assert [x.name for x in saved_searches.saved_searches(workspace)] == ["One"]


def test_they_are_put_in_order(workspace: Workspace) -> None:
    first = saved_searches.save_search(workspace, "First", "a")
    second = saved_searches.save_search(workspace, "Second", "b")
    saved_searches.arrange_searches(workspace, [second, first])
    assert [one.name for one in saved_searches.saved_searches(workspace)] == ["Second", "First"]


def test_what_cannot_be_asked(workspace: Workspace) -> None:
    with pytest.raises(UsageError):
        saved_searches.save_search(workspace, "Broken", "(paris")
    with pytest.raises(ArchiveError, match="finds everything"):
        saved_searches.save_search(workspace, "Empty", "  ")
    with pytest.raises(ArchiveError, match="no saved search “x”; this archive has —"):
        saved_searches.search_named(workspace, "x")


def test_name_and_query_are_changed_as_one(workspace: Workspace) -> None:
    saved_searches.save_search(workspace, "One", "paris")
    one = saved_searches.search_named(workspace, "One")
    saved_searches.edit_search(workspace, one, "Two", "lyon")
    assert saved_searches.search_named(workspace, "two").query == "lyon"
    workspace.undo()
    assert saved_searches.search_named(workspace, "one").query == "paris"
    with pytest.raises(UsageError):
        saved_searches.edit_search(workspace, one, "Two", "(lyon")
    assert saved_searches.search_named(workspace, "one").query == "paris"


@pytest.mark.parametrize(
    ("name", "query", "title"),
    [
        ("Two", None, "Rename saved search {name}"),
        (None, "lyon", "Change saved search {name}"),
        ("Two", "lyon", "Change saved search {name}"),
    ],
)
def test_history_tells_what_was_changed(
    workspace: Workspace, name: str | None, query: str | None, title: str
) -> None:
    saved_searches.save_search(workspace, "One", "paris")
    one = saved_searches.search_named(workspace, "One")
    saved_searches.edit_search(workspace, one, name, query)
    assert workspace.undo_title() == Message(title, {"name": "One"})
