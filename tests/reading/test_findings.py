# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason
from photo_archive.reading.choosing import Linked
from photo_archive.reading.findings import Findings


def test_links_go_by_kind_and_words() -> None:
    found = Findings([], [], [])
    linked = Linked(RecordRef(RecordKind.PLACE, 1), Certainty.CERTAIN, (Reason(Message("a name")),))
    found.links[RecordKind.PLACE, 1, 2] = linked
    assert found.link(RecordKind.PLACE, 1, 2) is linked
    assert found.link(RecordKind.PERSON, 1, 2) is None
