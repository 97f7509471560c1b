# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive sheet ARCHIVE [QUERY] --to FILE``: a caption sheet as PDF, HTML or CSV."""

from __future__ import annotations

from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.services.sheet_presets import SheetPreset, keep_preset, kept_preset
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Write the sheet and print its path."""
    given = command.given
    with Workspace.open(command.archive, write=bool(given.save_preset)) as workspace:
        preset = _preset(command, workspace)
        request = SheetRequest(
            query=" ".join(given.query),
            target=Path(given.to).absolute(),
            language=preset.language or command.language,
            title=preset.title,
            compiler=preset.compiler,
        )
        made = command.output.follow(make_sheet(workspace, request))
        if given.save_preset:
            keep_preset(workspace, given.save_preset, preset)
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


def _preset(command: Command, workspace: Workspace) -> SheetPreset:
    """The preset named, with what else was asked for in place of what it says."""
    given = command.given
    kept = kept_preset(workspace, given.preset) if given.preset else SheetPreset()
    return SheetPreset(
        title=kept.title if given.title is None else given.title,
        compiler=kept.compiler if given.compiler is None else given.compiler,
        language=given.language or kept.language,
    )
