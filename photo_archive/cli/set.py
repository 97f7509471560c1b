# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive set ARCHIVE QUERY FIELD=VALUE...``: change many photos as one changeset."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.output import Output
from photo_archive.domain.code_words import PHOTO_FIELD_WORDS, STATUS_WORDS, code_text
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import DateText, UsageError
from photo_archive.services.batch import plan_batch, write_batch
from photo_archive.services.workspace import Workspace

_PREVIEWED = 20


def run(command: Command) -> int:
    """Plan the change, show it, and unless only previewed, do it."""
    given, output = command.given, command.output
    assignments = [_assignment(text) for text in given.assignments]
    with Workspace.open(command.archive, write=not given.preview) as workspace:
        plan = plan_batch(workspace, given.query, assignments)
        changeset = None if given.preview or not plan.rows else write_batch(workspace, plan)
    if output.as_json:
        output.json(
            {
                "query": given.query,
                "photos": plan.photos,
                "preview": given.preview,
                "changes": [
                    {
                        "reference": row.reference,
                        "field": row.field.value,
                        "before": row.before,
                        "after": row.after,
                    }
                    for row in plan.rows
                ],
                "changeset": changeset,
            }
        )
        return 0
    for row in plan.rows[:_PREVIEWED]:
        label = output.wording.message(PHOTO_FIELD_WORDS[row.field])
        both = (_shown(output, row.field, text) for text in (row.before, row.after))
        output.line(f"{row.reference}  {label}: " + " → ".join(both))
    if len(plan.rows) > _PREVIEWED:
        output.line("…")
    text = output.wording.count("{n} photo changes", "{n} photos change", plan.photos)
    output.line(text + ("" if changeset is None else f"  (#{changeset})"))
    return 0


def _shown(output: Output, field: PhotoField, text: str) -> str:
    """What a field holds, in words where there are words for it."""
    if field is PhotoField.STATUS:
        text = code_text(text, STATUS_WORDS)
    elif text and field in (PhotoField.DATE, PhotoField.RESTRICTION_UNTIL):
        text = DateText(text)
    return output.wording.value(text) or "—"


def _assignment(text: str) -> tuple[PhotoField, str]:
    name, equals, value = text.partition("=")
    fields = ", ".join(field.value for field in PhotoField)
    if not equals:
        raise UsageError(
            "“{given}” is no change: write FIELD=VALUE, with one of {fields}.",
            given=text,
            fields=fields,
        )
    try:
        return PhotoField(name.strip().lower().replace("-", "_")), value
    except ValueError:
        raise UsageError(
            "There is no field “{name}”. The fields are {fields}.", name=name, fields=fields
        ) from None
