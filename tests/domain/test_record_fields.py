# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.record_fields import FIELD_OF_KIND, RECORD_FIELDS


def test_every_kind_of_record_is_asked_for_by_a_field_of_its_own() -> None:
    assert set(FIELD_OF_KIND) == set(RecordKind)
    assert {RECORD_FIELDS[field]: field for field in RECORD_FIELDS} == FIELD_OF_KIND
