# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.resolving import living, living_all
from photo_archive.domain.edits import Merge
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef


def test_merged_numbers_lead_on(
    archive: Archive, add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> None:
    refs = [add_record(RecordKind.TAG, str(number)) for number in range(4)]
    for loser, winner in pairwise(refs):
        apply(Merge(loser, winner))
    with archive.reading() as session:
        connection = session.connection()
        assert living_all(connection, refs) == dict.fromkeys(refs, refs[-1])
        assert living_all(connection, []) == {}
        for wrong in (RecordRef(RecordKind.TAG, 99), RecordRef(RecordKind.PLACE, refs[0].id)):
            with pytest.raises(ArchiveError, match=f"no {wrong.kind.value} with the number"):
                living(connection, wrong)
