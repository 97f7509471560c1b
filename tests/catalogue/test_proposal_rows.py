# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import proposing
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.proposal_rows import (
    linked_spans,
    queue_entry,
    read_proposals,
    select_proposals,
)
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import NewProposal, Reason, Weight

REASON = Reason(Message("a name of this record"), Weight.FOR)


@pytest.fixture
def hue(
    archive: Archive, add_photo: Callable[..., PhotoId], add_record: Callable[..., RecordRef]
) -> tuple[RecordRef, RecordRef]:
    """One caption that may name one of two places."""
    either = (add_record(RecordKind.PLACE, "Huế"), add_record(RecordKind.PLACE, "Huệ"))
    add_photo("A-1", "Leaders in Hue")
    read = NewProposal(
        11, 14, "Hue", "", RecordKind.PLACE, None, either, Certainty.POSSIBLE, (REASON,)
    )
    with archive.deriving() as session:
        captions = proposing.captions_to_read(session)
        proposing.keep_reading(session, {one: [read] for one in captions})
    return either


def test_a_row_becomes_a_proposal_and_a_caption_of_the_queue(
    archive: Archive, hue: tuple[RecordRef, RecordRef]
) -> None:
    with archive.reading() as session:
        ((row, one),) = read_proposals(session, select_proposals())
        assert linked_spans(session, {row["caption_id"]: row}) == {}
    assert (one.text, one.name, one.candidates, one.reasons) == ("Hue", "Hue", hue, (REASON,))
    entry = queue_entry(row, [one], ())
    assert (entry.reference, entry.text, entry.proposals) == ("A-1", "Leaders in Hue", (one,))


def test_reasons_can_be_left_out(archive: Archive, hue: tuple[RecordRef, RecordRef]) -> None:
    with archive.reading() as session:
        ((_, one),) = read_proposals(session, select_proposals(explained=False))
    assert (one.candidates, one.reasons) == ((), ())
