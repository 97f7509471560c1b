# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an archive knows by name, loaded once for a job that describes many photos."""

from __future__ import annotations

from photo_archive.catalogue import authorities, facts_feed, feed, history
from photo_archive.services.resolving import Resolver
from photo_archive.services.workspace import Workspace


class Knowledge:
    """The names of an archive when the job began, and those the job itself adds to ``resolver``.

    Attributes:
        resolver: Names to records.
        seen: The number of the last change when the job began.
        reader: Reads captions with the names there were at the beginning.
    """

    def __init__(self, workspace: Workspace) -> None:
        with workspace.reading() as session:
            self.seen = history.change_seq(session)
            self.resolver = Resolver(
                feed.findable_records(session),
                authorities.keys(session),
                facts_feed.existence_of_records(session),
            )
        self.reader = workspace.reader()
