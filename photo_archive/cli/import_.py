# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive import ARCHIVE PATH...``: pictures in, and the captions that came with them."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.caption_columns import chosen, columns_json, print_columns
from photo_archive.cli.command import Command, accepted_certainty
from photo_archive.cli.native_noise import without_native_noise
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.import_presets import kept_preset
from photo_archive.services.importing import ImportSummary, import_pictures
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Import and print the summary; problems are one line each on standard error."""
    given = command.given
    captions = Path(given.captions) if given.captions else None
    with Workspace.open(command.archive) as workspace, without_native_noise():
        preset = kept_preset(workspace, given.preset) if given.preset else None
        summary = command.output.follow(
            import_pictures(
                workspace,
                [Path(p) for p in given.paths],
                given.copy or (preset is not None and preset.copy),
                captions,
                accepted_certainty(given.accept_above),
                columns=chosen(given.column) or (dict(preset.columns) if preset else None) or None,
                by_order=given.by_order or (preset is not None and preset.by_order),
                preset=preset,
            )
        )
        command.output.follow(_findable(workspace))
    if command.output.as_json:
        command.output.json(
            {
                "imported": summary.imported,
                "unchanged": summary.unchanged,
                "moved": summary.moved,
                "duplicates": [
                    {"file": copy.file, "reference": copy.reference} for copy in summary.duplicates
                ],
                "captioned": summary.captioned,
                "passed_over": summary.passed_over,
                "disagreeing": summary.disagreeing,
                "changeset": summary.changeset,
                "problems": command.output.problems_json(summary.problems),
                "columns": columns_json(summary.columns, command.output),
                "matches": [
                    {
                        "line": match.line,
                        "file": match.file,
                        "by": match.by.value,
                        "certainty": match.certainty.value,
                    }
                    for match in summary.matches
                ],
            }
        )
    else:
        _print(command, summary)
    return 1 if summary.problems and not _came_to_anything(summary) else 0


def _findable(workspace: Workspace) -> Job[None]:
    """Take what came into the search index now, or the first search would wait for it."""
    yield Progress(0, None, Message("Making the search index"))
    workspace.finder.prepare()


def _came_to_anything(summary: ImportSummary) -> bool:
    """Whether any of what was named is in the archive now."""
    return bool(
        summary.imported
        or summary.added_files
        or summary.unchanged
        or summary.moved
        or summary.duplicates
        or summary.captioned
    )


def _print(command: Command, summary: ImportSummary) -> None:
    output = command.output
    count = output.wording.count
    output.line(count("{n} photo imported", "{n} photos imported", summary.imported))
    print_columns(summary.columns, output)
    for number, one, many in (
        (summary.captioned, "{n} caption matched", "{n} captions matched"),
        (summary.unchanged, "{n} was here already", "{n} were here already"),
        (summary.moved, "{n} had moved", "{n} had moved"),
        (len(summary.duplicates), "{n} copy of a photo left out", "{n} copies left out"),
        (summary.passed_over, "{n} other file passed over", "{n} other files passed over"),
        (
            summary.disagreeing,
            "{n} file whose metadata disagree",
            "{n} files whose metadata disagree",
        ),
        (
            summary.guessed,
            "{n} file with old texts whose letters were guessed",
            "{n} files with old texts whose letters were guessed",
        ),
        (len(summary.problems), "{n} problem", "{n} problems"),
    ):
        if number:
            output.line(count(one, many, number))
    for problem in summary.problems:
        output.problem(problem)
