# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of people, places, events, organisations and tags ask of the open archive.

Questions are answered in threads, the newest wins; services are imported where they are first
needed. Writing goes through the session, so that undo and "saved" are the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner, RunningJob
from photo_archive.app.session import Session
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.collation import sort_key
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.events import Event
from photo_archive.domain.ids import NameId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.domain.places import Place
from photo_archive.domain.programme import Programme
from photo_archive.domain.record_pages import MergePreview, RecordPage
from photo_archive.domain.tags import Tag

if TYPE_CHECKING:
    from photo_archive.services.workspace import Workspace

Record = Person | Organisation | Place | Event | Tag

MOST_TO_SPLIT = 400


@dataclass(frozen=True, slots=True)
class IndexNow:
    """The records of a kind in order, or those with a name that begins as typed."""

    kind: RecordKind
    text: str
    lines: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True)
class PageNow:
    """Everything the page of a record shows.

    Attributes:
        ref: The record; where a merged one was asked for, what it became.
        record: Its own fields.
        page: What links to it.
        label: What it is called in the user's language.
        names: What the records it names are called: parent, organisations, places, people.
        programme: For an event: its days, parts and gaps.
        years: Photos of the whole archive by year, for events.
        roles: For an event: the office each participant held on its date.
        portrait: For a person: a photo with the place of the face on it.
    """

    ref: RecordRef
    record: Record
    page: RecordPage
    label: str
    names: Mapping[RecordRef, str] = field(default_factory=dict)
    programme: Programme = field(default_factory=Programme)
    years: Mapping[int, int] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)
    portrait: tuple[int, Region | None] | None = None


@dataclass(frozen=True, slots=True)
class RecordNow:
    """A record in short: what it is called, the office on a date, how many photos."""

    ref: RecordRef
    record: Record
    label: str
    role: str
    photos: int


