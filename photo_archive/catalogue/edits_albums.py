# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing albums and saved searches; all of it is in the history and can be undone.

Photos of an album have positions with gaps between them, so that one that is moved changes one row;
only where a gap is used up does the whole album get new ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, func, select

from photo_archive.catalogue.edits_photo import photo_rows
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_albums import ALBUM, ALBUM_PHOTO
from photo_archive.catalogue.tables_changes import SAVED_SEARCH
from photo_archive.domain.albums import AlbumId, SearchId
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import fold, normal, normal_line
from photo_archive.domain.tokens import tokens

GAP = 1 << 16
"""Between neighbours of an album: sixteen times can a photo come between two that are new."""


class AlbumChanges:
    """Albums within one changeset; ``Changes.albums``."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def make(self, name: str, note: str = "") -> AlbumId:
        """Make an album, the last of the list.

        Raises:
            ArchiveError: The name is empty or taken.
        """
        row: Row = {"name": self._free_name(name), "note": normal(note), "position": self._last()}
        return AlbumId(self._journal.insert(ALBUM, [row])[0])

    def rename(self, album: AlbumId, name: str) -> None:
        """Call an album something else.

        Raises:
            ArchiveError: The name is empty or taken, or the album is gone.
        """
        row = self._row(album)
        self._journal.update(ALBUM, [(row, {"name": self._free_name(name, album)})])

    def describe(self, album: AlbumId, note: str) -> None:
        """Give an album a note.

        Raises:
            ArchiveError: The album is gone.
        """
        self._journal.update(ALBUM, [(self._row(album), {"note": normal(note)})])

    def remove(self, album: AlbumId) -> None:
        """Delete an album; its photos stay where they are.

        Raises:
            ArchiveError: The album is gone.
        """
        row = self._row(album)
        self._journal.delete(ALBUM_PHOTO, self._members(album))
        self._journal.delete(ALBUM, [row])

    def arrange(self, albums: Sequence[AlbumId]) -> None:
        """Put the list of albums in this order; those not named stay behind them."""
        _arrange(self._journal, ALBUM, albums)

    def add(
        self, album: AlbumId, photos: Sequence[PhotoId], before: PhotoId | None = None
    ) -> list[PhotoId]:
        """Put photos into an album, before one of its photos or at the end.

        Returns:
            Those that were not in it; the others stay where they are.

        Raises:
            ArchiveError: The album or a photo is gone.
        """
        self._row(album)
        members = self._members(album)
        there = {number(row, "photo_id") for row in members}
        new = [one for one in dict.fromkeys(photos) if one not in there]
        photo_rows(self._journal, new)
        places = self._room(members, len(new), before)
        self._journal.insert(
            ALBUM_PHOTO,
            [
                {"album_id": album, "photo_id": photo, "position": place}
                for photo, place in zip(new, places, strict=True)
            ],
        )
        return new

    def take(self, album: AlbumId, photos: Sequence[PhotoId]) -> int:
        """Take photos out of an album; says how many were in it.

        Raises:
            ArchiveError: The album is gone.
        """
        self._row(album)
        wanted = set(photos)
        rows = [row for row in self._members(album) if row["photo_id"] in wanted]
        self._journal.delete(ALBUM_PHOTO, rows)
        return len(rows)

    def move(self, album: AlbumId, photos: Sequence[PhotoId], before: PhotoId | None) -> None:
        """Move photos of an album together, in the order given, before another or to the end.

        Those that are not in it are passed over; ``before`` one of themselves means before what
        follows them.

        Raises:
            ArchiveError: The album is gone.
        """
        self._row(album)
        members = self._members(album)
        by_photo = {row["photo_id"]: row for row in members}
        moving = [by_photo[one] for one in dict.fromkeys(photos) if one in by_photo]
        going = {row["photo_id"] for row in moving}
        if before in going:
            at = members.index(by_photo[before])
            after = (row for row in members[at:] if row["photo_id"] not in going)
            following = next(after, None)
            before = None if following is None else PhotoId(number(following, "photo_id"))
        staying = [row for row in members if row["photo_id"] not in going]
        if _order(members) == _order(_placed(staying, moving, before)):
            return
        places = self._room(staying, len(moving), before)
        self._journal.update(
            ALBUM_PHOTO,
            [(row, {"position": place}) for row, place in zip(moving, places, strict=True)],
        )

    def _room(self, members: Sequence[Row], new: int, before: PhotoId | None) -> list[int]:
        """Positions for so many photos before one; neighbours are moved if there is no room."""
        at = next((at for at, row in enumerate(members) if row["photo_id"] == before), len(members))
        first, last = _bounds(members, at, new)
        step = (last - first) // (new + 1)
        if step < 1:
            # Everything gets a new place, with room where the new ones come.
            spread = [place if place < at else place + new for place in range(len(members))]
            self._journal.update(
                ALBUM_PHOTO,
                [
                    (row, {"position": place * GAP})
                    for row, place in zip(members, spread, strict=True)
                ],
            )
            return [(at + one) * GAP for one in range(new)]
        return [first + step * (one + 1) for one in range(new)]

    def _members(self, album: AlbumId) -> list[Row]:
        rows = rows_where(self._journal.connection, ALBUM_PHOTO, "album_id", [album])
        return sorted(rows, key=lambda row: (number(row, "position"), number(row, "id")))

    def _row(self, album: AlbumId) -> Row:
        rows = rows_where(self._journal.connection, ALBUM, "id", [album])
        if not rows:
            raise ArchiveError("This album is not in the archive any more: choose another one.")
        return rows[0]

    def _last(self) -> int:
        return _last_position(self._journal, ALBUM)

    def _free_name(self, name: str, own: AlbumId | None = None) -> str:
        wanted, taken = _free_name(self._journal, ALBUM, name, own)
        if not tokens(wanted):
            raise ArchiveError(
                "An album is found by its name, so a letter or figure has to be in “{name}”: choose"
                " another name.",
                name=wanted,
            )
        if taken:
            raise ArchiveError(
                "There is an album “{name}” already: choose another name.", name=taken
            )
        return wanted


class SearchChanges:
    """Saved searches within one changeset; ``Changes.searches``."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def save(self, name: str, query: str) -> SearchId:
        """Keep a search under a name, the last of the list.

        Raises:
            ArchiveError: The name is empty or taken.
        """
        row: Row = {
            "name": self._free_name(name),
            "query": query,
            "position": _last_position(self._journal, SAVED_SEARCH),
        }
        return SearchId(self._journal.insert(SAVED_SEARCH, [row])[0])

    def change(
        self, search: SearchId, *, name: str | None = None, query: str | None = None
    ) -> None:
        """Give a saved search another name or query, or both.

        Raises:
            ArchiveError: The name is empty or taken, or the search is gone.
        """
        wanted: Row = {}
        if name is not None:
            wanted["name"] = self._free_name(name, search)
        if query is not None:
            wanted["query"] = query
        self._journal.update(SAVED_SEARCH, [(self._row(search), wanted)])

    def remove(self, search: SearchId) -> None:
        """Forget a saved search.

        Raises:
            ArchiveError: It is gone already.
        """
        self._journal.delete(SAVED_SEARCH, [self._row(search)])

    def arrange(self, searches: Sequence[SearchId]) -> None:
        """Put the list of saved searches in this order; those not named stay behind them."""
        _arrange(self._journal, SAVED_SEARCH, searches)

    def _row(self, search: SearchId) -> Row:
        rows = rows_where(self._journal.connection, SAVED_SEARCH, "id", [search])
        if not rows:
            raise ArchiveError(
                "This saved search is not in the archive any more: choose another one."
            )
        return rows[0]

    def _free_name(self, name: str, own: SearchId | None = None) -> str:
        wanted, taken = _free_name(self._journal, SAVED_SEARCH, name, own)
        if taken:
            raise ArchiveError(
                "There is a saved search “{name}” already: choose another name.", name=taken
            )
        return wanted


