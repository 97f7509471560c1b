# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.queue_place import QueuePlace, words_of
from photo_archive.app.models.queue_model import Box, QueueModel, QueueRow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.queue_list import QueueList
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.proposals import Proposal, ProposalState


def proposal(number: int, photo: int, text: str) -> Proposal:
    return Proposal(
        number, PhotoId(photo), f"PA-{photo}", CaptionKind.EDITED, Language.EN, 0, len(text), text,
        "", RecordKind.PLACE, None, text, (), Certainty.POSSIBLE, (), "", ProposalState.WAITING,
    )  # fmt: skip


def row(photo: int, *texts: str) -> QueueRow:
    boxes = tuple(
        Box(proposal(10 * photo + at, photo, text), "map-pin", "place", text, "why")
        for at, text in enumerate(texts)
    )
    return QueueRow(PhotoId(photo), f"PA-{photo}", "", "A caption", (), boxes)


ROWS = [row(1, "Huế"), row(2, "Paris", "Lyon"), row(3, "Oslo")]


@pytest.fixture
def queue(qtbot: QtBot, theme: Theme, session: Session) -> QueueList:
    model = QueueModel()
    made = QueueList(theme, model, Thumbnails(session.thumbnail, model), "Queue")
    model.setParent(made)
    qtbot.addWidget(made)
    model.set_rows(ROWS, more=False)
    return made


def test_a_queue_read_again_is_taken_up_at_the_same_words(queue: QueueList) -> None:
    place = QueuePlace(queue)
    assert place.found(ROWS) == (0, 0)
    queue.go_to(1, 1)
    place.remember()
    assert place.found(ROWS) == (1, 1)
    assert place.found([ROWS[0], row(9, "Rome"), ROWS[1]]) == (2, 1)
    assert place.found([ROWS[0], ROWS[2]]) == (1, 0)
    assert place.found([ROWS[0]]) == (0, 0)
    place.return_to(None)
    assert place.found(ROWS) == (1, 1)
    place.return_to((3, words_of(proposal(1, 3, "Oslo"))))
    assert place.found(ROWS) == (2, 0)
    place.forget()
    assert place.found(ROWS) == (0, 0)
