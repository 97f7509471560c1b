# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive captions ARCHIVE FILE...``: pages of captions, as agencies publish them, in."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.caption_columns import chosen, columns_json, print_columns
from photo_archive.cli.command import Command, accepted_certainty
from photo_archive.services.captioning import read_pages
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Read the pages and print what was found on each."""
    with Workspace.open(command.archive) as workspace:
        summary = command.output.follow(
            read_pages(
                workspace,
                [Path(file) for file in command.given.files],
                accepted_certainty(command.given.accept_above),
                columns=chosen(command.given.column),
            )
        )
    output = command.output
    if output.as_json:
        output.json(
            {
                "found": summary.found,
                "added": summary.added,
                "matched": summary.matched,
                "unchanged": summary.unchanged,
                "linked": summary.linked,
                "proposed": summary.proposed,
                "files": [
                    {
                        "file": page.file,
                        "captions": page.captions,
                        "added": page.added,
                        "columns": columns_json(page.columns, output),
                    }
                    for page in summary.pages
                ],
                "references": list(summary.references),
                "changeset": summary.changeset,
                "problems": output.problems_json(summary.problems),
            }
        )
        return 0
    for page in summary.pages:
        text = output.wording.count("{n} caption", "{n} captions", page.captions)
        new = output.wording.count("{n} new", "{n} new", page.added)
        output.line(f"{page.file}: {text}, {new}")
        print_columns(page.columns, output)
    if summary.proposed:
        output.line(
            output.wording.count("{n} proposal waits", "{n} proposals wait", summary.proposed)
        )
    for problem in summary.problems:
        output.problem(problem)
    return 0
