# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of what a person thinks of findings: those that are all right as they are."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue.edits_photo import refuse_gone
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_findings import DISMISSED_FINDING
from photo_archive.domain.edits import DismissFinding


def dismiss(journal: Journal, edits: Sequence[DismissFinding]) -> None:
    """Remember findings that are all right; dismissing twice changes nothing.

    Raises:
        ArchiveError: A photo is gone.
    """
    photos = list(dict.fromkeys(edit.photo for edit in edits))
    refuse_gone(journal, photos)
    known = {
        (number(row, "photo_id"), words(row, "rule"), words(row, "fingerprint"))
        for row in rows_where(journal.connection, DISMISSED_FINDING, "photo_id", photos)
    }
    wanted = dict.fromkeys((edit.photo, edit.rule, edit.fingerprint) for edit in edits)
    rows: list[Row] = [
        {"photo_id": photo, "rule": rule, "fingerprint": fingerprint}
        for photo, rule, fingerprint in wanted
        if (photo, rule, fingerprint) not in known
    ]
    journal.insert(DISMISSED_FINDING, rows)
