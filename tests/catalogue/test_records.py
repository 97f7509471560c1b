# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import records
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import AddName, Merge
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef


@pytest.mark.parametrize("kind", list(RecordKind))
def test_each_kind_is_read_whole(
    archive: Archive, add_record: Callable[..., RecordRef], kind: RecordKind
) -> None:
    ref = add_record(kind, "An", "key", "vi")
    other = next(one for one in RecordKind if one is not kind)
    with archive.reading() as session:
        found = records.read(session, ref)
        with pytest.raises(ArchiveError, match=f"no {other.value} with the number"):
            records.read(session, RecordRef(other, ref.id))
        assert records.read_as(session, type(found), ref.id) == found
    assert (found.id, found.name, found.key, found.name_language) == (ref.id, "An", "key", "vi")
    assert (found.names, found.note) == ((), "")


def test_many_are_read_at_once_without_merged_ones(
    archive: Archive, add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> None:
    refs = [add_record(RecordKind.PERSON, name) for name in ("An", "Binh", "Chi")]
    add_record(RecordKind.PLACE, "Huế")
    apply(AddName(refs[0], Name("Ann")), Merge(refs[2], refs[1]))
    with archive.reading() as session:
        everyone = list(records.read_all(session, RecordKind.PERSON))
        assert [one.name for one in everyone] == ["An", "Binh"]
        assert everyone[0] == records.read(session, refs[0])
        assert list(records.read_all(session, RecordKind.PERSON, [refs[1].id, 999])) == everyone[1:]
        assert list(records.read_all(session, RecordKind.PLACE, [refs[0].id])) == []
        assert records.read(session, refs[2]) == everyone[1]
