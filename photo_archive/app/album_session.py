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
        from photo_archive.services import albums

        workspace = self._session.workspace
        searches = tuple(albums.saved_searches(workspace))
        counts = albums.counts_of_searches(workspace, searches)
        return Collections(tuple(albums.albums(workspace)), searches, counts)

    # -- albums -----------------------------------------------------------------------------

    def make_album(self, name: str, note: str, photos: Sequence[int]) -> None:
        """Make an album of photos."""
        members = [PhotoId(one) for one in photos]

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.make_album(workspace, name, members, note)

        self._write(Message("Making an album"), work)

    def edit_album(self, album: Album, name: str, note: str) -> None:
        """Give an album another name or note, or both."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.edit_album(workspace, album, name, note)

        self._write(Message("Changing an album"), work)

    def remove_album(self, album: Album) -> None:
        """Delete an album."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.remove_album(workspace, album)

        self._write(Message("Deleting an album"), work)

    def arrange_albums(self, wanted: Sequence[AlbumId]) -> None:
        """Put the list of albums in an order."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.arrange_albums(workspace, wanted)

        self._write(Message("Changing the order"), work)

    def add_to_album(self, album: Album, photos: Sequence[int]) -> None:
        """Put photos at the end of an album."""
        members = [PhotoId(one) for one in photos]

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.add_to_album(workspace, album, members)

        self._write(Message("Adding to an album"), work)

    def take_from_album(self, album: Album, photos: Sequence[int]) -> None:
        """Take photos out of an album."""
        members = [PhotoId(one) for one in photos]

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.take_from_album(workspace, album, members)

        self._write(Message("Taking out of an album"), work)

    def move_in_album(self, album: Album, photos: Sequence[int], before: int | None) -> None:
        """Move photos of an album before another one, or to the end."""
        members = [PhotoId(one) for one in photos]
        target = None if before is None else PhotoId(before)

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.move_in_album(workspace, album, members, target)

        self._write(Message("Changing the order"), work)

    def step_in_album(self, album: Album, photos: Sequence[int], steps: int) -> None:
        """Move photos of an album so many places on, or back."""
        members = [PhotoId(one) for one in photos]

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.step_in_album(workspace, album, members, steps)

        self._write(Message("Changing the order"), work)

    # -- saved searches ---------------------------------------------------------------------

    def save_search(self, name: str, query: str) -> None:
        """Keep a search under a name."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.save_search(workspace, name, query)

        self._write(Message("Saving a search"), work)

    def edit_search(self, search: SavedSearch, name: str, query: str) -> None:
        """Give a saved search another name or query, or both."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.edit_search(workspace, search, name, query)

        self._write(Message("Changing a saved search"), work)

    def remove_search(self, search: SavedSearch) -> None:
        """Forget a saved search."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.remove_search(workspace, search)

        self._write(Message("Deleting a saved search"), work)

    def arrange_searches(self, wanted: Sequence[SearchId]) -> None:
        """Put the list of saved searches in an order."""

        def work(workspace: Workspace) -> None:
            from photo_archive.services import albums

            albums.arrange_searches(workspace, wanted)

        self._write(Message("Changing the order"), work)

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

    def _write(self, title: Message, work: Callable[[Workspace], None]) -> None:
        workspace = self._session.workspace
        job = self._session.write(title, lambda: work(workspace), ())
        job.finished.connect(lambda _: self.written.emit())
