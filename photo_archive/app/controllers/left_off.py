# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where somebody left off in an archive: the search, the photos selected, and the view.

Search and selection are kept for each archive opened lately; order and view are the program's.
"""

from __future__ import annotations

from pathlib import Path

from photo_archive.app import settings as options
from photo_archive.app.controllers.library_state import LibraryState
from photo_archive.app.session import Session
from photo_archive.app.session_values import ORDERS
from photo_archive.app.settings import Place, RecentArchive, Settings

KEPT_SELECTION = 500
"""A larger selection is not worth a long line in the settings: only its current photo is kept."""


def state_to_open(settings: Settings, folder: Path, query: str, *, anew: bool) -> LibraryState:
    """What to show of an archive that is opened.

    Args:
        settings: Where it is kept.
        folder: The archive.
        query: What shall be looked for; empty: what was looked for when it was left.
        anew: Whether to show everything all the same.
    """
    place = Place() if query or anew else _place(settings, folder)
    return LibraryState(
        query=query or place.query,
        order=settings.get(options.ORDER) or ORDERS[0][0],
        view=settings.get(options.VIEW),
        current=place.photo or None,
        selected=place.selected,
    )


def remember_open(settings: Settings, session: Session) -> None:
    """Keep that this archive was the last one open."""
    settings.set(options.LAST_ARCHIVE, str(session.folder))
    _remember(settings, session, _place(settings, session.folder))


def remember_place(settings: Settings, session: Session, state: LibraryState) -> None:
    """Keep where somebody is in the archive that is left."""
    settings.set(options.VIEW, state.view)
    selected = state.selected if len(state.selected) <= KEPT_SELECTION else ()
    _remember(settings, session, Place(state.query, state.current or 0, selected))


def _place(settings: Settings, folder: Path) -> Place:
    return next((one.place for one in settings.recent() if one.folder == folder), Place())


def _remember(settings: Settings, session: Session, place: Place) -> None:
    settings.add_recent(RecentArchive(session.folder, session.title, session.photo_count, place))
