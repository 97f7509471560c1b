# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import records
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef


@pytest.mark.parametrize("kind", list(RecordKind))
def test_each_kind_is_read_whole(
    archive: Archive, add_record: Callable[..., RecordRef], kind: RecordKind
) -> None:
    ref = add_record(kind, "An", "key", "vi")
    other = next(one for one in RecordKind if one is not kind)
    with archive.reading() as session:
        found = getattr(records, kind.value)(session, ref.id)
        with pytest.raises(ArchiveError, match=f"no {other.value} with the number"):
            getattr(records, other.value)(session, ref.id)
    assert (found.id, found.name, found.key, found.name_language) == (ref.id, "An", "key", "vi")
    assert (found.names, found.note) == ((), "")
