# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events by the days they took place on."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from photo_archive.catalogue.tables_authorities import EVENT, RECORD
from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.ids import RecordKind, RecordRef


def events_in(session: Session, days: DayRange) -> Iterator[tuple[RecordRef, str, str, int | None]]:
    """Events that may have been on these days: each with its name, EDTF and what it is part of."""
    query = (
        select(RECORD.c.id, RECORD.c.name, EVENT.c.date, EVENT.c.parent_id)
        .join(EVENT, EVENT.c.id == RECORD.c.id)
        .where(
            RECORD.c.merged_into.is_(None),
            EVENT.c.date_first <= days.last,
            EVENT.c.date_last >= days.first,
        )
        .order_by(EVENT.c.date_first, RECORD.c.id)
    )
    for number, name, edtf, parent in session.connection().execute(query):
        yield RecordRef(RecordKind.EVENT, number), name, edtf, parent
