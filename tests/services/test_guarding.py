# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue import file_states, files
from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.domain.fixity import FileState, Scope
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import FileEventType, NewRendition, Outcome
from photo_archive.domain.progress import finish
from photo_archive.services.guarding import (
    CheckWish,
    due_today,
    last_checks,
    verify_originals,
)
from photo_archive.services.importing import ImportSummary
from photo_archive.services.safety_settings import SafetySettings, save_settings
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
Run = Callable[..., ImportSummary]


def test_what_became_of_each_original_is_told_and_recorded(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    kept, gone, changed = (make_picture(name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    run_import(workspace, box)
    before = kept.stat().st_mtime_ns
    gone.unlink()
    changed.write_bytes(b"something else")
    found = finish(verify_originals(workspace))
    assert (found.checked, found.intact, found.missing, found.changed) == (3, 1, 1, 1)
    assert {Path(p.file): p.kind for p in found.problems} == {
        gone: ProblemKind.MISSING,
        changed: ProblemKind.CHANGED,
    }
    assert kept.stat().st_mtime_ns == before
    outcomes = {}
    for file in workspace.renditions():
        with workspace.reading() as session:
            events = files.file_events(session, file.id)
        checks = [event for event in events if event.type is FileEventType.FIXITY_CHECK]
        outcomes[Path(file.full_path)] = [event.outcome for event in checks]
    assert outcomes == {kept: [Outcome.SUCCESS], gone: [Outcome.FAIL], changed: [Outcome.FAIL]}


@pytest.mark.parametrize("copy", [False, True])
def test_a_file_that_is_gone_is_found_as_missing_until_it_is_back(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run, copy: bool
) -> None:
    make_picture("inner/a.jpg")
    run_import(workspace, box, copy=copy)
    (file,) = workspace.renditions()
    path = Path(file.full_path)
    away = path.with_suffix(".away")
    path.rename(away)
    finish(verify_originals(workspace))
    assert workspace.find("is:missing").total == 1
    assert workspace.undo_title() is not None
    assert str(workspace.undo_title()) == "Import pictures"
    away.rename(path)
    assert finish(verify_originals(workspace)).intact == 1
    assert workspace.find("is:missing").total == 0
    assert [one.full_path for one in workspace.renditions()] == [str(path)]


def test_a_missing_file_that_is_imported_again_is_there_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    away = path.rename(box.parent / "away.jpg")
    finish(verify_originals(workspace))
    away.rename(path)
    assert run_import(workspace, box).unchanged == 1
    assert workspace.find("is:missing").total == 0


def test_a_lost_thumbnail_is_made_again(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    workspace.close()
    (workspace.folder / "thumbnails.sqlite").write_bytes(b"no database")
    with Workspace.open(workspace.folder) as opened:
        photo = opened.photo(PhotoId(opened.find("").ids[0]))
        assert opened.pictures.of(photo) is None
        finish(verify_originals(opened))
        assert opened.pictures.of(photo)


def test_checking_a_read_only_archive_says_what_to_do(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    with (
        Workspace.open(workspace.folder, write=False) as reading,
        pytest.raises(ArchiveError, match="read-only"),
    ):
        finish(verify_originals(reading))


def test_a_folder_that_is_not_there_is_one_problem(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for name in ("a.jpg", "b.jpg", "inner/c.jpg"):
        make_picture(name)
    run_import(workspace, box)
    away = box.rename(box.with_name("away"))
    found = finish(verify_originals(workspace))
    assert (found.checked, found.missing, found.intact) == (3, 3, 0)
    (problem,) = found.problems
    assert problem.file == str(box)
    assert "is its disk connected?" in str(problem.message)
    assert workspace.find("is:missing").total == 3
    box.mkdir()  # as the empty mount point of a disk
    assert len(finish(verify_originals(workspace)).problems) == 1
    box.rmdir()
    away.rename(box)
    assert finish(verify_originals(workspace)).intact == 3
    assert workspace.find("is:missing").total == 0


def test_pictures_the_archive_does_not_know_are_named_and_left_alone(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("inner/a.jpg")
    run_import(workspace, box)
    run_import(workspace, box / "inner")
    new = make_picture("inner/new.jpg")
    (box / "notes.txt").write_text("no picture")
    found = finish(verify_originals(workspace))
    assert found.unknown == (str(new),)
    assert found.run.tally.unknown == 1
    assert not found.problems
    assert len(workspace.renditions()) == 1


def test_a_check_that_was_stopped_goes_on_where_it_was(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    paths = [make_picture(f"{number:02}.jpg") for number in range(12)]
    run_import(workspace, box)
    job = verify_originals(workspace)
    for _ in range(5):
        next(job)
    job.close()
    paths[0].write_bytes(b"changed behind the check")
    found = finish(verify_originals(workspace))
    assert (found.checked, found.intact) == (12, 12)
    assert found.resumed >= 5
    assert len(last_checks(workspace)) == 1
    anew = finish(verify_originals(workspace))
    assert (anew.resumed, anew.changed) == (0, 1)
    job = verify_originals(workspace)
    next(job)
    job.close()
    assert finish(verify_originals(workspace, CheckWish(again=True))).resumed == 0


def test_what_is_due_is_checked_a_share_a_day(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    for number in range(10):
        make_picture(f"{number}.jpg")
    run_import(workspace, box)
    long_ago = "2020-01-01T00:00:00.000+00:00"
    old = [FileState(one.id, Outcome.SUCCESS, long_ago, 1) for one in workspace.renditions()]
    with workspace.archive.deriving() as session:
        file_states.keep_states(session, old)
    save_settings(workspace, SafetySettings(check_every_days=5))
    assert due_today(workspace) == 2
    found = finish(
        verify_originals(workspace, CheckWish(Scope.DUE, limit=due_today(workspace), quietly=True))
    )
    assert (found.checked, found.intact, found.run.scope) == (2, 2, Scope.DUE)
    assert due_today(workspace) == 0
    assert finish(verify_originals(workspace, CheckWish(Scope.DUE))).checked == 8
    assert finish(verify_originals(workspace, CheckWish(Scope.DUE, days=0))).checked == 10
    save_settings(workspace, SafetySettings(check_every_days=0))
    assert due_today(workspace) == 0


def test_pages_of_one_file_are_one_original(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    make_picture("a.jpg")
    run_import(workspace, box)
    (file,) = workspace.renditions()
    (photo,) = workspace.photos([PhotoId(workspace.find("").ids[0])])
    with workspace.changing(Message("Add")) as changes:
        page = NewRendition(
            str(box), file.path, file.sha256, file.size_bytes, "JPEG", 48, 32, page=1
        )
        changes.add_renditions(photo.id, [page])
    found = finish(verify_originals(workspace))
    assert (found.checked, found.intact) == (1, 1)
    Path(file.full_path).write_bytes(b"other")
    assert len(finish(verify_originals(workspace)).problems) == 1


def test_the_check_of_a_file_remembers_when_it_was_last_right(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    path = make_picture("a.jpg")
    run_import(workspace, box)
    first = finish(verify_originals(workspace))
    path.write_bytes(b"other")
    (bad,) = finish(verify_originals(workspace)).bad
    assert bad.file.checked >= first.run.started
    assert bad.problem.kind is ProblemKind.CHANGED


def test_what_is_known_to_be_bad_or_away_is_not_due_by_itself(
    workspace: Workspace, make_picture: MakePicture, box: Path, run_import: Run
) -> None:
    bad, _ = make_picture("a.jpg"), make_picture("b.jpg")
    run_import(workspace, box)
    bad.write_bytes(b"other")
    finish(verify_originals(workspace))
    long_ago = "2020-01-01T00:00:00.000+00:00"
    with workspace.archive.deriving() as session:
        for file in workspace.renditions():
            fine = file.full_path != str(bad)
            state = FileState(file.id, Outcome.SUCCESS if fine else Outcome.FAIL, long_ago, 1)
            file_states.keep_states(session, [state])
    save_settings(workspace, SafetySettings(check_every_days=1))
    assert due_today(workspace) == 1
    away = box.rename(box.with_name("away"))
    assert due_today(workspace) == 0
    away.rename(box)
    found = finish(verify_originals(workspace, CheckWish(Scope.DUE, limit=9, quietly=True)))
    assert (found.checked, found.intact) == (1, 1)
    assert finish(verify_originals(workspace, CheckWish(Scope.DUE))).changed == 1
