# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 3: what was last seen of files, what their metadata said, and the order of pictures.

Frozen: it says what that format was, whatever the tables are today.
"""

from __future__ import annotations

from photo_archive.catalogue.written_tables import make_table

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring an archive from format 2 to format 3."""
    _make_file_states()
    _make_check_runs()
    _make_embedded()
    _make_order()


def _make_file_states() -> None:
    make_table("file_state", "rendition_id:i modified_ns:i checked:t* outcome:t", key_is_given=True)


def _make_embedded() -> None:
    make_table("embedded_value", "id:i rendition_id:i* field:t language:t value:t standard:t")
    make_table(
        "embedded_conflict",
        "id:i rendition_id:i* field:t standard:t value:t data:t? believed:i reason:t",
    )
    make_table(
        "embedded_reading", "rendition_id:i charset:t guessed:i sidecar:t", key_is_given=True
    )
    make_table(
        "embedded_choice",
        "id:i photo_id:i>photo rendition_id:i* field:t choice:t",
        ("photo_id", "rendition_id", "field"),
    )


def _make_order() -> None:
    make_table(
        "picture_pair",
        "id:i one_id:i other_id:i* agreement:i turn:i",
        ("one_id", "other_id"),
    )
    make_table("picture_search", "id:i compared_to:i", key_is_given=True)
    make_table(
        "not_same_photo",
        "id:i photo_id:i>photo other_photo_id:i*>photo",
        ("photo_id", "other_photo_id"),
    )
    make_table("former_value", "id:i photo_id:i*>photo reference:t field:t language:t text:t")
    make_table("inbox", "id:i photo_id:i>photo", ("photo_id",))
    make_table("stacked", "id:i photo_id:i>photo stack:i* position:i", ("photo_id",))
    make_table("import_preset", "id:i name:t content:t", ("name",))


def _make_check_runs() -> None:
    make_table(
        "check_run",
        "id:i started:t ended:t scope:t author:t checked:i intact:i missing:i changed:i"
        " unreadable:i unknown:i",
    )
