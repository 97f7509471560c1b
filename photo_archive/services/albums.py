# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches: what users collect, made, changed and put in order, all undoable."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from photo_archive.catalogue import albums as kept
from photo_archive.domain.albums import Album, AlbumId, SavedSearch, SearchId
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.tokens import tokens
from photo_archive.services.workspace import Workspace

_Named = TypeVar("_Named", SavedSearch, Album)


def _of_name(known: Iterable[_Named], name: str) -> _Named | None:
    """The one of that name, in any spelling."""
    wanted = fold(normal_line(name))
    return next((one for one in known if fold(one.name) == wanted), None)


# Saved searches


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
    if found := _of_name(known, name):
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


def rename_search(workspace: Workspace, search: SavedSearch, name: str) -> None:
    """Call a saved search something else.

    Raises:
        ArchiveError: The name is empty or taken, or the search is gone.
    """
    title = Message("Rename saved search {name}", {"name": search.name})
    with workspace.changing(title) as changes:
        changes.searches.change(search.id, name=name)


def change_search(workspace: Workspace, search: SavedSearch, query: str) -> None:
    """Let a saved search find something else.

    Raises:
        ArchiveError: The query is empty or malformed, or the search is gone.
    """
    asked = _readable(query)
    title = Message("Change saved search {name}", {"name": search.name})
    with workspace.changing(title) as changes:
        changes.searches.change(search.id, query=asked)


def edit_search(workspace: Workspace, search: SavedSearch, name: str, query: str) -> None:
    """Give a saved search a name and a query, as one changeset.

    Raises:
        ArchiveError: As ``rename_search`` and ``change_search``.
    """
    asked = _readable(query)
    title = Message("Change saved search {name}", {"name": search.name})
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


# Albums


def albums(workspace: Workspace) -> list[Album]:
    """Albums in the order of their list, with how many photos are in each."""
    with workspace.reading() as session:
        return kept.albums(session)


def album_named(workspace: Workspace, name: str) -> Album:
    """The album of a name, in any spelling.

    Raises:
        ArchiveError: There is none.
    """
    known = albums(workspace)
    if found := _of_name(known, name):
        return found
    raise ArchiveError(
        "There is no album “{name}”; this archive has {names}.",
        name=name,
        names=", ".join(one.name for one in known) or "—",
    )


def query_of(album: Album) -> str:
    """The query that shows an album."""
    return add_term("", FieldName.ALBUM, album.name)


def photos_in(workspace: Workspace, album: AlbumId) -> array[int]:
    """The photos of an album in its order."""
    with workspace.reading() as session:
        return kept.photos_in(session, album)


def albums_of(workspace: Workspace, photo: PhotoId) -> list[Album]:
    """The albums a photo is in; their photos are not counted."""
    with workspace.reading() as session:
        return kept.albums_of(session, photo)


def make_album(
    workspace: Workspace, name: str, photos: Sequence[PhotoId] = (), note: str = ""
) -> AlbumId:
    """Make an album of some photos.

    Raises:
        ArchiveError: The name is empty or taken, or a photo is gone.
    """
    with workspace.changing(Message("New album {name}", {"name": normal_line(name)})) as changes:
        album = changes.albums.make(name, note)
        changes.albums.add(album, photos)
    return album


def rename_album(workspace: Workspace, album: Album, name: str) -> None:
    """Call an album something else.

    Raises:
        ArchiveError: The name is empty or taken, or the album is gone.
    """
    with workspace.changing(Message("Rename album {name}", {"name": album.name})) as changes:
        changes.albums.rename(album.id, name)


def describe_album(workspace: Workspace, album: Album, note: str) -> None:
    """Give an album a note.

    Raises:
        ArchiveError: The album is gone.
    """
    with workspace.changing(Message("Note of album {name}", {"name": album.name})) as changes:
        changes.albums.describe(album.id, note)


