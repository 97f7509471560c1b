# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inbox: photos that came in by themselves and wait to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.tables_order import INBOX
from photo_archive.domain.ids import PhotoId


def put_in_inbox(journal: Journal, photos: Sequence[PhotoId]) -> None:
    """Put photos into the inbox, each once."""
    there = {row["photo_id"] for row in rows_where(journal.connection, INBOX, "photo_id", photos)}
    journal.insert(INBOX, [{"photo_id": one} for one in photos if one not in there])


def count(session: Session) -> int:
    """How many photos are in the inbox."""
    return session.connection().execute(select(func.count()).select_from(INBOX)).scalar_one()


def take_from_inbox(journal: Journal, photos: Sequence[PhotoId]) -> None:
    """Take photos out of the inbox; those that are not in it are passed over."""
    journal.delete(INBOX, rows_where(journal.connection, INBOX, "photo_id", photos))
