# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading an authority record of any kind."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import records
from photo_archive.catalogue.session import Session
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.record_edits import Record

_READ: dict[RecordKind, Callable[[Session, int], Record]] = {
    RecordKind.PERSON: records.person,
    RecordKind.ORGANISATION: records.organisation,
    RecordKind.PLACE: records.place,
    RecordKind.EVENT: records.event,
    RecordKind.TAG: records.tag,
}


def read_record(session: Session, ref: RecordRef) -> Record:
    """The record, through merges.

    Raises:
        ArchiveError: There is none.
    """
    return _READ[ref.kind](session, ref.id)
