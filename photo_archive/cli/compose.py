# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive compose ARCHIVE [QUERY]``: captions written from what is linked."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.services.composing import (
    CaptionsWritten,
    composed_captions,
    found_photos,
    style_named,
    write_captions,
)
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Print the composed captions, or write them where a photo has none."""
    given, output = command.given, command.output
    query = " ".join(given.query)
    style = style_named(given.style)
    with Workspace.open(command.archive, write=given.write) as workspace:
        ids = found_photos(workspace, query)
        if given.write:
            _tell(command, output.follow(write_captions(workspace, style, ids)))
            return 0
        for one in composed_captions(workspace, style, ids):
            if output.as_json:
                output.json_line(
                    {
                        "reference": one.reference,
                        "style": style.key,
                        "language": style.language.value,
                        "caption": one.text,
                        "has_caption": one.has_one,
                    }
                )
            else:
                output.line(f"{one.reference}  {one.text or '—'}")
    return 0


def _tell(command: Command, done: CaptionsWritten) -> None:
    output = command.output
    if output.as_json:
        output.json(
            {
                "written": done.written,
                "had_caption": done.had_one,
                "nothing_known": done.nothing_known,
                "changeset": done.changeset,
            }
        )
        return
    count = output.wording.count
    output.line(count("{n} caption written", "{n} captions written", done.written))
    for number, one, many in (
        (done.had_one, "{n} photo has one already", "{n} photos have one already"),
        (done.nothing_known, "{n} photo tells nothing yet", "{n} photos tell nothing yet"),
    ):
        if number:
            output.line(count(one, many, number))
