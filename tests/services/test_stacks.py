# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
from array import array
from collections.abc import Callable
from pathlib import Path

from photo_archive.domain.ids import PhotoId
from photo_archive.services.import_values import ImportSummary
from photo_archive.services.stacks import Fold, mark, propose, stack, stacks, unstack
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


def test_what_lies_below_is_left_out() -> None:
    groups = [tuple(map(PhotoId, group)) for group in ((3, 1, 2), (7, 9))]
    fold = Fold(groups)
    for given, shown in (
        ([1, 2, 3, 4, 7, 9, 99], [3, 4, 7, 99]),
        ([9, 2, 1, 50], [9, 2, 50]),
        ([], []),
        ([100, 101], [100, 101]),
    ):
        assert list(fold(array("I", given))) == shown
    assert list(Fold(groups, {3})(array("I", [1, 2, 3, 9, 7]))) == [1, 2, 3, 7]
    assert list(Fold([])(array("I", [1, 2]))) == [1, 2]


def test_a_closed_stack_is_taken_whole() -> None:
    groups = [tuple(map(PhotoId, (3, 1, 2))), tuple(map(PhotoId, (8, 9)))]
    shown = [PhotoId(one) for one in (7, 3, 1, 8)]
    assert Fold(groups, {8}).with_hidden(shown) == [7, 3, 1, 2, 8]
    assert Fold([]).with_hidden(shown) == shown


def test_the_mark_tells_of_changes(
    workspace: Workspace,
    make_picture: Callable[..., Path],
    run_import: Callable[..., ImportSummary],
) -> None:
    box = make_picture("1.jpg").parent
    make_picture("2.jpg")
    run_import(workspace, box)
    seen = [mark(workspace)]
    stack(workspace, [tuple(map(PhotoId, workspace.find("").ids))])
    seen.append(mark(workspace))
    workspace.undo()
    assert mark(workspace) == seen[0] != seen[1]
