# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive demo [FOLDER]``: the main job from beginning to end on the sample archive."""

from __future__ import annotations

import tempfile
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.screen import has_screen
from photo_archive.domain.date_words import edtf_words
from photo_archive.services.found import Order
from photo_archive.services.sampling import build_sample
from photo_archive.services.sheets import SheetRequest, make_sheet
from photo_archive.services.workspace import Workspace

_SEARCHES = ("To Lam", "person:macron place:paris date:2024-10", 'event:"official visit" date:1993')
_SHOWN = 3


def run(command: Command) -> int:
    """Build, search, write the sheet, show the window; print the path of each thing made."""
    given, output = command.given, command.output
    folder = Path(given.folder or tempfile.mkdtemp(prefix="photo-archive-demo-")).absolute()
    made: list[Path] = []
    output.follow(build_sample(folder))
    made.append(folder)
    sheet = folder / "caption-sheet.pdf"
    with Workspace.open(folder, write=False) as workspace:
        if not output.as_json:
            for query in _SEARCHES:
                _search(command, workspace, query)
        request = SheetRequest(query="", target=sheet, language=command.language)
        made.append(output.follow(make_sheet(workspace, request)).file)
    picture = None if has_screen() and not given.no_window else folder / "window.png"
    if picture is not None:
        status = command.open_window(folder, picture, "", given.language or "")
        if status:
            return status
        made.append(picture)
    if output.as_json:
        output.json({"made": [str(path) for path in made]})
    else:
        for path in made:
            output.line(str(path))
    output.finish()
    return command.open_window(folder, None, "", given.language or "") if picture is None else 0


def _search(command: Command, workspace: Workspace, query: str) -> None:
    output = command.output
    found = workspace.find(query, order=Order.DATE, facets=False)
    count = output.wording.count("{n} photo", "{n} photos", found.total)
    output.line(f"{query}  →  {count}")
    for summary in workspace.summaries(found.ids[:_SHOWN], command.language):
        dated = edtf_words(summary.date, command.language)
        output.line(f"  {summary.reference}  {dated}  {summary.title or summary.caption}")
    output.line()
