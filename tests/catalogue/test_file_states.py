# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import file_states
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.fixity import FileState, Found, KnownFile, Scope, Tally
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import Outcome

OLD, NEW = "2025-01-01T00:00:00.000+00:00", "2026-01-01T00:00:00.000+00:00"


def all_files(archive: Archive) -> list[KnownFile]:
    with archive.reading() as session:
        return file_states.files_after(session, None, 100)


def keep(archive: Archive, *states: FileState) -> None:
    with archive.deriving() as session:
        file_states.keep_states(session, states)


def test_files_come_in_the_order_of_folders_a_page_at_a_time(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    for name in ("B", "A", "C"):
        add_photo(name)
    with archive.reading() as session:
        first = file_states.files_after(session, None, 2)
        last = first[-1]
        rest = file_states.files_after(session, (last.root_id, last.path, last.page), 2)
        assert file_states.count_files(session) == 3
        assert [(one.path, one.files) for one in file_states.root_folders(session)] == [
            ("/pictures", 3)
        ]
        found = file_states.known_among(session, last.root_id, ["A.jpg", "Z.jpg"])
    assert [one.path for one in (*first, *rest)] == ["A.jpg", "B.jpg", "C.jpg"]
    assert first[0].full_path == "/pictures/A.jpg"
    assert found == {"A.jpg"}


def test_those_never_checked_are_due_first_then_the_oldest(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    for name in ("A", "B", "C", "D"):
        add_photo(name)
    a, b, c, _ = all_files(archive)
    keep(
        archive,
        FileState(a.id, Outcome.SUCCESS, NEW, 5),
        FileState(b.id, Outcome.SUCCESS, NEW, 5),
        FileState(c.id, Outcome.SUCCESS, OLD, 5),
    )
    with archive.reading() as session:
        roots = [a.root_id]
        due = file_states.due_files(session, NEW, 9, roots)
        assert [one.path for one in due] == ["D.jpg", "C.jpg"]
        assert file_states.count_due(session, NEW, roots) == 2
        assert file_states.count_due(session, NEW, []) == 0
        assert file_states.count_checked_since(session, NEW) == 2


def test_a_failure_keeps_when_the_file_was_last_right(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    add_photo("A")
    (file,) = all_files(archive)
    keep(archive, FileState(file.id, Outcome.SUCCESS, OLD, 5))
    keep(archive, FileState(file.id, Outcome.FAIL))
    (seen,) = all_files(archive)
    assert (seen.checked, seen.outcome) == (OLD, Outcome.FAIL)


def test_checks_are_remembered(archive: Archive) -> None:
    tally = Tally().with_found(Found.INTACT, 3).with_found(Found.CHANGED)
    with archive.deriving() as session:
        file_states.end_run(
            session, file_states.begin_run(session, OLD, Scope.ALL, "A"), NEW, tally
        )
        file_states.begin_run(session, NEW, Scope.DUE, "B")
    with archive.reading() as session:
        newest, before = file_states.runs(session)
        assert file_states.runs(session, Scope.ALL) == [before]
    assert (newest.ended, newest.author) == ("", "B")
    assert before.tally == tally
    assert (before.tally.checked, before.tally.intact, before.tally.changed) == (4, 3, 1)
    assert not before.tally.is_well


def test_files_known_to_be_bad_come_last_or_not_at_all(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    for name in ("A", "B"):
        add_photo(name)
    a, b = all_files(archive)
    keep(archive, FileState(a.id, Outcome.FAIL), FileState(b.id, Outcome.SUCCESS, OLD, 5))
    with archive.reading() as session:
        due = file_states.due_files(session, NEW, 9, [a.root_id])
        assert [one.path for one in due] == ["B.jpg", "A.jpg"]
        assert file_states.count_due(session, NEW, [a.root_id], known_bad=False) == 1
        quiet = file_states.due_files(session, NEW, 9, [a.root_id], known_bad=False)
    assert [one.path for one in quiet] == ["B.jpg"]
