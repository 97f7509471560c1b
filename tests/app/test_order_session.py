# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.jobs import JobRunner
from photo_archive.app.order_session import OrderSession
from photo_archive.app.session import Session
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import RenditionRole
from photo_archive.domain.picture_order import PicturePair


@pytest.fixture
def asking(session: Session, runner: JobRunner) -> Iterator[OrderSession]:
    made = OrderSession(session, runner, "en")
    yield made
    made.stop()


def test_finding_nothing(qtbot: QtBot, asking: OrderSession) -> None:
    with qtbot.waitSignal(asking.pairs_found) as told:
        asking.find_pairs()
    assert told.args == [()]
    qtbot.waitUntil(lambda: asking.is_settled)


def test_the_better_described_stays(qtbot: QtBot, asking: OrderSession) -> None:
    pair = PicturePair(PhotoId(4), PhotoId(1), RenditionId(5), RenditionId(1), 0.9)
    with qtbot.waitSignal(asking.side_by_side_found) as told:
        asking.ask_side_by_side(pair)
    found, stays = told.args
    assert (found.one.id, found.other.id, stays) == (4, 1, 1)


def test_what_cannot_be_is_told(qtbot: QtBot, asking: OrderSession, session: Session) -> None:
    with qtbot.waitSignal(session.failed):
        asking.not_one_picture(PhotoId(1), PhotoId(1))


def test_grouping_and_taking_apart(qtbot: QtBot, asking: OrderSession, session: Session) -> None:
    file = asking.photos([3])[0].files[0].id
    with qtbot.waitSignal(session.changed):
        asking.group([PhotoId(2), PhotoId(3)], {file: RenditionRole.NEGATIVE})
    assert [one.role.value for one in session.photo(2).files] == ["recto", "negative"]
    with qtbot.waitSignal(session.changed):
        asking.ungroup(PhotoId(2))
    assert len(session.photo(2).files) == 1


def test_a_closed_stack_leaves_the_inbox_whole(
    qtbot: QtBot, asking: OrderSession, session: Session
) -> None:
    workspace = session.workspace
    ids = [PhotoId(1), PhotoId(2), PhotoId(3)]
    with workspace.changing(Message("Put in the inbox")) as changes:
        changes.put_in_inbox(ids)
    with qtbot.waitSignal(session.changed):
        asking.stack([(ids[0], ids[1])])
    asking.fold_stacks(asking.stacks(), frozenset())
    with qtbot.waitSignal(session.changed):
        asking.take_from_inbox(ids[:1])
    assert list(workspace.find("is:inbox").ids) == [3]
