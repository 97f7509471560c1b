# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.tag_tree import move_tag
from photo_archive.services.workspace import Workspace


@pytest.fixture
def tags(workspace: Workspace) -> dict[str, int]:
    return {
        name: workspace.create_record(NewRecord(RecordKind.TAG, name)).id
        for name in ("Events", "Visits", "Talks", "Press")
    }


def broader(workspace: Workspace, tag: int) -> set[int]:
    record = workspace.record(RecordRef(RecordKind.TAG, tag))
    return set(record.broader_ids)  # type: ignore[union-attr]


def test_a_tag_goes_below_another_and_to_the_top(
    workspace: Workspace, tags: dict[str, int]
) -> None:
    events, visits, talks, press = tags.values()
    move_tag(workspace, talks, visits)
    assert str(workspace.undo_title()) == "Move Talks under Visits"
    move_tag(workspace, talks, press)
    assert broader(workspace, talks) == {visits, press}
    move_tag(workspace, talks, events, away_from=visits)
    assert broader(workspace, talks) == {press, events}
    move_tag(workspace, talks, press, away_from=events)
    assert broader(workspace, talks) == {press}
    assert move_tag(workspace, talks, press, away_from=press) is None
    move_tag(workspace, talks, None, away_from=press)
    assert broader(workspace, talks) == set()
    assert str(workspace.undo_title()) == "Make Talks a top tag"
    workspace.undo()
    assert broader(workspace, talks) == {press}


def test_a_tag_never_lies_below_itself(workspace: Workspace, tags: dict[str, int]) -> None:
    events, visits, talks, _ = tags.values()
    move_tag(workspace, visits, events)
    move_tag(workspace, talks, visits)
    for under in (talks, visits, events):
        with pytest.raises(ArchiveError, match="cannot be above “Events”"):
            move_tag(workspace, events, under)
    with pytest.raises(ArchiveError):
        move_tag(workspace, events, 999)
