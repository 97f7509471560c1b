# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of people, organisations, places, events and tags: which record is shown, and ways out.

A page is built when it is first opened. Writing is ``RecordEditing``'s, merging ``Merging``'s.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal

from photo_archive.app import settings as options
from photo_archive.app.authority_session import AuthoritySession, IndexNow, PageNow
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.merging import Merging
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.controllers.recent_records import RecentRecords
from photo_archive.app.controllers.record_editing import RecordEditing
from photo_archive.app.controllers.record_finding import RecordFinding
from photo_archive.app.controllers.record_photos import RecordPhotos
from photo_archive.app.controllers.tag_moving import TagMoving
from photo_archive.app.models.proposal_words import KINDS_COUNTED
from photo_archive.app.models.record_cards import card_of
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.session import Session
from photo_archive.app.views.choice_menu import LINE, Choice, open_choices
from photo_archive.app.views.new_record_dialog import NewRecordDialog
from photo_archive.app.views.record_page import RecordPage
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.app.views.span_pointer import SpanPointer
from photo_archive.domain.edits import NewRecord, RemoveRecord
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef

EMPTY_TEXTS = {
    RecordKind.PERSON: "No person is recorded yet. Create one, or link someone to a photo.",
    RecordKind.ORGANISATION: "No organisation is recorded yet. Create one here.",
    RecordKind.PLACE: "No place is recorded yet. Create one, or link one to a photo.",
    RecordKind.EVENT: "No event is recorded yet. Create one, or link one to a photo.",
    RecordKind.TAG: "No tag is recorded yet. Create one, or give one to a photo.",
}


