# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive history ARCHIVE [REFERENCE]``: what was changed, when, by whom, and to what."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output, one_line
from photo_archive.domain.edits import Changeset
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Print the newest changesets first."""
    with Workspace.open(command.archive, write=False) as workspace:
        photo = None
        if command.given.reference:
            photo = workspace.photo_by_reference(command.given.reference).id
        changesets = workspace.history(photo, limit=command.given.limit)
    if command.output.as_json:
        command.output.json([_document(item, command.output) for item in changesets])
        return 0
    for item in changesets:
        _print(item, command.output)
    return 0


def _document(item: Changeset, output: Output) -> dict[str, Json]:
    return {
        "id": item.id,
        "title": output.wording.message(item.title),
        "author": item.author,
        "when": item.when,
        "source": item.source,
        "photos": item.photos,
        "reverts": item.reverts,
        "reverted_by": item.reverted_by,
        "changes": [
            {
                "field": output.wording.message(change.label),
                "before": change.before,
                "after": change.after,
            }
            for change in item.changes
        ],
    }


def _print(item: Changeset, output: Output) -> None:
    undone = output.wording.say("(undone)") if item.reverted_by else ""
    title = output.wording.message(item.title)
    when = item.when[:16].replace("T", " ")
    output.line("  ".join(filter(None, (f"#{item.id}", when, item.author, title, undone))))
    for change in item.changes:
        label = output.wording.message(change.label)
        both = (output.wording.value(text) for text in (change.before, change.after))
        before, after = (one_line(text) or "—" for text in both)
        output.line(f"      {output.labelled(label, f'{before} → {after}')}")
