# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive check ARCHIVE [QUERY]``: what is wrong with captions, and mending it."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.cli.command import Command
from photo_archive.cli.output import Output, one_line
from photo_archive.domain.findings import Finding, Rule
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Check the photos of a query; with ``--fix`` do what can safely be done."""
    given, output = command.given, command.output
    query, rule = " ".join(given.query), Rule(given.rule) if given.rule else None
    shown = _Shown(output, rule)
    with Workspace.open(command.archive, write=given.fix) as workspace:
        if given.fix:
            mended = output.follow(workspace.checker.mend_all(query, rule, shown.take))
            photos, changeset = mended.photos, mended.changeset
        else:
            output.follow(workspace.checker.check(query, shown.take))
            photos, changeset = len(shown.photos), None
    if output.as_json:
        return 0
    if shown.findings:
        output.line()
    count = output.wording.count
    found = count("{n} finding", "{n} findings", shown.findings)
    if given.fix:
        found = count("{n} finding mended", "{n} findings mended", shown.findings)
    text = f"{found} · {count('{n} photo', '{n} photos', photos)}"
    output.line(text + ("" if changeset is None else f"  (#{changeset})"))
    return 0


class _Shown:
    """Prints findings as they come."""

    def __init__(self, output: Output, rule: Rule | None) -> None:
        self._output = output
        self._rule = rule
        self.photos: set[int] = set()
        self.findings = 0

    def take(self, found: Sequence[Finding]) -> None:
        """Print the findings of some photos."""
        for finding in found:
            if self._rule in (None, finding.rule):
                self._print(finding)

    def _print(self, finding: Finding) -> None:
        message = self._output.wording.message
        problem = message(finding.problem)
        fix = message(finding.fix.label) if finding.fix else ""
        if self._output.as_json:
            self._output.json_line(
                {
                    "reference": finding.reference,
                    "rule": finding.rule.value,
                    "problem": problem,
                    "fix": fix,
                }
            )
        else:
            if finding.photo not in self.photos:
                self._output.line(finding.reference)
            self._output.line(f"  {finding.rule.value}: {one_line(problem)}")
            self._output.line(f"    {one_line(message(finding.why))}")
            if fix:
                self._output.line(f"    → {one_line(fix)}")
        self.photos.add(finding.photo)
        self.findings += 1
