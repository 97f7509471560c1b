# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All tables of an archive in one place, for creation, comparison and undo by table name."""

from __future__ import annotations

from sqlalchemy import MetaData, Table

from photo_archive.catalogue import (
    tables_albums,
    tables_authorities,
    tables_changes,
    tables_embedded,
    tables_files,
    tables_findings,
    tables_links,
    tables_order,
    tables_photos,
    tables_proposals,
)
from photo_archive.catalogue.columns import CatalogueRow

_DEFINED_BY = (
    tables_albums,
    tables_authorities,
    tables_changes,
    tables_embedded,
    tables_files,
    tables_findings,
    tables_links,
    tables_order,
    tables_photos,
    tables_proposals,
)

METADATA: MetaData = CatalogueRow.metadata
"""Every table that the modules above define."""


def table_named(name: str) -> Table:
    """The table of that name, as a row of history gives it."""
    return METADATA.tables[name]
