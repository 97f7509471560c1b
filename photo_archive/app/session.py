# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The open archive as the window sees it: what the window asks of services, it asks here.

Searches and completions run in a thread and the newest wins; reads of a few rows and single edits
are direct. Services are imported where they are first needed, so that the window is on screen
before the database library is loaded.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from photo_archive.app.jobs import JobRunner, OnLeaving, RunningJob
from photo_archive.app.questions import Latest
from photo_archive.app.session_values import FoundNow, RecordsFound
from photo_archive.domain.edits import Changeset, Edit, NewRecord
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Photo, PhotoLine
from photo_archive.domain.progress import Progress

if TYPE_CHECKING:
    from photo_archive.domain.query_terms import Term
    from photo_archive.services.found import Found
    from photo_archive.services.workspace import Common, Workspace

CHECKSUMS_KEPT = 200_000
FIRST_LINES = 64
"""As many as a page of the model of photos."""
MANY = 200
"""Edits of more photos than this are written as a job, off the window's thread."""


class Session(QObject):
    """One open archive."""

    found = Signal(object)
    find_failed = Signal(object)
    completed = Signal(str, object)
    records_found = Signal(object)
    parts_found = Signal(object)
    common_found = Signal(object)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        runner: JobRunner,
        language: str = "en",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._runner = runner
        self._language = language
        self._labels: Mapping[RecordRef, str] = {}
        self._labels_are_old = True
        self._edits = 0
        self._checksums: dict[int, str] = {}
        self.fold: Callable[[array[int]], array[int]] | None = None
        self._photo_count = workspace.photo_count
        self._finding = Latest(self)
        self._finding.answered.connect(self.found)
        self._finding.failed.connect(self.find_failed)
        self._completing = Latest(self)
        self._completing.answered.connect(self._on_completed)
        self._completing.failed.connect(self._on_quiet_failure)
        self._picking = Latest(self)
        self._picking.answered.connect(self.records_found)
        self._picking.failed.connect(self.failed)
        self._sharing = Latest(self)
        self._sharing.answered.connect(self.common_found)
        self._sharing.failed.connect(self.failed)
        self._trying = Latest(self)
        self._trying.answered.connect(self.parts_found)
        self._trying.failed.connect(self._on_quiet_failure)
        self._elsewhere: list[Latest] = []
        self.changed.connect(self._on_changed)

    @property
    def _questions(self) -> tuple[Latest, ...]:
        own = (self._finding, self._completing, self._picking, self._sharing, self._trying)
        return (*own, *(one for one in self._elsewhere if shiboken6.isValid(one)))

    def questions_for(self, owner: QObject) -> Latest:
        """Lets a dialog ask in a thread of its own, which ``close`` waits for as for the others."""
        made = Latest(owner)
        self._elsewhere = [one for one in self._elsewhere if shiboken6.isValid(one)]
        self._elsewhere.append(made)
        return made

    # -- what it is -------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The archive's own name."""
        return self.workspace.title

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return Path(self.workspace.folder)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return bool(self.workspace.read_only)

    @property
    def photo_count(self) -> int:
        """How many photos it has; counted again with every search."""
        return self._photo_count

    @property
    def is_settled(self) -> bool:
        """Whether no search is under way."""
        return not self._finding.busy

    def close(self) -> None:
        """Wait for what is being read, then close the archive."""
        for one in self._questions:
            one.stop()
        self.workspace.close()

    # -- finding ----------------------------------------------------------------------------

    def find(self, query: str, order: str, *, by_hand: bool = False) -> None:
        """Search; ``found`` or ``find_failed`` follows.

        ``by_hand`` shows photos of an album in its own order.
        """
        self._finding.ask(lambda: self._find(query, order, by_hand))

    def _find(self, query: str, order: str, by_hand: bool) -> FoundNow:
        from photo_archive.services.found import Order

        self._read_labels()
        found: Found = self.workspace.finder.find(
            query, order=Order(order), facets=True, by_hand=by_hand
        )
        self._photo_count = self.workspace.photo_count
        ids = found.ids if isinstance(found.ids, array) else array("I", found.ids)
        fold = self.fold
        if fold is not None:
            ids = fold(ids)
        edits_before = self._edits
        first = self.lines(ids[:FIRST_LINES])
        return FoundNow(
            query=query,
            order=order,
            total=found.total,
            ids=ids,
            facets=found.facets,
            elapsed_ms=found.elapsed_ms,
            did_you_mean=found.did_you_mean,
            without_photos=found.without_photos,
            elsewhere=found.elsewhere,
            rebuilt=found.rebuilt,
            album=found.album,
            by_hand=by_hand and found.album is not None,
            names=self._names_in(query),
            first=first,
            edits_before=edits_before,
        )

    def first_lines(self, found: FoundNow) -> Sequence[PhotoLine]:
        """The lines read with an answer; none if something was edited since."""
        return found.first if found.edits_before == self._edits else ()

    def _names_in(self, query: str) -> dict[Term, str]:
        """What terms of a query are called in the user's language."""
        from photo_archive.services.query_names import records_in

        terms = records_in(self.workspace, query)
        named = {term: self.label(ref, term.value) for term, ref in terms.items()}
        return {term: name for term, name in named.items() if name != term.value}

    def try_parts(self, parts: Sequence[str]) -> None:
        """Count what each part of a query finds alone; ``parts_found`` follows."""
        self._trying.ask(lambda: tuple((one, self._total(one)) for one in parts))

    def _total(self, query: str) -> int:
        try:
            return int(self.workspace.find(query, facets=False).total)
        except ArchiveError:
            return 0

    def complete(self, text: str) -> None:
        """Ask for completions of a query; ``completed`` follows."""
        self._completing.ask(lambda: (text, tuple(self.workspace.complete(text))))

    def records(self, kinds: Sequence[RecordKind], text: str, limit: int = 6) -> None:
        """Ask for records whose names begin so; ``records_found`` follows."""
        asked = tuple(kinds)

        def ask() -> RecordsFound:
            lines = [line for kind in asked for line in self.workspace.records(kind, text, limit)]
            return RecordsFound(asked, text, tuple(lines))

        self._picking.ask(ask)

    def _on_completed(self, answer: tuple[str, object]) -> None:
        self.completed.emit(*answer)

    def _on_quiet_failure(self, error: Exception) -> None:
        if not isinstance(error, ArchiveError):
            self.failed.emit(error)

    # -- reading ----------------------------------------------------------------------------

    def set_language(self, language: str) -> None:
        """Show captions in this language first, and records by their names in it."""
        if language != self._language:
            self._language = language
            self._on_changed()

    def _on_changed(self) -> None:
        self._edits += 1
        self._labels_are_old = True

    def _read_labels(self) -> None:
        """Read what records are called, if that may have changed; within a search's thread."""
        if self._labels_are_old:
            self._labels_are_old = False
            self._labels = self.workspace.labels(self._language)

    def label(self, ref: RecordRef | None, name: str) -> str:
        """What a record is called in the user's language; ``name`` is its authorised name."""
        return self._labels.get(ref, name) if ref is not None else name

    def authorised_name(self, ref: RecordRef) -> str:
        """The name a record goes by in queries and in history, whatever the language."""
        return self.workspace.label(ref)

    def worded(self, photo: Photo) -> Photo:
        """The photo with its records called as in the user's language, to be shown."""
        links = tuple(replace(one, name=self.label(one.record, one.name)) for one in photo.links)
        return replace(photo, links=links)

    def lines(self, ids: Sequence[int]) -> Sequence[PhotoLine]:
        """Lines of photos for the grid."""
        lines = self.workspace.lines(ids, self._language)
        if len(self._checksums) > CHECKSUMS_KEPT:
            self._checksums.clear()
        self._checksums.update((int(line.id), line.sha256) for line in lines)
        return lines

    def photo(self, photo_id: int) -> Photo:
        """Everything known of a photo."""
        return self.workspace.photo(PhotoId(photo_id))

    def thumbnail(self, photo_id: int) -> bytes | None:
        """The small picture as JPEG; called from threads."""
        checksum = self._checksums.get(photo_id)
        if checksum is None:
            checksum = self.workspace.shown_checksums([photo_id]).get(photo_id, "")
        return self.workspace.pictures.by_checksum([checksum]).get(checksum) if checksum else None

    def ask_common(self, ids: Sequence[int]) -> None:
        """Ask what several photos have in common; ``common_found`` follows, at once for a few."""
        if len(ids) <= MANY:
            self._sharing.forget()
            self.common_found.emit((len(ids), self._common(ids)))
        else:
            self._sharing.ask(lambda: (len(ids), self._common(ids)))

    def _common(self, ids: Sequence[int]) -> Common:
        found = self.workspace.common(ids)
        lines = tuple(replace(one, name=self.label(one.ref, one.name)) for one in found.links)
        return replace(found, links=lines)

    def why(self, query: str, photo_id: int) -> tuple[Message, ...]:
        """Why a query found a photo."""
        return self.workspace.why(query, [photo_id]).get(PhotoId(photo_id), ())

    def roles_on(self, photo: Photo, language: str) -> dict[int, str]:
        """The office each linked person held on the day of the photo."""
        return {
            link.record.id: self.workspace.role_on(link.record.id, photo.date, language)
            for link in photo.links
            if link.record.kind is RecordKind.PERSON and photo.date
        }

    def history(self, photo_id: int | None) -> tuple[Changeset, ...]:
        """Changesets, the newest first: of one photo, or of the archive."""
        return tuple(self.workspace.history(PhotoId(photo_id) if photo_id is not None else None))

    def undo_title(self) -> Message | None:
        """What undo would take back."""
        return self.workspace.undo_title()

    def redo_title(self) -> Message | None:
        """What redo would do again."""
        return self.workspace.redo_title()

    # -- writing ----------------------------------------------------------------------------

    def apply(self, edits: Sequence[Edit], title: Message, photos: Sequence[int]) -> bool:
        """Make edits as one changeset; True if that was done at once."""
        if len(photos) > MANY:
            self.write(title, lambda: self.workspace.apply(tuple(edits), title), photos)
            return False
        try:
            self.workspace.apply(tuple(edits), title)
        except ArchiveError as error:
            self.failed.emit(error)
            return False
        self.changed.emit(tuple(photos))
        return True

    def create(self, record: NewRecord) -> RecordRef | None:
        """Create a record; None if that was refused, which is told."""
        try:
            return self.workspace.create_record(record)
        except ArchiveError as error:
            self.failed.emit(error)
            return None

    def undo(self) -> None:
        """Take the last changeset back."""
        self.write(Message("Undo"), self.workspace.undo, None)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.write(Message("Redo"), self.workspace.redo, None)

    def write(
        self, title: Message, work: Callable[[], object], photos: Sequence[int] | None
    ) -> RunningJob:
        """Write off the window's thread; ``changed`` follows with the photos, None: any."""

        def once() -> Generator[Progress, None, object]:
            yield Progress(0, None, title)
            return work()

        job = self._runner.start(title, once, writes=True, on_leaving=OnLeaving.END_FIRST)
        job.finished.connect(lambda _: self.changed.emit(photos))
        job.failed.connect(self.failed)
        return job
