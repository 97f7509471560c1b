# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive relink ARCHIVE FOLDER``: find missing files again by their checksums."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.services.relinking import Relinked, RelinkPlan, plan_relink, relink
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Find and write down where files are; exit status 1 as long as some are missing."""
    preview = command.given.preview
    output = command.output
    with Workspace.open(command.archive, write=not preview) as workspace:
        plan = output.follow(plan_relink(workspace, Path(command.given.folder)))
        if preview:
            missing = plan.missing - plan.found
            done = Relinked(plan.found, 0, missing, None, plan.ambiguous)
        else:
            done = output.follow(relink(workspace, plan))
    if output.as_json:
        output.json(
            {
                "missing": plan.missing,
                "found": done.found,
                "still_missing": done.still_missing,
                "preview": preview,
                "moves": [
                    {"from": one.old, "to": one.new, "files": one.files} for one in plan.moves
                ],
                "changeset": done.changeset,
                "problems": output.problems_json(done.problems),
            }
        )
    else:
        _tell(command, plan, done)
    return 1 if done.still_missing else 0


def _tell(command: Command, plan: RelinkPlan, done: Relinked) -> None:
    output, count = command.output, command.output.wording.count
    if not plan.missing:
        output.line(output.wording.say("No file is missing."))
        return
    for one in plan.moves:
        output.line(f"{one.old} → {one.new}  ({count('{n} file', '{n} files', one.files)})")
    output.line(count("{n} file found", "{n} files found", done.found))
    if done.still_missing:
        output.line(count("{n} file still missing", "{n} files still missing", done.still_missing))
    for problem in done.problems:
        output.problem(problem)
