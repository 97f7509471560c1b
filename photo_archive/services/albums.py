# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums: what users collect by hand, made, changed and put in order, all undoable."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from photo_archive.catalogue import albums as kept
from photo_archive.domain.albums import Album, AlbumId, of_name
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import normal_line
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.services.workspace import Workspace


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
    if found := of_name(known, name):
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


def albums_holding(workspace: Workspace, photos: Sequence[int]) -> list[tuple[Album, int]]:
    """The albums that any of some photos are in, in the order of their list, and how many."""
    with workspace.finder.at_hand() as index:
        held = index.contents.albums.holding(photos)
    if not held:
        return []
    with workspace.reading() as session:
        return [(one, held[one.id]) for one in kept.albums(session) if one.id in held]


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


def edit_album(
    workspace: Workspace, album: Album, name: str | None = None, note: str | None = None
) -> None:
    """Give an album another name or note, or both, as one changeset.

    Raises:
        ArchiveError: The name is empty or taken, or the album is gone.
    """
    with workspace.changing(_title_of_edit(album, name, note)) as changes:
        if name is not None:
            changes.albums.rename(album.id, name)
        if note is not None:
            changes.albums.describe(album.id, note)


def _title_of_edit(album: Album, name: str | None, note: str | None) -> Message:
    known = {"name": album.name}
    if note is None:
        return Message("Rename album {name}", known)
    if name is None:
        return Message("Note of album {name}", known)
    return Message("Change album {name}", known)


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
