# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of entries of authority files: where they stand, what is wrong, what to do."""

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind


def left_out(path: Path, number: int, error: ArchiveError) -> Problem:
    """An entry of a TOML or JSON-LD file that could not be used."""
    message = Message(
        "entry {number} was left out: {reason}", {"number": number, "reason": error.message}
    )
    return Problem(str(path), ProblemKind.INVALID, message)


def line_left_out(path: Path, line: int, error: ArchiveError) -> Problem:
    """A row of a table that could not be used."""
    message = Message("line {line} was left out: {reason}", {"line": line, "reason": error.message})
    return Problem(str(path), ProblemKind.INVALID, message)


def wrong_cells(path: Path, line: int, cells: int, columns: int) -> Problem:
    """A row that does not fit under the headings."""
    message = Message(
        "line {line} has {cells} cells where there are {columns} columns, so it was left out and"
        " nothing was changed by it; look for a missing or surplus separator or quotation mark,"
        " and load the file again",
        {"line": line, "cells": cells, "columns": columns},
    )
    return Problem(str(path), ProblemKind.INVALID, message)


def unused(path: Path, column: str) -> Problem:
    """A column, key or property that no record of the kind has; told once."""
    message = Message(
        "“{column}” is not used; the help page on authority records names all that are",
        {"column": column},
    )
    return Problem(str(path), ProblemKind.UNSUPPORTED, message)


def missing_record(path: Path, entry: str, kind: str, reference: str) -> Problem:
    """An entry names a record that is not there."""
    message = Message(
        "{entry} names {kind} “{key}”, which is not there; load that first, then this again",
        {"entry": entry, "kind": kind, "key": reference},
    )
    return Problem(str(path), ProblemKind.UNMATCHED, message)


def circle(path: Path, names: str) -> Problem:
    """Records that would lie in one another; ``names`` goes round once, ending where it began."""
    message = Message(
        "{names} go round in a circle, so none of these links was made; take out the one that is"
        " wrong and load the file again",
        {"names": names},
    )
    return Problem(str(path), ProblemKind.INVALID, message)


def not_matched(path: Path, entry: str, error: ArchiveError) -> Problem:
    """An entry that could be several records, or says it is one that it is not."""
    message = Message("“{entry}” was left out: {reason}", {"entry": entry, "reason": error.message})
    return Problem(str(path), ProblemKind.AMBIGUOUS, message)
