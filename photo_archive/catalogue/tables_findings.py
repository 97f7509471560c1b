# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of what the caption checker found, and of findings that a person found to be all right.

What was found can be found again, so it is not in the history and no foreign key ties it down; a
dismissal is a person's decision and belongs to its photo.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    day_column,
    key_column,
    number_column,
    ref_column,
    table_of,
    text_column,
)


class FindingRow(CatalogueRow, table=True):
    """That a rule found something in a photo; ``fingerprint`` tells what it speaks of."""

    __tablename__ = "finding"
    __table_args__ = (Index("ix_finding_rule_photo_id", "rule", "photo_id"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = number_column(index=True)
    rule: str = text_column()
    fingerprint: str = text_column()
    record_id: int | None = day_column(index=True)


class DismissedFindingRow(CatalogueRow, table=True):
    """A finding that is all right as it is, until what it speaks of changes."""

    __tablename__ = "dismissed_finding"
    __table_args__ = (UniqueConstraint("photo_id", "rule", "fingerprint"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    rule: str = text_column()
    fingerprint: str = text_column()


class FindingStateRow(CatalogueRow, table=True):
    """One row: the change up to which photos were checked, by which rules, and how far.

    ``next_photo`` is the number from which the first pass over all photos goes on, 0 when done.
    """

    __tablename__ = "finding_state"
    __table_args__ = STRICT
    id: int = key_column()
    seen: int = number_column()
    rules: str = text_column()
    next_photo: int = number_column()


FINDING = table_of(FindingRow)
DISMISSED_FINDING = table_of(DismissedFindingRow)
FINDING_STATE = table_of(FindingStateRow)
