# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt

from photo_archive.app.models.duplicate_pairs import record_pairs
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.record_pages import PossibleDuplicate
from photo_archive.wording import Wording


def pair(number: int) -> PossibleDuplicate:
    one, other = (
        RecordLine(RecordRef(RecordKind.PERSON, number + add), f"Name {number + add}")
        for add in (0, 100)
    )
    return PossibleDuplicate(one, other, 0.9, Certainty.PROBABLE, ())


def test_pairs_go_and_wait() -> None:
    model = record_pairs(Wording("en"))
    model.set_pairs([pair(1), pair(2), pair(3)])
    model.put_last(0)
    assert [one.one.ref.id for one in model.pairs()] == [2, 3, 1]
    model.drop(1)
    assert model.rowCount() == 2
    assert model.pair_at(7) is None
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Name 2, Name 102, Probable"
