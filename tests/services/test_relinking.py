# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue import file_states, files
from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.domain.intake import FileEventType, NewPhoto, NewRendition, Outcome
from photo_archive.domain.progress import finish
from photo_archive.services.guarding import verify_originals
from photo_archive.services.importing import ImportSummary
from photo_archive.services.moves import Move
from photo_archive.services.relinking import Relinked, RelinkPlan, plan_relink, relink
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]
NAMES = ("a.jpg", "deep/b.jpg", "deep/er/Điện Biên.jpg")


@pytest.fixture
def moved(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, tmp_path: Path
) -> Path:
    """Three pictures, imported, checked, and moved elsewhere."""
    for name in NAMES:
        make_picture(name)
    run_import(workspace, box)
    (tmp_path / "disk").mkdir()
    return box.rename(tmp_path / "disk" / "box")


def find(workspace: Workspace, folder: Path) -> tuple[RelinkPlan, Relinked]:
    plan = finish(plan_relink(workspace, folder))
    return plan, finish(relink(workspace, plan))


def whereabouts(workspace: Workspace) -> set[str]:
    return {one.full_path for one in workspace.renditions() if not one.missing}


def test_a_folder_that_moved_is_one_change(workspace: Workspace, moved: Path) -> None:
    finish(verify_originals(workspace))
    assert workspace.find("is:missing").total == 3
    plan, done = find(workspace, moved.parent)
    assert (plan.missing, plan.found) == (3, 3)
    assert plan.moves == (Move(str(moved.parent.parent), str(moved.parent), 3),)
    assert (done.found, done.folders, done.still_missing) == (3, 1, 0)
    assert whereabouts(workspace) == {str(moved / name) for name in NAMES}
    assert workspace.find("is:missing").total == 0
    with workspace.reading() as session:
        assert [one.path for one in file_states.root_folders(session)] == [str(moved)]
    assert finish(verify_originals(workspace)).intact == 3


def test_undo_and_a_second_search_bring_it_back(workspace: Workspace, moved: Path) -> None:
    before = whereabouts(workspace)
    find(workspace, moved)
    assert str(workspace.undo_title()) == "Find missing files"
    workspace.undo()
    assert whereabouts(workspace) == before
    workspace.redo()
    assert finish(verify_originals(workspace)).intact == 3
    moved.rename(moved.with_name("again"))
    _, done = find(workspace, moved.parent)
    assert (done.found, done.folders) == (3, 1)


def test_a_preview_changes_nothing(workspace: Workspace, moved: Path) -> None:
    finish(plan_relink(workspace, moved))
    assert len(workspace.history()) == 1
    assert finish(plan_relink(workspace, moved)).found == 3


def test_a_part_that_moved_leaves_the_rest(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, tmp_path: Path
) -> None:
    for name in NAMES:
        make_picture(name)
    run_import(workspace, box)
    (box / "deep").rename(tmp_path / "elsewhere")
    plan, done = find(workspace, tmp_path)
    assert plan.moves == (Move(str(box / "deep"), str(tmp_path / "elsewhere"), 2),)
    assert (done.found, done.folders) == (2, 0)
    assert whereabouts(workspace) == {
        str(box / "a.jpg"),
        str(tmp_path / "elsewhere" / "b.jpg"),
        str(tmp_path / "elsewhere" / "er" / "Điện Biên.jpg"),
    }
    assert finish(verify_originals(workspace)).intact == 3


def test_only_the_same_bytes_count_as_found(workspace: Workspace, moved: Path) -> None:
    path = moved / "a.jpg"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    plan, done = find(workspace, moved)
    assert (plan.missing, plan.found) == (3, 2)
    assert (done.found, done.folders, done.still_missing) == (2, 0, 1)
    finish(verify_originals(workspace))
    assert workspace.find("is:missing").total == 1


def test_a_file_written_after_it_was_found_is_left_out(workspace: Workspace, moved: Path) -> None:
    plan = finish(plan_relink(workspace, moved))
    (moved / "a.jpg").write_bytes(b"other")
    done = finish(relink(workspace, plan))
    assert (done.found, done.still_missing) == (2, 1)
    assert [one.kind for one in done.problems] == [ProblemKind.CHANGED]


def test_two_places_are_told_and_none_is_taken(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, tmp_path: Path
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, path)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        shutil.copy(path, tmp_path / name / "a.jpg")
    path.unlink()
    plan, done = find(workspace, tmp_path)
    assert (plan.missing, plan.found) == (1, 0)
    (problem,) = plan.ambiguous
    assert problem.kind is ProblemKind.AMBIGUOUS
    assert "2 places" in str(problem.message)
    assert done.changeset is None
    assert finish(plan_relink(workspace, tmp_path / "two")).found == 1


def test_the_place_of_another_file_of_the_archive_is_not_taken(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    (file,) = workspace.renditions()
    with workspace.changing(Message("Import")) as changes:
        twin = NewRendition("/away", "a.jpg", file.sha256, file.size_bytes, "JPEG", 48, 32)
        changes.add_photo(NewPhoto("T-1", renditions=(twin,)))
    plan = finish(plan_relink(workspace, box))
    assert (plan.missing, plan.found) == (1, 0)
    assert path.exists()


def test_a_disk_of_windows_is_found_under_its_new_name(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("1993/a.jpg")
    run_import(workspace, box)
    with workspace.changing(Message("As it was on Windows")) as changes:
        with workspace.reading() as session:
            (root,) = file_states.root_folders(session)
        changes.move_root(root.id, "D:/Photos")
    (problem,) = finish(verify_originals(workspace)).problems
    assert problem.file == "D:/Photos"
    _, done = find(workspace, box)
    assert (done.found, done.folders) == (1, 1)
    assert whereabouts(workspace) == {str(box / "1993" / "a.jpg")}


def test_finding_is_an_event_of_the_file(workspace: Workspace, moved: Path) -> None:
    find(workspace, moved)
    (file,) = [one for one in workspace.renditions() if one.path == "a.jpg"]
    with workspace.reading() as session:
        event = files.file_events(session, file.id)[-1]
    assert (event.type, event.outcome) == (FileEventType.FIXITY_CHECK, Outcome.SUCCESS)
    assert event.path == str(moved / "a.jpg")
    assert "found again" in event.detail


def test_leaving_off_changes_nothing(workspace: Workspace, moved: Path) -> None:
    job = relink(workspace, finish(plan_relink(workspace, moved)))
    next(job)
    job.close()
    assert len(workspace.history()) == 1


def test_a_folder_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="There is no folder"):
        finish(plan_relink(workspace, tmp_path / "nowhere"))


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_folders_whose_names_are_no_text_are_found(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    folder = make_picture("caf\udce9/a.jpg").parent
    make_picture("caf\udce9/th\udce9/b.jpg")
    run_import(workspace, folder)
    assert finish(verify_originals(workspace)).intact == 2
    folder.rename(box / "bi\udce8re")
    _, done = find(workspace, box)
    assert (done.found, done.folders) == (2, 1)
    found = finish(verify_originals(workspace))
    assert (found.intact, found.unknown) == (2, ())