def edit_album(workspace: Workspace, album: Album, name: str, note: str) -> None:
    """Give an album a name and a note, as one changeset.

    Raises:
        ArchiveError: The name is empty or taken, or the album is gone.
    """
    with workspace.changing(Message("Change album {name}", {"name": album.name})) as changes:
        changes.albums.rename(album.id, name)
        changes.albums.describe(album.id, note)


def remove_album(workspace: Workspace, album: Album) -> None:
    """Delete an album; its photos stay in the archive.

    Raises:
        ArchiveError: It is gone already.
    """
    with workspace.changing(Message("Delete album {name}", {"name": album.name})) as changes:
        changes.albums.remove(album.id)


def arrange_albums(workspace: Workspace, wanted: Sequence[AlbumId]) -> None:
    """Put the list of albums in an order."""
    with workspace.changing(Message("Order the albums")) as changes:
        changes.albums.arrange(wanted)


def add_to_album(
    workspace: Workspace, album: Album, photos: Sequence[PhotoId], before: PhotoId | None = None
) -> int:
    """Put photos into an album, before one of its photos or at the end.

    Returns:
        How many were not in it.

    Raises:
        ArchiveError: The album or a photo is gone.
    """
    with workspace.changing(Message("Add to album {name}", {"name": album.name})) as changes:
        return len(changes.albums.add(album.id, photos, before))


def take_from_album(workspace: Workspace, album: Album, photos: Sequence[PhotoId]) -> int:
    """Take photos out of an album; says how many were in it.

    Raises:
        ArchiveError: The album is gone.
    """
    with workspace.changing(Message("Remove from album {name}", {"name": album.name})) as changes:
        return changes.albums.take(album.id, photos)


def move_in_album(
    workspace: Workspace, album: Album, photos: Sequence[PhotoId], before: PhotoId | None
) -> None:
    """Move photos of an album, in the order given, before another of its photos or to the end.

    Raises:
        ArchiveError: The album is gone.
    """
    with workspace.changing(Message("Order album {name}", {"name": album.name})) as changes:
        changes.albums.move(album.id, photos, before)


def step_in_album(
    workspace: Workspace, album: Album, photos: Sequence[PhotoId], steps: int
) -> None:
    """Move photos of an album together so many places on, or back.

    What lies apart comes together at the place of the first (back) or last (on) of them.

    Raises:
        ArchiveError: The album is gone.
    """
    order = [PhotoId(one) for one in photos_in(workspace, album.id)]
    going = set(photos)
    moving = [one for one in order if one in going]
    if not moving:
        return
    staying = [one for one in order if one not in going]
    edge = order.index(moving[0] if steps < 0 else moving[-1])
    ahead = sum(1 for one in order[:edge] if one not in going)
    at = min(max(ahead + steps, 0), len(staying))
    before = staying[at] if at < len(staying) else None
    move_in_album(workspace, album, moving, before)


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


# Both, by name


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """An album or saved search as something to go to: its name and the query that shows it."""

    name: str
    query: str
    is_album: bool


def named_queries(workspace: Workspace, text: str = "", limit: int = 20) -> list[NamedQuery]:
    """Albums and saved searches in whose names every word of a text begins a word, in any spelling.

    Those whose name begins with the text come first.
    """
    known = [NamedQuery(one.name, query_of(one), is_album=True) for one in albums(workspace)]
    known += [NamedQuery(one.name, one.query, is_album=False) for one in saved_searches(workspace)]
    asked = [word.folded for word in tokens(text)]
    found: list[tuple[bool, int, NamedQuery]] = []
    for place, one in enumerate(known):
        words = [word.folded for word in tokens(one.name)]
        if all(any(word.startswith(part) for word in words) for part in asked):
            first = not asked or "".join(words).startswith("".join(asked))
            found.append((not first, place, one))
    return [one for *_, one in sorted(found, key=lambda each: each[:2])][:limit]
