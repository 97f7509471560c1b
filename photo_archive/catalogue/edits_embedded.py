# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of what a person believes of a file: whom, where standards differ, and in what letters."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue.edits_photo import photo_rows
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_embedded import EMBEDDED_CHOICE
from photo_archive.domain.edits import ChooseEmbedded

_Key = tuple[int, int, str]


def choose(journal: Journal, edits: Sequence[ChooseEmbedded]) -> None:
    """Remember choices; "" forgets one, choosing the same twice changes nothing.

    Raises:
        ArchiveError: A photo is gone.
    """
    photos = list(dict.fromkeys(edit.photo for edit in edits))
    photo_rows(journal, photos)
    known: dict[_Key, Row] = {
        (number(row, "photo_id"), number(row, "rendition_id"), words(row, "field")): row
        for row in rows_where(journal.connection, EMBEDDED_CHOICE, "photo_id", photos)
    }
    wanted: dict[_Key, str] = {
        (edit.photo, edit.rendition, edit.field): edit.choice for edit in edits
    }
    added: list[Row] = []
    changed: list[tuple[Row, Row]] = []
    removed: list[Row] = []
    for key, choice in wanted.items():
        old = known.get(key)
        if old is None and choice:
            photo, rendition, field = key
            added.append(
                {"photo_id": photo, "rendition_id": rendition, "field": field, "choice": choice}
            )
        elif old is not None and not choice:
            removed.append(old)
        elif old is not None and words(old, "choice") != choice:
            changed.append((old, {"choice": choice}))
    journal.insert(EMBEDDED_CHOICE, added)
    journal.update(EMBEDDED_CHOICE, changed)
    journal.delete(EMBEDDED_CHOICE, removed)