class AuthoritySession(Asking):
    """Asks for indexes, pages, comparisons and duplicates; merges, splits and tells apart."""

    index_found = Signal(object)
    page_found = Signal(object)
    page_failed = Signal(object)
    records_found = Signal(object)
    preview_found = Signal(object)
    preview_failed = Signal()
    split_found = Signal(object, object)
    duplicates_found = Signal(object)
    merged = Signal(object, object)

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._indexing = self._latest(self.index_found)
        self._reading = self._latest(self.page_found, failed=self.page_failed)
        self._picking = self._latest(self.records_found)
        self._comparing = self._latest(self.preview_found)
        self._comparing.failed.connect(lambda _: self.preview_failed.emit())
        self._searching: RunningJob | None = None
        self._splitting = self._latest()
        self._splitting.answered.connect(lambda found: self.split_found.emit(*found))

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being asked."""
        return self._searching is None and not self.is_asking

    # -- reading ----------------------------------------------------------------------------

    def ask_index(self, kind: RecordKind, text: str, order: str) -> None:
        """Ask for the records of a kind; ``index_found`` follows."""
        self._indexing.ask(lambda: self._index(kind, text.strip(), order))

    def _index(self, kind: RecordKind, text: str, order: str) -> IndexNow:
        lines = self._lines(kind, text, order)
        if not text or kind is RecordKind.TAG:
            counts = self._session.workspace.finder.counts_of(line.ref for line in lines)
            lines = [replace(line, photos=counts.get(line.ref, line.photos)) for line in lines]
        worded = [self._worded(line) for line in lines]
        if not text and kind not in (RecordKind.PERSON, RecordKind.EVENT):
            worded.sort(key=lambda line: sort_key(line.name, self._language))
        return IndexNow(kind, text, tuple(worded))

    def _lines(self, kind: RecordKind, text: str, order: str) -> Sequence[RecordLine]:
        if text:
            return self._session.workspace.records(kind, text, 200)
        if kind is RecordKind.PERSON:
            written = PeopleOrder(order)
            return self._session.workspace.records(kind, "", None, order=written, counted=False)
        lines = self._session.workspace.records(kind, "", None, counted=False)
        if kind is RecordKind.EVENT:
            return sorted(lines, key=lambda line: (not line.detail, line.detail))
        return lines

    def _worded(self, line: RecordLine) -> RecordLine:
        return replace(line, name=self._session.label(line.ref, line.name))

    def ask_page(self, ref: RecordRef) -> None:
        """Ask for everything of a record; ``page_found`` or ``page_failed`` follows."""
        self._reading.ask(lambda: self._page(ref))

    def _page(self, asked: RecordRef) -> PageNow:
        from photo_archive.services.record_pages import record_page

        workspace = self._session.workspace
        record = workspace.record(asked)
        ref = RecordRef(asked.kind, record.id)
        page = record_page(workspace, ref, self._language)
        event = record if isinstance(record, Event) else None
        return PageNow(
            ref=ref,
            record=record,
            page=page,
            label=workspace.label(ref, self._language),
            names={one: workspace.label(one, self._language) for one in _named(record)},
            programme=self._programme(event) if event is not None else Programme(),
            years=self._years() if event is not None else {},
            roles=self._roles(event) if event is not None else {},
            portrait=self._portrait(ref, page),
        )

    def _programme(self, event: Event) -> Programme:
        from photo_archive.services.programmes import programme

        return programme(self._session.workspace, event.id, self._language)

    def _years(self) -> dict[int, int]:
        facets = self._session.workspace.find("").facets
        return {one.year: one.count for one in facets.years} if facets is not None else {}

    def _roles(self, event: Event) -> dict[int, str]:
        return {
            one.person_id: self._session.workspace.role_on(
                one.person_id, event.date, self._language
            )
            for one in event.participants
        }

    def _portrait(self, ref: RecordRef, page: RecordPage) -> tuple[int, Region | None] | None:
        """The first photo with this face marked, else the first photo."""
        if not page.strip:
            return None
        if ref.kind is RecordKind.PERSON:
            for photo in self._session.workspace.photos([one.photo for one in page.strip]):
                for link in photo.links:
                    if link.record == ref and link.region is not None:
                        return int(photo.id), link.region
        return int(page.strip[0].photo), None

    def photos_of(self, ref: RecordRef) -> Sequence[int]:
        """The photos of a record and of what lies in it, by date."""
        from photo_archive.services.record_pages import photos_of

        return photos_of(self._session.workspace, ref)

    def card(self, ref: RecordRef, date: str) -> RecordNow:
        """What a card of a record says; ``date`` is that of the photo. A few rows, so direct."""
        workspace = self._session.workspace
        record = workspace.record(ref)
        role = ""
        if isinstance(record, Person) and date:
            role = workspace.role_on(record.id, date, self._language)
        own = RecordRef(ref.kind, record.id)
        label = workspace.label(own, self._language)
        return RecordNow(ref, record, label, role, workspace.photo_count_of(own))

    def ask_records(self, kind: RecordKind, text: str, limit: int = 8) -> None:
        """Ask for records with a name that begins so; ``records_found`` follows."""
        self._picking.ask(
            lambda: IndexNow(kind, text, tuple(self._session.workspace.records(kind, text, limit)))
        )

    # -- duplicates, merging and splitting --------------------------------------------------

    def ask_preview(self, winner: RecordRef, loser: RecordRef) -> None:
        """Ask what a merge would do; ``preview_found`` follows."""

        def ask() -> MergePreview:
            from photo_archive.services.merging import preview_merge

            return preview_merge(self._session.workspace, winner, loser, self._language)

        self._comparing.ask(ask)

    def merge(self, winner: RecordRef, loser: RecordRef) -> None:
        """Make the loser a redirect to the winner; ``merged`` follows."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.merging import merge

            return merge(workspace, winner, loser)

        self._write(Message("Merging records"), work, lambda _: self.merged.emit(winner, loser))

    def split(
        self,
        ref: RecordRef,
        name: str,
        photos: Sequence[int],
        names: Sequence[NameId],
        then: Callable[[RecordRef], None],
    ) -> None:
        """Move photos and names to a new record; ``then`` is told which it is."""
        numbers = tuple(PhotoId(one) for one in photos)

        def work(workspace: Workspace) -> object:
            from photo_archive.services.splitting import split

            return split(workspace, ref, name, numbers, tuple(names))

        self._write(Message("Splitting a record"), work, then)

    def not_the_same(self, one: RecordRef, other: RecordRef) -> None:
        """Remember that two records are different."""
        from photo_archive.services.duplicates import not_the_same

        try:
            not_the_same(self._session.workspace, one, other)
        except ArchiveError as error:
            self._session.failed.emit(error)
            return
        self._session.changed.emit(())

    def _write(
        self,
        title: Message,
        work: Callable[[Workspace], object],
        then: Callable[..., None],
    ) -> None:
        job = self._session.write(title, lambda: work(self._session.workspace), None)
        job.finished.connect(then)

    def find_duplicates(self, kinds: Sequence[RecordKind]) -> None:
        """Look through the whole file; ``duplicates_found`` follows."""
        from photo_archive.services.duplicates import find_duplicates

        workspace = self._session.workspace
        job = self._runner.start(
            Message("Looking for duplicates"), lambda: find_duplicates(workspace, tuple(kinds))
        )
        self._searching = job
        job.finished.connect(self._on_duplicates)
        job.failed.connect(self._session.failed)

    def _on_duplicates(self, found: object) -> None:
        if self.sender() is self._searching and isinstance(found, tuple):
            self._searching = None
            self.duplicates_found.emit(found)

    def ask_split(self, ref: RecordRef) -> None:
        """Ask for the photos of a record; ``split_found`` follows with the record and lines."""
        read = self._session.lines
        self._splitting.ask(lambda: (ref, read(tuple(self.photos_of(ref)[:MOST_TO_SPLIT]))))


def _named(record: Record) -> tuple[RecordRef, ...]:
    """The records another one names by their numbers."""
    found: list[RecordRef] = []
    match record:
        case Person():
            found += [
                RecordRef(RecordKind.ORGANISATION, one.organisation_id)
                for one in record.roles
                if one.organisation_id is not None
            ]
        case Event():
            found += [RecordRef(RecordKind.PLACE, one) for one in record.place_ids]
            found += [RecordRef(RecordKind.PERSON, one.person_id) for one in record.participants]
        case Tag():
            found += [RecordRef(RecordKind.TAG, one) for one in record.broader_ids]
        case _:
            pass
    parent = getattr(record, "parent_id", None)
    if parent is not None:
        found.append(RecordRef(_PARENT_KINDS[type(record)], parent))
    return tuple(dict.fromkeys(found))


_PARENT_KINDS: dict[type[Record], RecordKind] = {
    Organisation: RecordKind.ORGANISATION,
    Place: RecordKind.PLACE,
    Event: RecordKind.EVENT,
}
