# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 2: proposals read in captions, and rejections of names that have no record.

Frozen: it says what that format was, whatever the tables are today.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from photo_archive.catalogue.written_tables import make_table

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_REJECTED = ("id:i photo_id:i>photo record_id:i?*>record text:t", "photo_id", "record_id", "text")


def upgrade() -> None:
    """Bring an archive from format 1 to format 2."""
    _make_proposals()
    _let_rejections_be_of_no_record()


def _make_proposals() -> None:
    make_table(
        "proposal",
        "id:i photo_id:i* caption_id:i* text_hash:t span_start:i span_end:i text:t role:t kind:t "
        "record_id:i?* candidates:t? certainty:t rank:i reasons:t? date:t later:i state:t",
    )
    queue = ["state", "rank", "photo_id", "caption_id", "kind", "record_id"]
    op.create_index("ix_proposal_queue", "proposal", queue)
    captions = ["state", "caption_id", "kind", "rank", "record_id"]
    op.create_index("ix_proposal_captions", "proposal", captions)
    make_table("caption_reading", "caption_id:i photo_id:i* text_hash:t", key_is_given=True)
    make_table("reading_progress", "id:i names_seen:i reader:t", key_is_given=True)


def _let_rejections_be_of_no_record() -> None:
    """SQLite can change a column only by making the table anew; its numbers go on."""
    if op.get_context().dialect.name != "sqlite":
        op.alter_column("rejected_proposal", "record_id", nullable=True)
        return
    op.drop_index("ix_rejected_proposal_record_id", "rejected_proposal")
    op.rename_table("rejected_proposal", "rejected_proposal_before")
    written, *unique = _REJECTED
    make_table("rejected_proposal", written, unique)
    columns = "id, photo_id, record_id, text"
    op.execute(
        sa.text(
            f"INSERT INTO rejected_proposal ({columns})"
            f" SELECT {columns} FROM rejected_proposal_before"
        )
    )
    op.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = 'rejected_proposal'"))
    op.execute(
        sa.text(
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'rejected_proposal', seq"
            " FROM sqlite_sequence WHERE name = 'rejected_proposal_before'"
        )
    )
    op.drop_table("rejected_proposal_before")
