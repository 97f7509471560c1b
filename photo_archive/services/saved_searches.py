# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved searches: queries under a name, kept, changed and put in order, all undoable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from photo_archive.catalogue import albums as kept
from photo_archive.domain.albums import SavedSearch, SearchId, of_name
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.names import normal_line
from photo_archive.domain.query import parse
from photo_archive.services.workspace import Workspace


def saved_searches(workspace: Workspace) -> list[SavedSearch]:
    """Saved searches in the order of their list."""
    with workspace.reading() as session:
        return kept.saved_searches(session)


def search_named(workspace: Workspace, name: str) -> SavedSearch:
    """The saved search of a name, in any spelling.

    Raises:
        ArchiveError: There is none.
    """
    known = saved_searches(workspace)
    if found := of_name(known, name):
        return found
    raise ArchiveError(
        "There is no saved search “{name}”; this archive has {names}.",
        name=name,
        names=", ".join(one.name for one in known) or "—",
    )


def save_search(workspace: Workspace, name: str, query: str) -> SearchId:
    """Keep a search under a name.

    Raises:
        ArchiveError: The name is empty or taken, or the query is empty or malformed.
    """
    asked = _readable(query)
    with workspace.changing(Message("Save search {name}", {"name": normal_line(name)})) as changes:
        return changes.searches.save(name, asked)


def edit_search(
    workspace: Workspace, search: SavedSearch, name: str | None = None, query: str | None = None
) -> None:
    """Give a saved search another name or query, or both, as one changeset.

    Raises:
        UsageError: The query is malformed.
        ArchiveError: The name is empty or taken, the query is empty, or the search is gone.
    """
    asked = None if query is None else _readable(query)
    known = {"name": search.name}
    title = Message("Change saved search {name}", known)
    if asked is None:
        title = Message("Rename saved search {name}", known)
    with workspace.changing(title) as changes:
        changes.searches.change(search.id, name=name, query=asked)


def remove_search(workspace: Workspace, search: SavedSearch) -> None:
    """Forget a saved search.

    Raises:
        ArchiveError: It is gone already.
    """
    title = Message("Delete saved search {name}", {"name": search.name})
    with workspace.changing(title) as changes:
        changes.searches.remove(search.id)


def arrange_searches(workspace: Workspace, searches: Sequence[SearchId]) -> None:
    """Put the list of saved searches in an order."""
    with workspace.changing(Message("Order the saved searches")) as changes:
        changes.searches.arrange(searches)


def counts_of_searches(
    workspace: Workspace, searches: Iterable[SavedSearch]
) -> dict[SearchId, int | None]:
    """How many photos each finds now; None for a query that cannot be read."""
    found: dict[SearchId, int | None] = {}
    for one in searches:
        try:
            found[one.id] = workspace.finder.total(one.query)
        except ArchiveError:
            found[one.id] = None
    return found


def _readable(query: str) -> str:
    """The query as it is kept.

    Raises:
        UsageError: It is malformed.
        ArchiveError: It is empty.
    """
    asked = query.strip()
    parse(asked)
    if not asked:
        raise ArchiveError("An empty search finds everything: write what to look for.")
    return asked
