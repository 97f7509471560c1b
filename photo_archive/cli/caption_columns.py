# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The columns of caption lists on the command line: as a person says, and as they were told."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.cli.output import Json, Output
from photo_archive.domain.errors import UsageError
from photo_archive.reading.columns import ColumnUse


def chosen(given: Sequence[str]) -> dict[str, str] | None:
    """``FIELD=COLUMN`` of the command line as field to column; None if none was given.

    Raises:
        UsageError: One is not of that form.
    """
    columns: dict[str, str] = {}
    for text in given:
        field, equals, column = text.partition("=")
        if not equals or not field.strip() or not column.strip():
            raise UsageError(
                "“{given}” names no column: write FIELD=COLUMN, such as caption=Texte or file=1.",
                given=text,
            )
        columns[field.strip().lower()] = column.strip()
    return columns or None


def columns_json(uses: Sequence[ColumnUse], output: Output) -> list[Json]:
    """The columns of a table for ``--json``."""
    return [
        {
            "number": use.number,
            "heading": use.heading,
            "field": use.field,
            "reason": output.wording.message(use.reason) if use.reason else "",
        }
        for use in uses
    ]


def print_columns(uses: Sequence[ColumnUse], output: Output) -> None:
    """One line for each column that is used, with how that was told."""
    for use in uses:
        if use.field and use.reason is not None:
            heading = use.heading or str(use.number)
            output.line(f"  {heading} → {use.field} ({output.wording.message(use.reason)})")
