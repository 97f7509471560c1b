# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive at work: what the window and the commands ask of it, in one place.

It holds the open catalogue, its thumbnails and the finder, and passes questions on; it words
nothing and decides nothing. Values that come out are frozen and may go to any thread.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from photo_archive.catalogue import (
    authorities,
    backup,
    files,
    history,
    photos,
    undoing,
)
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.in_common import Common, common, value_counts
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.edits import Changeset, Edit, NewRecord, PhotoField
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Event
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.domain.photo import Photo, PhotoLine, Rendition
from photo_archive.domain.progress import Rest, never_rest
from photo_archive.services.found import Found, Order, Suggestion, Summary
from photo_archive.services.kept_reader import KeptReader
from photo_archive.services.record_edits import Record
from photo_archive.services.record_reading import (
    label_in,
    offices_on,
    read_record,
    record_lines,
)
from photo_archive.services.reviewing import Reviewer
from photo_archive.services.searching import Finder
from photo_archive.services.small_pictures import SmallPictures
from photo_archive.services.summaries import languages_from, summaries_of
from photo_archive.services.typing_on import TypingOn

if TYPE_CHECKING:
    from photo_archive.reading.reader import Reader
    from photo_archive.services.checking import Checker


class Workspace:
    """An open archive with its finder; use it as a context manager or call ``close``.

    Attributes:
        archive: The open catalogue.
        author: Who makes changes, as history names them.
        finder: The index of this archive.
        pictures: The small pictures of photos.
    """

    def __init__(self, archive: Archive, author: str = "") -> None:
        self.archive = archive
        self.author = author or _user()
        self.finder = Finder(archive)
        self._typing_on = TypingOn()
        self._kept_reader = KeptReader(archive)
        self.pictures = SmallPictures(archive.folder, read_only=archive.read_only)

    @classmethod
    def create(cls, folder: Path, title: str = "", author: str = "") -> Workspace:
        """Make an archive and open it.

        Raises:
            ArchiveError: The folder is not empty or cannot be made.
        """
        return cls(Archive.create(folder, title), author)

    @classmethod
    def open(cls, folder: Path, *, write: bool = True, author: str = "") -> Workspace:
        """Open an archive.

        Raises:
            ArchiveError: There is none, it is damaged, too new, or (to write) in use.
        """
        return cls(Archive.open(folder, write=write), author)

    @property
    def folder(self) -> Path:
        """Where the archive is."""
        return self.archive.folder

    @property
    def title(self) -> str:
        """What the collection is called."""
        return self.archive.title

    @property
    def read_only(self) -> bool:
        """Whether it cannot be changed."""
        return self.archive.read_only

    @property
    def photo_count(self) -> int:
        """How many photos there are."""
        with self.reading() as session:
            return photos.count(session)

    def reader(self, rest: Rest = never_rest) -> Reader:
        """A caption reader that knows the records as they are; ``rest`` while it is made anew."""
        return self._kept_reader.get(rest)

    @cached_property
    def checker(self) -> Checker:
        """What is wrong with captions and records, and mending it."""
        from photo_archive.services.checking import Checker

        return Checker(self)

    @cached_property
    def reviewer(self) -> Reviewer:
        """What captions name and nobody has linked yet, and deciding on it."""
        return Reviewer(self)

    def close(self) -> None:
        """Close everything; the index is kept in the cache."""
        try:
            self.finder.keep()
        finally:
            self.pictures.close()
            self.archive.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # Finding

    def find(self, query: str, *, order: Order = Order.DATE, facets: bool = True) -> Found:
        """All photos of a query, in order.

        Raises:
            UsageError: The query is malformed; it says where and what would be right.
        """
        return self.finder.find(query, order=order, facets=facets)

    def why(self, query: str, ids: Sequence[int]) -> dict[PhotoId, tuple[Message, ...]]:
        """Why each of these photos was found."""
        return self.finder.why(query, ids)

    def complete(self, text: str, limit: int = 12) -> list[Suggestion]:
        """What the end of a query may go on to be."""
        return self.finder.complete(text, limit)

    # Photos

    def lines(self, ids: Sequence[int], language: str = "en") -> list[PhotoLine]:
        """What a grid or table shows of photos."""
        with self.reading() as session:
            return photos.lines(session, ids, languages_from(language))

    def shown_checksums(self, ids: Sequence[int]) -> dict[int, str]:
        """The checksums by which small pictures of photos are known."""
        with self.reading() as session:
            return photos.shown_checksums(session, ids)

    def photo(self, photo: PhotoId) -> Photo:
        """Everything known of a photo."""
        with self.reading() as session:
            return photos.photo(session, photo)

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Everything known of several photos, in the order given."""
        with self.reading() as session:
            return photos.whole_photos(session, ids)

    def photo_by_reference(self, reference: str) -> Photo:
        """The photo with this reference number.

        Raises:
            ArchiveError: There is none.
        """
        with self.reading() as session:
            return photos.photo_by_reference(session, reference)

    def common(self, ids: Sequence[int]) -> Common:
        """What several photos have in common."""
        with self.reading() as session:
            return common(session, ids)

    def field_values(self, ids: Sequence[PhotoId], field: PhotoField) -> dict[PhotoId, str]:
        """One field of many photos."""
        with self.reading() as session:
            return photos.field_values(session, ids, field)

    def value_counts(self, ids: Sequence[int], field: PhotoField) -> list[tuple[str, int]]:
        """Each value of a field with how many of these photos have it, the most frequent first."""
        with self.reading() as session:
            return value_counts(session, ids, field)

    def summaries(self, ids: Sequence[int], language: str = "en") -> list[Summary]:
        """Caption and names of photos, for lists."""
        with self.reading() as session:
            return summaries_of(session, ids, languages_from(language))

    def renditions(self) -> list[Rendition]:
        """Every file of the archive."""
        with self.reading() as session:
            return [file for _, file in files.all_files(session)]

    # Authority records

    def record(self, ref: RecordRef) -> Record:
        """An authority record, through merges."""
        with self.reading() as session:
            return read_record(session, ref)

    def person(self, person: int) -> Person:
        """A person."""
        found = self.record(RecordRef(RecordKind.PERSON, person))
        assert isinstance(found, Person)
        return found

    def event(self, event: int) -> Event:
        """An event."""
        found = self.record(RecordRef(RecordKind.EVENT, event))
        assert isinstance(found, Event)
        return found

    def records(
        self,
        kind: RecordKind,
        text: str = "",
        limit: int | None = 20,
        order: PeopleOrder | None = None,
        *,
        counted: bool = True,
    ) -> list[RecordLine]:
        """Records of a kind: all of them in order, or those that have a name beginning so.

        Args:
            kind: The kind of record.
            text: What a name begins with; "" for all records.
            limit: How many at most, None for all.
            order: For all people: how they are sorted; each line has its initial then.
            counted: Whether the photos of all records are counted; the index knows them, too.
        """
        with self.reading() as session:
            return record_lines(session, kind, text, limit, order, counted=counted)

    def photo_count_of(self, ref: RecordRef) -> int:
        """How many photos are linked to a record."""
        with self.reading() as session:
            return authorities.photo_counts(session, [ref.id]).get(ref.id, 0)

    def labels(self, language: str) -> dict[RecordRef, str]:
        """What records are called in a language, where that is not their authorised name."""
        with self.reading() as session:
            return authorities.labels(session, language)

    def label(self, ref: RecordRef, language: str = "") -> str:
        """What a record is called in a language, else its authorised name."""
        return label_in(self.record(ref), language)

    def role_on(self, person: int, edtf: str, language: str = "en") -> str:
        """The offices someone held on a date, in a language; "" if none is known."""
        return offices_on(self.person(person), edtf, language)

    # Changing

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A reading session, for one thread and one question."""
        with self.archive.reading() as session:
            yield session

    @contextmanager
    def changing(
        self,
        title: Message,
        *,
        source: str = "",
        undoable: bool = True,
        continuing: ChangesetId | None = None,
    ) -> Iterator[Changes]:
        """Change the archive within one changeset; see ``Archive.changing``."""
        with self.archive.changing(
            title, self.author, source, undoable=undoable, continuing=continuing
        ) as changes:
            yield changes

    def apply(self, edits: Sequence[Edit], title: Message, *, source: str = "") -> Changeset | None:
        """Make these edits as one changeset; None if nothing changed by them.

        Saves of one text that follow each other while it is typed are one changeset.
        """
        before = self._change_seq()
        goes_on = self._typing_on.changeset_for(edits, before)
        with self.changing(title, source=source, continuing=goes_on) as changes:
            changes.apply_all(edits)
            made = changes.id
        if made is None:
            return None
        with self.reading() as session:
            after = history.change_seq(session)
            changeset = None if after == before else history.changeset(session, made)
        if changeset is not None:
            self._typing_on.saved(edits, made, after)
        return changeset

    def _change_seq(self) -> int:
        with self.reading() as session:
            return history.change_seq(session)

    def create_record(self, new: NewRecord) -> RecordRef:
        """Make an authority record, as a changeset of its own."""
        title = Message("Add {kind} {name}", {"kind": kind_text(new.kind), "name": new.name})
        with self.changing(title) as changes:
            return changes.create(new)

    def undo(self, changeset: ChangesetId | None = None) -> Changeset:
        """Take a changeset back, the last one if none is named.

        Raises:
            ArchiveError: There is none, or a later change is in the way.
        """
        return self._changeset(undoing.undo(self.archive, changeset, author=self.author))

    def redo(self) -> Changeset:
        """Do again what was last undone.

        Raises:
            ArchiveError: There is nothing to redo.
        """
        return self._changeset(undoing.redo(self.archive, author=self.author))

    def undo_title(self) -> Message | None:
        """What would be undone next."""
        with self.reading() as session:
            return undoing.undo_title(session)

    def redo_title(self) -> Message | None:
        """What would be redone next."""
        with self.reading() as session:
            return undoing.redo_title(session)

    def history(self, photo: PhotoId | None = None, limit: int = 100) -> list[Changeset]:
        """Changesets, newest first; of one photo, only what changed it."""
        with self.reading() as session:
            return history.history(session, photo, limit)

    def back_up(self) -> Path:
        """Write a verified copy of the catalogue and say where."""
        return backup.make(self.folder)

    def _changeset(self, changeset: ChangesetId) -> Changeset:
        with self.reading() as session:
            return history.changeset(session, changeset)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
