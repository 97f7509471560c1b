# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An open archive: a folder, its lock, its reading sessions and its one writing transaction.

It opens, hands out sessions and closes. What is asked of an archive are functions that take a
session (photos, captions, authorities, links, history, feed, phrases); it does not grow queries.
"""

from __future__ import annotations

import threading
import uuid as uuids
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from photo_archive.catalogue import opening, phrases, proposing, settings
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.database import FILE_NAME, explained, make_engine
from photo_archive.catalogue.journal import Heading, Journal
from photo_archive.catalogue.lock import WriteLock
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId
from photo_archive.domain.names import normal_line

PATIENCE_S = 5.0
"""How long a writer waits for another thread of this program to finish its transaction."""


class Archive:
    """An archive that is open; use it as a context manager or call ``close``.

    Attributes:
        folder: Where it is.
        read_only: Whether it was opened without the right to change it.
        uuid: Its identity.
        cache_key: What caches kept elsewhere go by: its identity, and which of its pasts it has.
        notice: What is to be told of how it was left, if anything.
    """

    def __init__(self, folder: Path, lock: WriteLock | None, patience_s: float) -> None:
        self.folder = folder
        self.notice: ArchiveError | None = None
        self.read_only = lock is None
        self._lock = lock
        self._patience_s = patience_s
        self._turn = threading.Lock()
        path = folder / FILE_NAME
        self._writer = None if lock is None else make_engine(path, "write")
        self._readers = make_engine(path, "look" if lock is None else "read")
        # As long as this connection is open, none of the short-lived ones is the last to close.
        self._anchor = (self._writer or self._readers).connect()
        with self.reading() as session:
            self.uuid = settings.setting(session, settings.UUID)
            lineage = settings.setting(session, settings.LINEAGE)
        self.cache_key = f"{self.uuid}-{lineage}" if lineage else self.uuid

    @classmethod
    def create(cls, folder: Path, title: str = "") -> Archive:
        """Make an archive in a folder that is new or empty, and open it for writing.

        Raises:
            ArchiveError: The folder is not empty, cannot be made, or is on a network drive.
        """
        folder = opening.prepare_folder(folder)
        with ExitStack() as undone_on_failure, explained(folder):
            lock = WriteLock.take(folder)
            undone_on_failure.callback(lock.release)
            opening.make_database(folder, str(uuids.uuid4()), normal_line(title) or folder.name)
            archive = cls(folder, lock, PATIENCE_S)
            undone_on_failure.pop_all()
        return archive

    @classmethod
    def open(cls, folder: Path, *, write: bool, patience_s: float = PATIENCE_S) -> Archive:
        """Open the archive in a folder.

        Raises:
            ArchiveError: There is no archive, it is too new, or (to write) held by another
                program or on a network drive.
            DamagedArchiveError: It is damaged, or gone and its backups are there.
        """
        folder = opening.archive_folder(folder)
        with ExitStack() as undone_on_failure, explained(folder):
            lock = opening.take_lock(folder) if write else None
            if lock is not None:
                undone_on_failure.callback(lock.release)
            was_cut_off = lock is not None and lock.was_left
            notice = opening.make_ready(folder, write=write, was_cut_off=was_cut_off)
            archive = cls(folder, lock, patience_s)
            archive.notice = notice
            undone_on_failure.pop_all()
        return archive

    @property
    def title(self) -> str:
        """What the collection is called."""
        with self.reading() as session:
            return settings.setting(session, settings.TITLE) or self.folder.name

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the archive as it was when it first asked; for one thread."""
        with explained(self.folder), self._readers.connect() as connection:
            with Session(bind=connection, autoflush=False) as session:
                session.info["folder"] = self.folder
                yield session
            connection.rollback()

    @contextmanager
    def changing(
        self,
        title: Message,
        author: str = "",
        source: str = "",
        *,
        undoable: bool = True,
        continuing: ChangesetId | None = None,
    ) -> Iterator[Changes]:
        """Change the archive: all of it at the end of the block, or nothing if it raises.

        Args:
            title: What the changeset is called in the history.
            author: Who makes it.
            source: What it comes from: a file, a service.
            undoable: False for what follows from files outside, which undo cannot move.
            continuing: A changeset of an earlier transaction that this belongs to as well.

        Raises:
            ArchiveError: Read-only, busy, disk full, or an edit that cannot be.
        """
        made = datetime.now().astimezone().isoformat(timespec="milliseconds")
        heading = Heading(title, author, made, source, undoable)
        with self.recording(heading, continuing) as (session, journal):
            yield Changes(session, journal)

    @contextmanager
    def recording(
        self, heading: Heading, continuing: ChangesetId | None = None
    ) -> Iterator[tuple[Session, Journal]]:
        """The transaction under ``changing`` and undo: a session and the journal of a changeset."""
        connection = self._writing_connection()
        try:
            with explained(self.folder), connection.begin():
                journal = Journal(connection, heading, continuing)
                with Session(bind=connection, autoflush=False) as session:
                    session.info["folder"] = self.folder
                    yield session, journal
                journal.close()
                phrases.refresh(connection, journal.touched)
                proposing.follow_captions(connection, journal.moved)
                proposing.settle(connection, journal.decided)
        finally:
            self._turn.release()

    @contextmanager
    def deriving(self) -> Iterator[Session]:
        """A transaction for what can be worked out again at any time: history knows nothing of it.

        Raises:
            ArchiveError: Read-only, busy or disk full.
        """
        connection = self._writing_connection()
        try:
            with (
                explained(self.folder),
                connection.begin(),
                Session(bind=connection, autoflush=False) as session,
            ):
                yield session
        finally:
            self._turn.release()

    def close(self) -> None:
        """Close every connection and let others write; doing it twice does no harm.

        A transaction of another thread is waited for, as a writer would.
        """
        is_our_turn = self._turn.acquire(timeout=self._patience_s)
        try:
            self._readers.dispose()
            with suppress(ArchiveError), explained(self.folder):
                self._anchor.close()
            if self._writer is not None:
                self._writer.dispose()
        finally:
            if is_our_turn:
                self._turn.release()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _writing_connection(self) -> Connection:
        """The one writing connection, once it is this thread's turn."""
        if self._writer is None:
            raise ArchiveError(
                "The archive in {folder} is open read-only: open it for writing to change it.",
                folder=str(self.folder),
            )
        if not self._turn.acquire(timeout=self._patience_s):
            raise ArchiveError(
                "The archive in {folder} is busy with another job: wait until that is done, or"
                " cancel it.",
                folder=str(self.folder),
            )
        return self._anchor
