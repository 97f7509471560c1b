# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive verify ARCHIVE``: every original against the checksum taken when it came in."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.services.guarding import verify_originals
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Check all files; exit status 1 when one is missing or changed."""
    with Workspace.open(command.archive) as workspace:
        summary = command.output.follow(verify_originals(workspace))
    output = command.output
    if output.as_json:
        output.json(
            {
                "checked": summary.checked,
                "intact": summary.intact,
                "missing": summary.missing,
                "changed": summary.changed,
                "problems": output.problems_json(summary.problems),
            }
        )
    else:
        output.line(
            output.wording.count(
                "{n} original is intact", "{n} originals are intact", summary.intact
            )
        )
        for problem in summary.problems:
            output.problem(problem)
    return 1 if summary.missing or summary.changed else 0
