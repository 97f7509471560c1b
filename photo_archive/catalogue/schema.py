# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of this version: its number and how a new file gets it."""

from __future__ import annotations

from sqlalchemy import Connection

from photo_archive.catalogue import dialect
from photo_archive.catalogue.tables import METADATA

SCHEMA_VERSION = 4


def create_schema(connection: Connection) -> None:
    """Make all tables, indexes, triggers and the phrase index in an empty database."""
    METADATA.create_all(connection)
    for statement in dialect.extra_schema():
        connection.exec_driver_sql(statement)
