# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session asks services off the window's thread and tells of every write."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.session import MANY, Session
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddLink, AddName, NewRecord, PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message, UsageError
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.services.workspace import Workspace


def test_a_search_arrives_with_ids_and_counts(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.found) as found:
        session.find("kiet", "date")
    assert found.args[0].total == 1
    assert found.args[0].facets.people[0].label == "Võ Văn Kiệt"
    assert len(found.args[0].ids) == 1


def test_a_search_arrives_with_its_first_lines(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.found) as answer:
        session.find("", "date")
    found = answer.args[0]
    assert [line.id for line in session.first_lines(found)] == list(found.ids)
    session.apply([SetField(PhotoId(2), PhotoField.CREDIT, "VNA")], Message("Credit"), (2,))
    assert not session.first_lines(found)


def test_a_malformed_search_says_so(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.find_failed) as failed:
        session.find("date:nonsense", "date")
    assert isinstance(failed.args[0], UsageError)


def test_parts_are_counted_alone(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.parts_found) as parts:
        session.try_parts(["paris", "person:nobody", "date:("])
    assert parts.args[0] == (("paris", 1), ("person:nobody", 0), ("date:(", 0))


def test_records_are_found_by_any_spelling(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.records_found) as found:
        session.records((RecordKind.PERSON, RecordKind.PLACE), "vo van")
    assert [one.name for one in found.args[0].records] == ["Võ Văn Kiệt"]


def test_lines_and_thumbnails(session: Session) -> None:
    lines = session.lines([1, 2, 3, 4])
    assert lines[0].reference == "PA-1993-0001"
    assert session.thumbnail(1)
    assert session.thumbnail(99) is None


def test_a_single_edit_is_made_at_once_and_told(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.changed) as changed:
        assert session.apply(
            [SetField(PhotoId(2), PhotoField.CREDIT, "VNA")], Message("Credit"), (2,)
        )
    assert changed.args == [(2,)]
    assert session.photo(2).credit == "VNA"
    assert session.undo_title() is not None


def test_undo_and_redo(qtbot: QtBot, session: Session) -> None:
    session.apply([SetField(PhotoId(2), PhotoField.CREDIT, "VNA")], Message("Credit"), (2,))
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert session.photo(2).credit == ""
    with qtbot.waitSignal(session.changed):
        session.redo()
    assert session.photo(2).credit == "VNA"


def test_many_photos_are_written_off_the_windows_thread(qtbot: QtBot, session: Session) -> None:
    edits = [SetField(PhotoId(1), PhotoField.CREDIT, "VNA")]
    with qtbot.waitSignal(session.changed):
        assert not session.apply(edits, Message("Credit"), tuple(range(MANY + 1)))
    assert session.photo(1).credit == "VNA"


def test_a_refusal_is_told(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.failed) as failed:
        session.apply([SetField(PhotoId(1), PhotoField.DATE, "35 June")], Message("Date"), (1,))
    assert isinstance(failed.args[0], ArchiveError)


def test_creating_a_record(session: Session) -> None:
    ref = session.create(NewRecord(RecordKind.TAG, "Airports"))
    assert ref is not None
    assert session.apply([AddLink(PhotoId(3), ref)], Message("Link"), (3,))
    assert RecordRef(RecordKind.TAG, ref.id) in {one.record for one in session.photo(3).links}


def test_roles_are_those_of_the_day(session: Session) -> None:
    assert set(session.roles_on(session.photo(1), "en")) == {
        one.record.id for one in session.photo(1).links if one.record.kind is RecordKind.PERSON
    }
    assert session.roles_on(session.photo(4), "en") == {}


def test_records_are_called_as_in_the_users_language(
    qtbot: QtBot, workspace: Workspace, session: Session
) -> None:
    tag = next(one for one in session.photo(1).links if one.record.kind is RecordKind.TAG)
    name = Name("Gặp gỡ", NameKind.PREFERRED, "vi")
    workspace.apply([AddName(tag.record, name)], Message("Name"))
    session.set_language("vi")
    with qtbot.waitSignal(session.found):
        session.find("", "date")
    assert session.label(tag.record, tag.name) == "Gặp gỡ"
    assert "Gặp gỡ" in {one.name for one in session.worded(session.photo(1)).links}
    with qtbot.waitSignal(session.common_found) as common:
        session.ask_common([1, 2])
    assert "Gặp gỡ" in {one.name for one in common.args[0][1].links}
    assert session.authorised_name(tag.record) == "Meetings"
    with qtbot.waitSignal(session.found):
        session.set_language("en")
        session.find("", "date")
    assert session.label(tag.record, tag.name) == "Meetings"