def _bounds(members: Sequence[Row], at: int, new: int) -> tuple[int, int]:
    """The positions between which new ones come; past the ends there is room for all of them."""
    if not members:
        return -GAP, new * GAP
    if at == len(members):
        last = number(members[-1], "position")
        return last, last + GAP * (new + 1)
    following = number(members[at], "position")
    return (number(members[at - 1], "position") if at else following - GAP * (new + 1)), following


def _placed(staying: Sequence[Row], moving: Sequence[Row], before: PhotoId | None) -> list[Row]:
    at = next((at for at, row in enumerate(staying) if row["photo_id"] == before), len(staying))
    return [*staying[:at], *moving, *staying[at:]]


def _order(rows: Sequence[Row]) -> list[object]:
    return [row["photo_id"] for row in rows]


def _last_position(journal: Journal, table: Table) -> int:
    last = journal.connection.execute(select(func.max(table.c.position))).scalar()
    return 1 if last is None else int(last) + 1


def _arrange(journal: Journal, table: Table, ids: Sequence[int]) -> None:
    query = select(table).order_by(table.c.position, table.c.id)
    rows: list[Row] = [dict(row) for row in journal.connection.execute(query).mappings()]
    wanted = {one: at for at, one in enumerate(ids)}
    rows.sort(key=lambda row: wanted.get(number(row, "id"), len(wanted)))
    journal.update(table, [(row, {"position": at}) for at, row in enumerate(rows, 1)])


def _free_name(journal: Journal, table: Table, name: str, own: int | None) -> tuple[str, str]:
    """The name as it is stored, and the one that stands in its way, if any.

    Names that differ in accents or capitals only would be taken for each other.
    """
    wanted = normal_line(name)
    if not wanted:
        raise ArchiveError("A name cannot be empty: write one.")
    folded = fold(wanted)
    query = select(table.c.id, table.c.name)
    rows: list[Row] = [dict(row) for row in journal.connection.execute(query).mappings()]
    for row in rows:
        if row["id"] != own and fold(words(row, "name")) == folded:
            return wanted, words(row, "name")
    return wanted, ""
