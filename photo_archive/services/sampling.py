# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample archive, built as any archive is: through the public services, in order.

What its captions name for certain is linked; the rest waits as proposals, to show what those are.
"""

from __future__ import annotations

from pathlib import Path

from photo_archive import paths
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import Job
from photo_archive.services.importing import ImportSummary, import_pictures
from photo_archive.services.loading import load_authorities
from photo_archive.services.proposing import refresh
from photo_archive.services.workspace import Workspace

TITLE = "Việt Nam–France, 1993–2025"
_FILES = (
    (RecordKind.TAG, "tags.toml"),
    (RecordKind.ORGANISATION, "organisations.toml"),
    (RecordKind.PLACE, "places.toml"),
    (RecordKind.PERSON, "people.toml"),
    (RecordKind.EVENT, "events.toml"),
)


def build_sample(folder: Path) -> Job[ImportSummary]:
    """Make the sample archive in a folder; one that is there already is brought up to date.

    Raises:
        ArchiveError: The folder holds something else, or the sample is not installed.
    """
    source = paths.sample_archive()
    if not (source / "captions.tsv").is_file():
        raise ArchiveError(
            "The sample archive is not installed; expected it in {folder}.", folder=str(source)
        )
    fresh = not (folder / "archive.sqlite").is_file()
    with Workspace.create(folder, TITLE) if fresh else Workspace.open(folder) as workspace:
        for kind, name in _FILES:
            yield from load_authorities(workspace, kind, source / "authorities" / name)
        summary = yield from import_pictures(
            workspace,
            [source / "pictures"],
            copy=True,
            captions=source / "captions.tsv",
            accept=Certainty.CERTAIN,
        )
        yield from refresh(workspace)
        return summary
