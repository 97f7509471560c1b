# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from photo_archive.domain.ids import PhotoId
from photo_archive.services.import_values import ImportSummary
from photo_archive.services.stacks import propose, stack, stacks, unstack
from photo_archive.services.workspace import Workspace

BEGIN_S = 1_000_000_000


def test_sessions_are_proposed_stacked_and_taken_apart(
    workspace: Workspace,
    make_picture: Callable[..., Path],
    run_import: Callable[..., ImportSummary],
) -> None:
    box = make_picture("a/1.jpg").parent.parent
    times = {"a/1.jpg": 0, "a/2.jpg": 30, "a/3.jpg": 80, "a/4.jpg": 300, "b/1.jpg": 60}
    times |= {"b/2.jpg": 120, **{f"copied/{n}.jpg": 0 for n in range(9)}}
    for name, second in times.items():
        path = box / name if name == "a/1.jpg" else make_picture(name)
        os.utime(path, (BEGIN_S + second, BEGIN_S + second))
    run_import(workspace, box)
    ids = workspace.find("").ids

    def names(groups: list[tuple[PhotoId, ...]]) -> list[list[str]]:
        return [[workspace.photo(one).files[0].path for one in group] for group in groups]

    found = propose(workspace, ids)
    assert names(found) == [["a/1.jpg", "a/2.jpg", "a/3.jpg"], ["b/1.jpg", "b/2.jpg"]]
    assert names(propose(workspace, ids, 40)) == [["a/1.jpg", "a/2.jpg"]]
    made = stack(workspace, found)
    assert made is not None
    assert str(made.title) == "Stack 5 photos"
    assert stacks(workspace) == found
    assert propose(workspace, ids) == []
    assert unstack(workspace, [found[0][1]]) is not None
    assert stacks(workspace) == found[1:]
    assert unstack(workspace, [found[0][1]]) is None
    workspace.undo()
    workspace.undo()
    assert stacks(workspace) == []
    assert stack(workspace, []) is None
