# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which field of a query asks for records of which kind."""

from __future__ import annotations

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query_tree import FieldName

RECORD_FIELDS = {
    FieldName.PERSON: RecordKind.PERSON,
    FieldName.PLACE: RecordKind.PLACE,
    FieldName.EVENT: RecordKind.EVENT,
    FieldName.ORG: RecordKind.ORGANISATION,
    FieldName.TAG: RecordKind.TAG,
}

FIELD_OF_KIND = {kind: field for field, kind in RECORD_FIELDS.items()}
