# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.facts import Entry


def test_a_name_is_enough() -> None:
    entry = Entry(RecordRef(RecordKind.PERSON, 1), ("Anna Berg",))
    assert (entry.event, entry.offices, entry.existed, entry.within) == (
        None,
        (),
        None,
        frozenset(),
    )
