# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.services.found import Summary


def test_names_of_one_kind_in_their_order() -> None:
    links = (
        (RecordRef(RecordKind.PERSON, 2), "Mitterrand"),
        (RecordRef(RecordKind.PLACE, 3), "Paris"),
        (RecordRef(RecordKind.PERSON, 1), "Võ Văn Kiệt"),
    )
    summary = Summary(PhotoId(1), "R-1", "", "", "", Status.IMPORTED, links)
    assert summary.names(RecordKind.PERSON) == ["Mitterrand", "Võ Văn Kiệt"]
    assert summary.names(RecordKind.EVENT) == []
