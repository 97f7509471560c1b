# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks about albums and saved searches, and how it changes them.

Services are imported where they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.albums import Album, AlbumId, SavedSearch, SearchId
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId

if TYPE_CHECKING:
    from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Collections:
    """The albums and saved searches of an archive, in the order of their lists.

    ``counts`` has how many photos a search finds, None for one that cannot be read.
    """

    albums: tuple[Album, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    counts: Mapping[SearchId, int | None] = field(default_factory=dict)

    def album(self, number: int) -> Album | None:
        """The album of a number, if it is there."""
        return next((one for one in self.albums if one.id == number), None)

    def search(self, number: int) -> SavedSearch | None:
        """The saved search of a number, if it is there."""
        return next((one for one in self.searches if one.id == number), None)


class AlbumSession(Asking):
    """Asks for albums and saved searches with their counts, and writes what is changed of them."""

    found = Signal(object)
    """``Collections``"""
    written = Signal()
    """A change of albums or searches is kept."""
    file_written = Signal(object)
    """The file that is ready."""
    taken_in = Signal(object)
    """What became of a file."""

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._reading = self._latest(self.found)

    def ask(self) -> None:
        """Ask for all of them; ``found`` follows."""
        self._reading.ask(self._read)

    def _read(self) -> Collections:
        from photo_archive.services.albums import albums
        from photo_archive.services.saved_searches import counts_of_searches, saved_searches

        workspace = self._session.workspace
        searches = tuple(saved_searches(workspace))
        counts = counts_of_searches(workspace, searches)
        return Collections(tuple(albums(workspace)), searches, counts)

    # -- albums -----------------------------------------------------------------------------

    def make_album(self, name: str, note: str, photos: Sequence[int]) -> None:
        """Make an album of photos."""
        from photo_archive.services.albums import make_album

        members = [PhotoId(one) for one in photos]
        self._write(Message("Making an album"), make_album, name, members, note)

    def edit_album(self, album: Album, name: str, note: str) -> None:
        """Give an album another name or note, or both."""
        from photo_archive.services.albums import edit_album

        self._write(Message("Changing an album"), edit_album, album, name, note)

    def remove_album(self, album: Album) -> None:
        """Delete an album."""
        from photo_archive.services.albums import remove_album

        self._write(Message("Deleting an album"), remove_album, album)

    def arrange_albums(self, wanted: Sequence[AlbumId]) -> None:
        """Put the list of albums in an order."""
        from photo_archive.services.albums import arrange_albums

        self._write(Message("Changing the order"), arrange_albums, wanted)

    def add_to_album(self, album: Album, photos: Sequence[int]) -> None:
        """Put photos at the end of an album."""
        from photo_archive.services.albums import add_to_album

        members = [PhotoId(one) for one in photos]
        self._write(Message("Adding to an album"), add_to_album, album, members)

    def take_from_album(self, album: Album, photos: Sequence[int]) -> None:
        """Take photos out of an album."""
        from photo_archive.services.albums import take_from_album

        members = [PhotoId(one) for one in photos]
        self._write(Message("Taking out of an album"), take_from_album, album, members)

    def move_in_album(self, album: Album, photos: Sequence[int], before: int | None) -> None:
        """Move photos of an album before another one, or to the end."""
        from photo_archive.services.albums import move_in_album

        members = [PhotoId(one) for one in photos]
        target = None if before is None else PhotoId(before)
        self._write(Message("Changing the order"), move_in_album, album, members, target)

    def step_in_album(self, album: Album, photos: Sequence[int], steps: int) -> None:
        """Move photos of an album so many places on, or back."""
        from photo_archive.services.albums import step_in_album

        members = [PhotoId(one) for one in photos]
        self._write(Message("Changing the order"), step_in_album, album, members, steps)

    # -- saved searches ---------------------------------------------------------------------

    def save_search(self, name: str, query: str) -> None:
        """Keep a search under a name."""
        from photo_archive.services.saved_searches import save_search

        self._write(Message("Saving a search"), save_search, name, query)

    def edit_search(self, search: SavedSearch, name: str, query: str) -> None:
        """Give a saved search another name or query, or both."""
        from photo_archive.services.saved_searches import edit_search

        self._write(Message("Changing a saved search"), edit_search, search, name, query)

    def remove_search(self, search: SavedSearch) -> None:
        """Forget a saved search."""
        from photo_archive.services.saved_searches import remove_search

        self._write(Message("Deleting a saved search"), remove_search, search)

    def arrange_searches(self, wanted: Sequence[SearchId]) -> None:
        """Put the list of saved searches in an order."""
        from photo_archive.services.saved_searches import arrange_searches

        self._write(Message("Changing the order"), arrange_searches, wanted)

    # -- files ------------------------------------------------------------------------------

    def write_file(self, item: Album | SavedSearch, path: Path) -> None:
        """Write an album or a saved search to a file, off the window's thread."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services.album_files import write_album, write_search

            if isinstance(item, Album):
                write_album(workspace, item, path)
            else:
                write_search(item, path)

        workspace = self._session.workspace
        job = self._session.write(Message("Writing a file"), lambda: work(workspace), ())
        job.finished.connect(lambda _: self.file_written.emit(path))

    def read_file(self, path: Path) -> None:
        """Make an album or a saved search of a file; ``taken_in`` follows."""
        workspace = self._session.workspace

        def work() -> object:
            from photo_archive.services.album_files import take_in

            return take_in(workspace, path)

        job = self._session.write(Message("Reading a file"), work, ())
        job.finished.connect(self.taken_in)
        job.finished.connect(lambda _: self.written.emit())

    def _write(self, title: Message, change: Callable[..., object], *values: object) -> None:
        workspace = self._session.workspace
        job = self._session.write(title, lambda: change(workspace, *values), ())
        job.finished.connect(lambda _: self.written.emit())
