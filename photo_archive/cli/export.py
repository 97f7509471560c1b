# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive export ARCHIVE [QUERY] --as FORM --to FOLDER``: photos leaving described."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.domain.errors import ArchiveError
from photo_archive.services.export_values import ExportSummary, ExportWish, Folders
from photo_archive.services.exporting import export, form_named
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Export and print the summary; exit status 1 if nothing left because of problems."""
    given, output = command.given, command.output
    wish = ExportWish(
        query=" ".join(given.query),
        folder=Path(given.to),
        form=form_named(given.form),
        folders=Folders.KEPT if given.keep_folders else Folders.FLAT,
        with_restricted=given.with_restricted,
        with_points=given.with_locations,
        with_notes=given.with_notes,
        replace=given.replace,
    )
    with _opened(command.archive) as workspace:
        summary = output.follow(export(workspace, wish))
    if output.as_json:
        output.json(
            {
                "as": summary.form.value,
                "folder": str(summary.folder),
                "photos": summary.photos,
                "copies": summary.copies,
                "sidecars": summary.sidecars,
                "unchanged": summary.unchanged,
                "replaced": summary.replaced,
                "restricted_left_out": summary.restricted_left_out,
                "problems": output.problems_json(summary.problems),
            }
        )
    else:
        _tell(command, summary)
    return 1 if summary.problems and not summary.photos else 0


def _opened(archive: Path) -> AbstractContextManager[Workspace]:
    """For writing, so that it is noted that files left; to read only where another one writes."""
    try:
        return Workspace.open(archive)
    except ArchiveError:
        return Workspace.open(archive, write=False)


def _tell(command: Command, summary: ExportSummary) -> None:
    output, count = command.output, command.output.wording.count
    output.line(str(summary.folder))
    output.line(count("{n} photo exported", "{n} photos exported", summary.photos))
    for number, one, many in (
        (summary.copies, "{n} copy written", "{n} copies written"),
        (summary.sidecars, "{n} sidecar written", "{n} sidecars written"),
        (summary.unchanged, "{n} file was there already", "{n} files were there already"),
        (summary.replaced, "{n} of them replaced", "{n} of them replaced"),
        (
            summary.restricted_left_out,
            "{n} restricted photo was left out",
            "{n} restricted photos were left out",
        ),
        (len(summary.problems), "{n} problem", "{n} problems"),
    ):
        if number:
            output.line(count(one, many, number))
    for problem in summary.problems:
        output.problem(problem)
