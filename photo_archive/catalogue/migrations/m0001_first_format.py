# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format 1, the first. Frozen: it says what that format was, whatever the tables are today.

Columns are in the notation of ``written_tables``.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from photo_archive.catalogue.written_tables import make_table

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = {
    "changeset": (
        "id:i title:t title_values:t? author:t made:t source:t photos:i undoable:i "
        "reverts:i?*>changeset root_id:i?*>changeset"
    ),
    "code_table": "id:i name:t code:t expansion:t",
    "file_event": (
        "id:i rendition_id:i?* path:t sha256:t* type:t happened:t outcome:t detail:t agent:t"
    ),
    "photo": (
        "id:i reference:t reference_sort:t* title:t title_type:t date:t date_first:i?* "
        "date_last:i?* date_padded_first:i?* date_padded_last:i?* date_source:t "
        "date_note:t status:t* credit:t source:t photographer:t rights_uri:t "
        "rights_note:t restriction_reason:t restriction_until:t alt_text:t level:t "
        "parent_id:i?*>photo"
    ),
    "phrase_text": (
        "photo_id:i caption:t title:t note:t alt_text:t photographer:t credit:t source:t role:t"
    ),
    "record": (
        "id:i kind:t name:t name_language:t name_sort:t note:t key:t merged_into:i?*>record"
    ),
    "root": "id:i path:t",
    "saved_search": "id:i name:t query:t position:i",
    "setting": "id:i name:t value:t",
    "sheet_preset": "id:i name:t content:t",
    "caption": (
        "id:i photo_id:i>photo kind:t language:t text:t text_hash:t* writer:t written:t "
        "translated_from:i?*>caption source_hash:t status:t"
    ),
    "change": (
        "id:i changeset_id:i*>changeset table_name:t row_id:i photo_id:i?* "
        "record_id:i?* op:t before:t? after:t?"
    ),
    "event": (
        "id:i>record type:t date:t date_first:i?* date_last:i?* date_padded_first:i?* "
        "date_padded_last:i?* parent_id:i?*>record series:t ordinal:i?"
    ),
    "event_place": "id:i event_id:i>record place_id:i*>record position:i",
    "external_id": "id:i record_id:i>record scheme:t value:t*",
    "name": (
        "id:i record_id:i*>record text:t folded:t* squashed:t* kind:t language:t "
        "valid_from:t valid_to:t"
    ),
    "organisation": "id:i>record parent_id:i?*>record existed_from:t existed_to:t",
    "other_number": "id:i photo_id:i*>photo type:t value:t*",
    "participant": "id:i event_id:i>record person_id:i*>record role:t position:i",
    "person": "id:i>record family:t middle:t given:t name_order:t birth:t death:t",
    "photo_link": (
        "id:i photo_id:i>photo record_id:i*>record kind:t role:t position:i region_x:r? "
        "region_y:r? region_width:r? region_height:r? relation:t certainty:t source:t"
    ),
    "place": (
        "id:i>record kind:t parent_id:i?*>record valid_from:t valid_to:t latitude:r? longitude:r?"
    ),
    "rejected_proposal": "id:i photo_id:i>photo record_id:i*>record text:t",
    "rendition": (
        "id:i photo_id:i*>photo role:t root_id:i>root path:t* disk_path:t sha256:t* "
        "size_bytes:i format:t width_px:i height_px:i orientation:i page:i "
        "perceptual_hash:t digitised:t missing:i"
    ),
    "role_held": (
        "id:i person_id:i*>record position:t organisation_id:i?*>record held_from:t "
        "held_to:t wording:t?"
    ),
    "tag_broader": "id:i tag_id:i>record broader_id:i*>record",
    "mention": (
        "id:i photo_id:i*>photo caption_id:i*>caption span_start:i span_end:i "
        "record_id:i*>record role:t certainty:t source:t"
    ),
}

_UNIQUE = {
    "code_table": ["name", "code"],
    "photo": ["reference"],
    "root": ["path"],
    "saved_search": ["name"],
    "setting": ["name"],
    "sheet_preset": ["name"],
    "caption": ["photo_id", "kind", "language"],
    "event_place": ["event_id", "place_id"],
    "external_id": ["record_id", "scheme", "value"],
    "participant": ["event_id", "person_id"],
    "photo_link": ["photo_id", "record_id", "relation"],
    "rejected_proposal": ["photo_id", "record_id", "text"],
    "rendition": ["root_id", "path", "page"],
    "tag_broader": ["tag_id", "broader_id"],
}

_KEYS_GIVEN = ["phrase_text", "event", "organisation", "person", "place"]
"""Tables whose key is that of another row."""

_STATEMENTS = (
    (
        "CREATE VIRTUAL TABLE phrase USING fts5(caption, title, note, alt_text, photographer, "
        "credit, source, role, content='phrase_text', content_rowid='photo_id', "
        'tokenize="unicode61 remove_diacritics 0")'
    ),
    (
        "CREATE TRIGGER change_is_never_changed BEFORE UPDATE ON change BEGIN SELECT "
        "RAISE(ABORT, 'change is append-only'); END"
    ),
    (
        "CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN SELECT "
        "RAISE(ABORT, 'change is append-only'); END"
    ),
    (
        "CREATE TRIGGER file_event_is_never_changed BEFORE UPDATE ON file_event BEGIN SELECT "
        "RAISE(ABORT, 'file_event is append-only'); END"
    ),
    (
        "CREATE TRIGGER file_event_is_never_deleted BEFORE DELETE ON file_event BEGIN SELECT "
        "RAISE(ABORT, 'file_event is append-only'); END"
    ),
)


def upgrade() -> None:
    """Make the tables of format 1 in an empty database."""
    for table, written in _TABLES.items():
        unique = _UNIQUE.get(table, ())
        make_table(table, written, unique, key_is_given=table in _KEYS_GIVEN)
    key_is_given = sa.text("\"key\" <> ''")
    op.create_index(
        "ix_record_kind_key",
        "record",
        ["kind", "key"],
        unique=True,
        sqlite_where=key_is_given,
        postgresql_where=key_is_given,
    )
    op.create_index("ix_record_kind_name_sort", "record", ["kind", "name_sort"])
    op.create_index("ix_change_table_name_row_id", "change", ["table_name", "row_id"])
    if op.get_context().dialect.name == "sqlite":
        for statement in _STATEMENTS:
            op.execute(sa.text(statement))
