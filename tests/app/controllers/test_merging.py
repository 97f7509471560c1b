# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merging, splitting and the queue of duplicates, by keyboard and with undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.program import Program
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddLink, AddName, NewRecord, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.services.workspace import Workspace

Key = Qt.Key
PERSON = RecordKind.PERSON


@pytest.fixture
def desk(opened: Program) -> AuthorityDesk:
    assert opened.archive is not None
    return opened.archive.authorities


@pytest.fixture
def twins(workspace: Workspace) -> tuple[RecordRef, RecordRef]:
    """Võ Văn Kiệt, and the same without accents on another photo."""
    kiet = workspace.records(PERSON, "Võ")[0].ref
    other = workspace.create_record(NewRecord(PERSON, "Vo Van Kiet"))
    workspace.apply([AddLink(PhotoId(2), other)], Message("Link"))
    return kiet, other


def test_two_records_are_compared_and_merged_and_it_is_undone(
    qtbot: QtBot,
    opened: Program,
    desk: AuthorityDesk,
    workspace: Workspace,
    twins: tuple[RecordRef, RecordRef],
) -> None:
    kiet, other = twins
    desk.open(other)
    page = desk.records[PERSON]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    dialog = desk.merging.compare(kiet, other)
    qtbot.waitUntil(lambda: dialog.comparison.preview is not None)
    preview = dialog.comparison.preview
    assert preview is not None
    assert preview.winner.ref == kiet
    assert preview.photos_moved == 1
    dialog.merge.click()
    qtbot.waitUntil(lambda: workspace.photo_count_of(kiet) == 2 and not opened.runner.jobs)
    qtbot.waitUntil(lambda: page.now is not None and page.now.ref == kiet and desk.is_settled)
    assert workspace.record(other).id == kiet.id
    assert opened.session is not None
    opened.session.undo()
    qtbot.waitUntil(lambda: workspace.photo_count_of(kiet) == 1 and not opened.runner.jobs)
    assert workspace.record(other).id == other.id
    qtbot.waitUntil(lambda: desk.is_settled)


def test_the_other_one_may_stay(
    qtbot: QtBot, desk: AuthorityDesk, twins: tuple[RecordRef, RecordRef]
) -> None:
    kiet, other = twins
    dialog = desk.merging.compare(kiet, other)
    qtbot.waitUntil(lambda: dialog.comparison.preview is not None)
    dialog.swap.click()
    qtbot.waitUntil(
        lambda: (
            dialog.comparison.preview is not None and dialog.comparison.preview.winner.ref == other
        )
    )
    assert "Stays" in dialog.comparison.cards[1].accessibleName()
    dialog.reject()


def test_contradictions_stand_above(
    qtbot: QtBot,
    desk: AuthorityDesk,
    workspace: Workspace,
    twins: tuple[RecordRef, RecordRef],
) -> None:
    kiet, other = twins
    workspace.apply([SetRecordField(kiet, "birth", "1922")], Message("Birth"))
    workspace.apply([SetRecordField(other, "birth", "1950")], Message("Birth"))
    dialog = desk.merging.compare(kiet, other)
    qtbot.waitUntil(lambda: dialog.comparison.preview is not None)
    assert dialog.comparison._against.count() >= 1
    dialog.reject()


def test_part_of_a_record_becomes_another(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, workspace: Workspace
) -> None:
    kiet = workspace.records(PERSON, "Võ")[0].ref
    workspace.apply(
        [AddLink(PhotoId(2), kiet), AddName(kiet, Name("Võ Văn Kiết", NameKind.VARIANT))],
        Message("Wrong"),
    )
    desk.open(kiet)
    page = desk.records[PERSON]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    assert page.now is not None
    dialog = desk.merging.ask_split(page.now)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert not dialog.do_split.isEnabled()
    dialog.names[0].setChecked(True)
    assert dialog.name.text() == "Võ Văn Kiết"
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.do_split.click()
    qtbot.waitUntil(
        lambda: (
            page.now is not None
            and page.now.record.name == "Võ Văn Kiết"
            and desk.is_settled
            and not opened.runner.jobs
        )
    )
    assert page.now.page.photos == 1
    assert workspace.photo_count_of(kiet) == 1


def test_duplicates_are_decided_by_keys(
    qtbot: QtBot,
    opened: Program,
    desk: AuthorityDesk,
    workspace: Workspace,
    twins: tuple[RecordRef, RecordRef],
) -> None:
    workspace.create_record(NewRecord(PERSON, "Phan Van Khai"))
    assert opened.desk is not None
    opened.desk.actions["duplicates"].trigger()
    page = desk.merging.queue
    assert page is not None
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and desk.is_settled)
    qtbot.waitUntil(lambda: page.comparison.preview is not None)
    first = page.current()
    qtbot.keyClick(page.list, Key.Key_L)
    assert page.current() is not first
    qtbot.waitUntil(lambda: page.comparison.preview is not None and desk.is_settled)
    qtbot.keyClick(page.list, Key.Key_N)
    assert page.model.rowCount() == 1
    qtbot.waitUntil(lambda: page.comparison.preview is not None and desk.is_settled)
    merged = page.comparison.preview
    assert merged is not None
    qtbot.keyClick(page.list, Key.Key_M)
    qtbot.waitUntil(lambda: not opened.runner.jobs and desk.is_settled)
    assert workspace.record(merged.loser.ref).id == merged.winner.ref.id
    assert page.model.rowCount() == 0
    assert page.nothing.text == "All decided."
    assert opened.session is not None
    opened.session.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and desk.is_settled)


def test_a_banner_tells_two_apart(
    qtbot: QtBot,
    opened: Program,
    desk: AuthorityDesk,
    twins: tuple[RecordRef, RecordRef],
) -> None:
    desk.open(twins[0])
    page = desk.records[PERSON]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    assert page.now is not None
    assert len(page.now.page.duplicates) == 1
    assert page.view.notices.isVisible()
    page.view.notices.different.emit(twins[1])
    qtbot.waitUntil(lambda: page.now is not None and not page.now.page.duplicates)
    assert not page.view.notices.isVisible()


def test_any_other_record_can_be_named(
    qtbot: QtBot, desk: AuthorityDesk, twins: tuple[RecordRef, RecordRef]
) -> None:
    dialog = desk.merging.ask_other(twins[0])
    dialog.field.picked.emit(twins[1])
    qtbot.waitUntil(
        lambda: (
            desk.merging.dialog is not None and desk.merging.dialog.comparison.preview is not None
        )
    )
    assert desk.merging.dialog is not None
    desk.merging.dialog.reject()