class AuthorityDesk(Part):
    """Opens pages and keeps them up to date."""

    calendar_wanted = Signal(object)
    """The calendar of an event is asked for."""

    def __init__(self, desk: Desk, session: Session, library: Library, pages: Pages) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self.asking = AuthoritySession(session, desk.runner, desk.wording.language, self)
        self.merging = Merging(desk, session, self.asking, library, pages, self)
        self.merging.opened.connect(self.open)
        self.photos = RecordPhotos(desk, session, library, pages, self)
        self.finding = RecordFinding(desk, session, self.asking, self.merging, self.current, self)
        self.finding.opened.connect(self.open)
        self.finding.creation_wanted.connect(self.create)
        self.records: dict[RecordKind, RecordPage] = {}
        self._pictures = Thumbnails(session.thumbnail, self)  # larger than those of the grid
        self._wanted: dict[RecordKind, RecordRef] = {}
        self._totals: dict[RecordKind, int] = {}
        self._recent = RecentRecords(desk.settings, session.folder)
        self.asking.index_found.connect(self._on_index)
        self.asking.page_found.connect(self._on_page)
        self.asking.page_failed.connect(self._on_page_failed)
        self.asking.merged.connect(self._on_merged)
        session.changed.connect(self.refresh)
        pages.changed.connect(self._on_pages_changed)
        library.browse.page_wanted.connect(self.open)

    def ways(self) -> Ways:
        return {
            "people": partial(self.open_kind, RecordKind.PERSON),
            "organisations": partial(self.open_kind, RecordKind.ORGANISATION),
            "places": partial(self.open_kind, RecordKind.PLACE),
            "events": partial(self.open_kind, RecordKind.EVENT),
            "tags": partial(self.open_kind, RecordKind.TAG),
            "duplicates": self.merging.open_queue,
        }

    def stop(self) -> None:
        """Let the threads end, and hear no more: the session outlives this window."""
        self.asking.stop()
        self._pictures.stop()
        self._session.changed.disconnect(self.refresh)
        self.merging.stop()

    @property
    def is_settled(self) -> bool:
        """Whether everything asked is shown."""
        return self.asking.is_settled

    # -- opening ----------------------------------------------------------------------------

    def open_kind(self, kind: RecordKind) -> None:
        """Show the page of a kind, with the record it showed last or the first."""
        page = self._page(kind)
        self._pages.show(page)
        self._ask_index(page)
        if page.now is None and kind in self._wanted:
            self.asking.ask_page(self._wanted[kind])

    def open(self, ref: RecordRef) -> None:
        """Show the page of a record."""
        page = self._page(ref.kind)
        self._wanted[ref.kind] = ref
        self._recent.remember(ref)
        page.index.edit.clear()
        self._pages.show(page)
        self._ask_index(page)
        self.asking.ask_page(ref)

    def listen(self, panel: RecordPanel) -> None:
        """Open the pages that are asked for in the record panel."""
        self.pointer = SpanPointer(self._desk.theme, self._desk.wording, panel.editor)
        self.pointer.opened.connect(self.open)
        self.pointer.wanted.connect(lambda ref: self._show_card(ref, panel))
        panel.people.page_wanted.connect(self.open)
        for chips in panel.chips.values():
            chips.page_wanted.connect(self.open)

    def _show_card(self, ref: RecordRef, panel: RecordPanel) -> None:
        try:
            date = panel.photo.date if panel.photo is not None else ""
            facts = self.asking.card(ref, date)
        except ArchiveError:
            return
        self.pointer.show_card(card_of(self._desk.wording, facts))

    def current(self) -> RecordPage | None:
        """The page of records that is shown."""
        shown = self._pages.current()
        return shown if isinstance(shown, RecordPage) else None

    def _page(self, kind: RecordKind) -> RecordPage:
        if kind not in self.records:
            self.records[kind] = self._build(kind)
        return self.records[kind]

    def _build(self, kind: RecordKind) -> RecordPage:
        desk = self._desk
        page = RecordPage(desk.theme, desk.wording, desk.actions, self._pictures, kind)
        page.set_writable(not self._session.read_only)
        RecordEditing(desk, self._session, page)
        self.photos.listen(page)
        if kind is RecordKind.TAG:
            self.tag_moving = TagMoving(desk, self._session, page, self.merging.ask_other)
        index, view, side = page.index, page.view, page.side
        index.show_order(desk.people_order)
        index.text_changed.connect(lambda _: self._ask_index(page))
        index.reached.connect(self._on_reached)
        index.opened.connect(lambda _: self._focus_page(page))
        index.order_chosen.connect(self._on_order)
        index.duplicates_wanted.connect(lambda: self.merging.open_queue((kind,)))
        page.new.clicked.connect(lambda: self.ask_new(kind))
        for opening in (view.opened, side.opened):
            opening.connect(self.open)
        view.role_chosen.connect(lambda number: self._on_role(page, number))
        view.calendar_wanted.connect(lambda: self.calendar_wanted.emit(self._wanted[page.kind]))
        view.notices.compare_wanted.connect(lambda other: self._compare(page, other))
        view.notices.different.connect(lambda other: self._tell_apart(page, other))
        side.role_closed.connect(lambda: page.show_role(None))
        side.records_wanted.connect(self.asking.ask_records)
        side.menu_wanted.connect(lambda place: self._on_menu(page, place))
        return page

    # -- showing ----------------------------------------------------------------------------

    def refresh(self, _: object = None) -> None:
        """Something was written: show index and page anew."""
        page = self.current()
        if page is None:
            return
        self._ask_index(page)
        if page.now is not None:
            self.asking.ask_page(page.now.ref)

    def _on_pages_changed(self) -> None:
        page = self.current()
        if page is not None:
            self._show_counts(page)
            self.refresh()

    def _ask_index(self, page: RecordPage) -> None:
        self.asking.ask_index(page.kind, page.index.edit.text(), self._desk.people_order)

    def _on_index(self, found: IndexNow) -> None:
        page = self.records.get(found.kind)
        if page is None or found.text != page.index.edit.text().strip():
            return
        recent = self._recent.of(found.kind)
        page.show_index(found, recent)
        if not found.text:
            self._totals[found.kind] = len(found.lines)
            self._show_counts(page)
        if page.now is None and found.kind not in self._wanted and not found.text:
            first = found.lines[0].ref if found.lines else None
            first = next((one for one in recent if any(one == x.ref for x in found.lines)), first)
            if first is None:
                page.show_nothing(self._desk.wording.say(EMPTY_TEXTS[found.kind]))
            else:
                self._wanted[found.kind] = first
                self.asking.ask_page(first)

    def _show_counts(self, page: RecordPage) -> None:
        one, many = KINDS_COUNTED[page.kind]
        if self.current() is page:
            total = self._totals.get(page.kind)  # None: not counted yet
            words = " " if total is None else self._desk.wording.count(one, many, total)
            name = page.now.label if page.now is not None else ""
            self._desk.window.status.show_counts(words, name)

    def _on_page(self, now: PageNow) -> None:
        page = self.records.get(now.ref.kind)
        if page is None:
            return
        wanted = self._wanted.get(now.ref.kind)
        self._wanted[now.ref.kind] = now.ref
        if wanted is not None and wanted != now.ref:
            self._recent.remember(now.ref)
        page.show_page(now)
        self._show_counts(page)

    def _on_page_failed(self, error: Exception) -> None:
        page = self.current()
        if page is None or not isinstance(error, ArchiveError):
            self._desk.messenger.show_error(error)
            return
        page.show_nothing(self._desk.wording.error(error))

    def _on_reached(self, ref: RecordRef) -> None:
        self._wanted[ref.kind] = ref
        self.asking.ask_page(ref)

    def _focus_page(self, page: RecordPage) -> None:
        if page.now is not None:
            self._recent.remember(page.now.ref)
        page.view.names.setFocus()

    def _on_role(self, page: RecordPage, number: int) -> None:
        page.show_role(number)
        if self._desk.actions["record"].isChecked():
            page.side.focus_role()

    def _on_order(self, order: str) -> None:
        self._desk.settings.set(options.PEOPLE_ORDER, order)
        page = self._page(RecordKind.PERSON)
        page.index.show_order(order)
        self._ask_index(page)

    # -- merging, splitting, new and no more -------------------------------------------------

    def _compare(self, page: RecordPage, other: RecordRef) -> None:
        if page.now is not None:
            pair = next(
                (one for one in page.now.page.duplicates if other in (one.one.ref, one.other.ref)),
                None,
            )
            left = pair.one.ref if pair is not None else page.now.ref
            right = other if left != other else page.now.ref
            self.merging.compare(left, right)

    def _tell_apart(self, page: RecordPage, other: RecordRef) -> None:
        if page.now is not None:
            self.asking.not_the_same(page.now.ref, other)

    def _on_merged(self, winner: RecordRef, loser: RecordRef) -> None:
        page = self.current()
        if page is not None and page.now is not None and page.now.ref == loser:
            self.open(winner)

    def ask_new(self, kind: RecordKind) -> NewRecordDialog:
        """Ask for the name of a new record."""
        page = self.records.get(kind)
        return self.finding.ask_new(kind, page.index.edit.text() if page is not None else "")

    def create(self, kind: RecordKind, name: str, language: str = "") -> None:
        """Make a record and show its page."""
        ref = self._session.create(NewRecord(kind, name, language))
        if ref is not None:
            self._session.changed.emit(())
            self.open(ref)

    def _on_menu(self, page: RecordPage, place: QPoint) -> None:
        if page.now is not None:
            open_choices(self._choices(page, page.now), place, page)

    def _choices(self, page: RecordPage, now: PageNow) -> list[Choice]:
        """What the menu of a record offers."""
        say, ref, photos = self._desk.wording.say, now.ref, now.page.photos
        show = say("Show all photos of {name}", name=now.label)
        choices: list[Choice] = [(show, lambda: self.photos.show_photos_of(ref), photos > 0)]
        if self._session.read_only:
            return choices
        choices += [
            LINE,
            (say("Merge with another…"), lambda: self.merging.ask_other(ref), True),
            (say("Split…"), lambda: self.merging.ask_split(now), True),
            LINE,
        ]
        if page.role is not None:
            remove = partial(page.view.role_removed.emit, page.role)
            choices.append((say("Remove this role"), remove, True))
        choices.append((say("Delete this record"), lambda: self._delete(page), not photos))
        return choices

    def _delete(self, page: RecordPage) -> None:
        now = page.now
        if now is None:
            return
        title = Message("Delete {name}", {"name": now.record.name})
        page.show_nothing("")
        self._wanted.pop(page.kind, None)
        if self._session.apply([RemoveRecord(now.ref)], title, ()):
            self._ask_index(page)
        else:
            self.open(now.ref)
