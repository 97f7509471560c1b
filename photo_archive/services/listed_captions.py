# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a caption list whose pictures came in before: they complete what is there."""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.catalogue import authorities, feed, photos
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress
from photo_archive.services.caption_list import CaptionList, photo_of, unmatched
from photo_archive.services.described_caption import read_gaps
from photo_archive.services.describing import Describer
from photo_archive.services.gazetteer_feed import reader_of
from photo_archive.services.import_values import Ledger
from photo_archive.services.resolving import Resolver
from photo_archive.services.workspace import Workspace


def describe_known(workspace: Workspace, listed: CaptionList, ledger: Ledger) -> Iterator[Progress]:
    """Give waiting rows to photos that are there, a transaction each."""
    rows = list(listed.waiting())
    if not rows:
        return
    with workspace.reading() as session:
        resolver = Resolver(feed.findable_records(session), authorities.keys(session))
        reader = reader_of(session)
    doing = Message("Matching captions")
    for number, row in enumerate(rows, 1):
        with workspace.changing(
            Message("Import pictures"), source="import", continuing=ledger.changeset
        ) as changes:
            photo_id = photo_of(changes.session, row)
            if photo_id is None:
                ledger.problems([unmatched(row, listed.name)])
            else:
                photo = photos.photo(changes.session, photo_id)
                said = read_gaps(row.said, reader)
                completed = Describer(changes, resolver).complete(photo, said, listed.name)
                ledger.problems(completed.problems)
                ledger.captioned += completed.changed
            ledger.changeset = changes.id or ledger.changeset
        yield Progress(number, len(rows), doing, row.file)
