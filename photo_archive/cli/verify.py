# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive verify ARCHIVE``: every original against the checksum taken when it came in."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.domain.fixity import Scope
from photo_archive.services.check_reports import refuse_unknown_kind, write_report
from photo_archive.services.guarding import CheckWish, Verified, verify_originals
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Check all files, or those that are due; exit status 1 when one is not intact."""
    given, output = command.given, command.output
    reports = [Path(one).expanduser() for one in given.report]
    for target in reports:
        refuse_unknown_kind(target)
    wish = CheckWish(Scope.DUE if given.due else Scope.ALL, given.days, again=given.again)
    with Workspace.open(command.archive) as workspace:
        found = output.follow(verify_originals(workspace, wish))
        for target in reports:
            output.follow(write_report(workspace, found, target, command.language))
    if output.as_json:
        output.json(
            {
                "checked": found.checked,
                "intact": found.intact,
                "missing": found.missing,
                "changed": found.changed,
                "unreadable": found.unreadable,
                "unknown": len(found.unknown),
                "problems": output.problems_json(found.problems),
            }
        )
    else:
        _tell(command, found, reports)
    return 0 if found.run.tally.is_well else 1


def _tell(command: Command, found: Verified, reports: list[Path]) -> None:
    output, count = command.output, command.output.wording.count
    output.line(count("{n} original is intact", "{n} originals are intact", found.intact))
    if found.resumed:
        output.line(
            count(
                "{n} of them was checked earlier today, before the check was stopped",
                "{n} of them were checked earlier today, before the check was stopped",
                found.resumed,
            )
        )
    if found.unknown:
        output.line(
            count(
                "{n} picture beside them is not in the archive",
                "{n} pictures beside them are not in the archive",
                len(found.unknown),
            )
        )
    for target in reports:
        output.line(str(target))
    for problem in found.problems:
        output.problem(problem)
