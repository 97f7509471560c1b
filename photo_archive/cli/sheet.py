# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive sheet ARCHIVE [QUERY] --to FILE``: a caption sheet as PDF, HTML or CSV."""

from __future__ import annotations

import argparse
from pathlib import Path

from photo_archive.cli.command import Command, add_archive
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """ARCHIVE, QUERY, the file and its heading."""
    add_archive(parser)
    parser.add_argument("query", metavar="QUERY", nargs="*", help="none: everything")
    parser.add_argument("--to", required=True, metavar="FILE", help=".pdf .html or .csv")
    parser.add_argument("--title", default="", help="the heading of the sheet")
    parser.add_argument("--compiler", default="", help="who compiled it")


def run(command: Command) -> int:
    """Write the sheet and print its path."""
    given = command.given
    request = SheetRequest(
        query=" ".join(given.query),
        target=Path(given.to).absolute(),
        language=given.language,
        title=given.title,
        compiler=given.compiler,
    )
    with Workspace.open(command.archive, write=False) as workspace:
        made = command.output.follow(make_sheet(workspace, request))
    if command.output.as_json:
        command.output.json(
            {
                "file": str(made.file),
                "photos": made.photos,
                "restricted_left_out": made.restricted_left_out,
            }
        )
        return 0
    command.output.line(str(made.file))
    if made.restricted_left_out:
        command.output.line(
            command.output.wording.count(
                "{n} restricted photo was left out",
                "{n} restricted photos were left out",
                made.restricted_left_out,
            )
        )
    return 0
