# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.catalogue import file_states
from photo_archive.domain.progress import finish
from photo_archive.services.importing import ImportSummary
from photo_archive.services.unknown_files import unknown_among, unknown_files
from photo_archive.services.workspace import Workspace


def test_a_file_is_known_under_any_of_the_folders_it_lies_in(
    workspace: Workspace,
    make_picture: Callable[..., Path],
    box: Path,
    run_import: Callable[..., ImportSummary],
) -> None:
    deep, high = make_picture("deep/a.jpg"), make_picture("b.jpg")
    run_import(workspace, box / "deep")
    run_import(workspace, high)
    assert finish(unknown_files(workspace)) == ()
    new = make_picture("deep/Ảnh mới.jpg")
    with workspace.reading() as session:
        roots = {one.id: Path(one.path) for one in file_states.root_folders(session)}
    assert unknown_among(workspace, roots, [deep, high, new]) == [new]
    assert finish(unknown_files(workspace)) == (str(new),)
