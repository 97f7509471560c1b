# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 2: proposals, findings, sources of records, and who is not the same as whom.

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

_RECORD = (
    "id:i kind:t name:t name_language:t name_sort:t note:t key:t merged_into:i?*>record sources:t"
)
_RECORD_BEFORE = "id, kind, name, name_language, name_sort, note, key, merged_into"


def upgrade() -> None:
    """Bring an archive from format 1 to format 2."""
    _make_proposals()
    _let_rejections_be_of_no_record()
    _give_records_sources()
    unlike = ("one_id", "other_id")
    make_table("not_same", "id:i one_id:i>record other_id:i*>record", unlike)
    _make_findings()


def _make_proposals() -> None:
    make_table(
        "proposal",
        "id:i photo_id:i* caption_id:i* text_hash:t span_start:i span_end:i text:t role:t kind:t "
        "record_id:i?* candidates:t? certainty:t rank:i reasons:t? date:t later:i state:t",
    )
    queue = ["state", "rank", "photo_id", "caption_id", "kind", "record_id"]
    op.create_index("ix_proposal_queue", "proposal", queue)
    op.create_index("ix_proposal_counts", "proposal", ["state", "kind", "rank", "record_id"])
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


def _make_findings() -> None:
    make_table("finding", "id:i photo_id:i* rule:t fingerprint:t record_id:i?*")
    op.create_index("ix_finding_rule_photo_id", "finding", ["rule", "photo_id"])
    unique = ["photo_id", "rule", "fingerprint"]
    make_table("dismissed_finding", "id:i photo_id:i>photo rule:t fingerprint:t", unique)
    make_table("finding_state", "id:i seen:i rules:t next_photo:i", key_is_given=True)


def _give_records_sources() -> None:
    """SQLite adds a column only with a default of its own, so the table is made anew.

    It is not renamed meanwhile: that would change what other tables refer to.
    """
    if op.get_context().dialect.name != "sqlite":
        op.add_column("record", sa.Column("sources", sa.Text(), nullable=False, server_default=""))
        op.alter_column("record", "sources", server_default=None)
        return
    for statement in (
        "CREATE TEMPORARY TABLE record_before AS SELECT * FROM record",
        "CREATE TEMPORARY TABLE record_seq AS SELECT seq FROM sqlite_sequence"
        " WHERE name = 'record'",
        "DROP TABLE record",
    ):
        op.execute(sa.text(statement))
    make_table("record", _RECORD)
    key_is_given = sa.text("\"key\" <> ''")
    names = ["kind", "key"]
    op.create_index("ix_record_kind_key", "record", names, unique=True, sqlite_where=key_is_given)
    op.create_index("ix_record_kind_name_sort", "record", ["kind", "name_sort"])
    for statement in (
        f"INSERT INTO record ({_RECORD_BEFORE}, sources)"
        f" SELECT {_RECORD_BEFORE}, '' FROM record_before ORDER BY id",
        "DELETE FROM sqlite_sequence WHERE name = 'record'",
        "INSERT INTO sqlite_sequence (name, seq) SELECT 'record', seq FROM record_seq",
        "DROP TABLE record_before",
        "DROP TABLE record_seq",
    ):
        op.execute(sa.text(statement))
