# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive duplicates ARCHIVE``: photos that seem to show one picture."""

from __future__ import annotations

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.photo import Photo
from photo_archive.domain.picture_order import PicturePair
from photo_archive.services.picture_duplicates import find_picture_duplicates
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Compare all pictures and list the pairs nobody decided on, the surest first."""
    output = command.output
    with Workspace.open(command.archive, write=False) as workspace:
        pairs = output.follow(find_picture_duplicates(workspace))
        for pair in pairs:
            told = _told(pair, *workspace.photos([pair.one, pair.other]))
            if output.as_json:
                output.json_line(told)
            else:
                sure = f"{pair.agreement:4.0%}"
                output.line(f"{sure}  {told['reference']}  {told['other_reference']}")
                output.line(f"      {told['file']}")
                output.line(f"      {told['other_file']}")
    if not output.as_json:
        count = output.wording.count
        output.line(count("{n} pair of pictures", "{n} pairs of pictures", len(pairs)))
    return 0


def _told(pair: PicturePair, one: Photo, other: Photo) -> dict[str, Json]:
    return {
        "reference": one.reference,
        "other_reference": other.reference,
        "file": _path(one, pair.one_file),
        "other_file": _path(other, pair.other_file),
        "agreement": pair.agreement,
        "exact": pair.is_exact,
        "quarter_turns": pair.turn % 4,
        "mirrored": pair.turn >= 4,
    }


def _path(photo: Photo, file: RenditionId) -> str:
    return next((one.full_path for one in photo.files if one.id == file), "")
