# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import AuthoritySession, IndexNow, PageNow
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.edits import NewRecord, SetEventParts, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.workspace import Workspace


def asking(session: Session, runner: JobRunner) -> AuthoritySession:
    return AuthoritySession(session, runner, "en", session)


def test_an_index_is_sorted_and_searched(qtbot: QtBot, session: Session, runner: JobRunner) -> None:
    one = asking(session, runner)
    with qtbot.waitSignal(one.index_found) as found:
        one.ask_index(RecordKind.PERSON, "", "vietnamese")
    index = found.args[0]
    assert isinstance(index, IndexNow)
    assert [line.initial for line in index.lines] == ["K", "K"]
    with qtbot.waitSignal(one.index_found) as found:
        one.ask_index(RecordKind.PERSON, " vo van ", "western")
    assert [line.name for line in found.args[0].lines] == ["Võ Văn Kiệt"]
    assert one.is_settled


def test_events_come_by_date(
    qtbot: QtBot, session: Session, runner: JobRunner, workspace: Workspace
) -> None:
    for name, date in (("A late one", "2004"), ("An undated one", ""), ("B early", "1993")):
        ref = workspace.create_record(NewRecord(RecordKind.EVENT, name))
        workspace.apply([SetRecordField(ref, "date", date)], Message("Date"))
    one = asking(session, runner)
    with qtbot.waitSignal(one.index_found) as found:
        one.ask_index(RecordKind.EVENT, "", "western")
    names = [line.name for line in found.args[0].lines]
    assert names == ["B early", "A late one", "An undated one"]


def test_a_page_names_what_it_mentions(
    qtbot: QtBot, session: Session, runner: JobRunner, workspace: Workspace
) -> None:
    event = workspace.create_record(NewRecord(RecordKind.EVENT, "Visit"))
    part = workspace.create_record(NewRecord(RecordKind.EVENT, "Talks"))
    paris = workspace.records(RecordKind.PLACE, "Paris")[0].ref
    workspace.apply(
        [
            SetRecordField(part, "parent_id", str(event.id)),
            SetEventParts(part.id, (paris.id,), ()),
        ],
        Message("Parts"),
    )
    one = asking(session, runner)
    with qtbot.waitSignal(one.page_found) as found:
        one.ask_page(event)
    now = found.args[0]
    assert isinstance(now, PageNow)
    parts = now.programme.parts
    assert [(p.line.name, p.places, p.pictures) for p in parts] == [("Talks", "Paris", ())]
    assert sum(now.years.values()) == 3
    with qtbot.waitSignal(one.page_found) as found:
        one.ask_page(part)
    assert found.args[0].names == {event: "Visit", paris: "Paris"}


def test_a_page_of_nothing_fails_softly(qtbot: QtBot, session: Session, runner: JobRunner) -> None:
    one = asking(session, runner)
    with qtbot.waitSignal(one.page_failed) as failed:
        one.ask_page(RecordRef(RecordKind.TAG, 4711))
    assert isinstance(failed.args[0], ArchiveError)
    one.stop()


def test_duplicates_are_a_job(
    qtbot: QtBot, session: Session, runner: JobRunner, workspace: Workspace
) -> None:
    other = workspace.create_record(NewRecord(RecordKind.PERSON, "Vo Van Kiet"))
    one = asking(session, runner)
    with qtbot.waitSignal(one.duplicates_found) as found:
        one.find_duplicates((RecordKind.PERSON,))
    pairs = found.args[0]
    assert other in (pairs[0].one.ref, pairs[0].other.ref)
    one.not_the_same(pairs[0].one.ref, pairs[0].other.ref)
    with qtbot.waitSignal(one.duplicates_found) as found:
        one.find_duplicates((RecordKind.PERSON,))
    assert found.args[0] == ()
