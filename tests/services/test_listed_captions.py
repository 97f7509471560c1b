# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.domain.edits import RejectProposal, RemoveLink
from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.services.importing import ImportSummary
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
MakeList = Callable[..., Path]
Run = Callable[..., ImportSummary]


def test_a_reference_finds_a_photo_that_is_not_imported_now(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    first, other = make_picture("a.jpg"), make_picture("b.jpg")
    run_import(workspace, first, captions=make_list({"file": "a.jpg", "reference": "R-1"}))
    late = make_list({"reference": "R-1", "title": "Late"}, {"reference": "R-9", "title": "None"})
    summary = run_import(workspace, other, captions=late)
    assert summary.captioned == 1
    assert [problem.kind for problem in summary.problems] == [ProblemKind.UNMATCHED]
    assert workspace.photo_by_reference("R-1").title == "Late"


def test_a_column_of_files_may_name_references(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    first, other = make_picture("a.jpg"), make_picture("b.jpg")
    run_import(workspace, first, captions=make_list({"file": "a.jpg", "reference": "R-1"}))
    late = make_list({"file": "R-1", "title": "Late"})
    summary = run_import(workspace, other, captions=late)
    assert (summary.captioned, summary.problems) == (1, ())
    assert workspace.photo_by_reference("R-1").title == "Late"


def test_several_hundred_rows_are_one_changeset(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    names = [f"{number:03}.jpg" for number in range(210)]
    for name in names:
        make_picture(name)
    run_import(workspace, box)
    captions = make_list(*({"file": name, "title": f"Title of {name}"} for name in names))
    summary = run_import(workspace, box, captions=captions)
    assert (summary.captioned, summary.problems) == (210, ())
    assert len(workspace.history()) == 2
    workspace.undo()
    assert workspace.find("title").total == 0


def test_a_rejected_name_is_not_linked_again(
    workspace: Workspace, make_picture: MakePicture, make_list: MakeList, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    captions = make_list({"file": "a.jpg", "people": "Phan Văn Khải"})
    run_import(workspace, box, captions=captions)
    photo = PhotoId(workspace.find("").ids[0])
    person = workspace.records(RecordKind.PERSON)[0].ref
    edits = [RemoveLink(photo, person), RejectProposal(photo, person)]
    workspace.apply(edits, Message("Not him"))
    assert run_import(workspace, box, captions=captions).changeset is None
    assert workspace.photo(photo).links == ()
