# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record panel: the photo selected, or what several have in common, as the archive has them.

What is typed there is written by ``PhotoEditing``, and for many photos by ``batch_editing``.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget

from photo_archive.app import settings as options
from photo_archive.app.controllers.batch_editing import BatchPreviews, change_together
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part
from photo_archive.app.controllers.photo_editing import PhotoEditing
from photo_archive.app.controllers.photo_position import PhotoPosition
from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.session import Session
from photo_archive.app.session_values import RecordsFound
from photo_archive.app.views.batch_panel import BatchPanel, BatchWish
from photo_archive.app.views.no_photo import NoPhoto
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import (
    PhotoField,
    SetField,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Photo
from photo_archive.domain.record_fields import FIELD_OF_KIND

MENTION_KINDS = (RecordKind.PERSON, RecordKind.PLACE, RecordKind.EVENT, RecordKind.ORGANISATION)


class Cataloguing(Part):
    """The record panel of one open archive."""

    def __init__(self, desk: Desk, session: Session, library: Library) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._from_caption = False
        self._history = self._history_now()
        self._missed: list[tuple[int, ...] | None] = []
        self.panel = RecordPanel(desk.theme, desk.wording)
        self.editing = PhotoEditing(session, self.panel, desk.wording.language)
        self._batch: BatchPanel | None = None
        self.empty = NoPhoto(desk.theme, desk.wording)
        self.pages = QStackedWidget()
        for page in (self.empty, self.panel):
            self.pages.addWidget(page)
        self.pages.setMinimumWidth(desk.theme.px(320))
        self.panel.set_writable(not session.read_only)
        self.panel.set_language(
            desk.settings.get(options.CAPTION_LANGUAGE) or desk.wording.language
        )
        self._connect()
        self.position = PhotoPosition(self.panel, session, library, desk.wording)

    def _connect(self) -> None:
        panel, session, library = self.panel, self._session, self._library
        library.selection_changed.connect(self.show_selection)
        session.changed.connect(self._on_changed)
        session.records_found.connect(self._on_records)
        panel.status_chosen.connect(self.set_status)
        panel.records_wanted.connect(self._on_records_wanted)
        panel.caption_records_wanted.connect(self._on_caption_records_wanted)
        panel.record_opened.connect(self._on_record_opened)
        panel.person_entered.connect(library.loupe.mark_person)
        panel.language_chosen.connect(self._on_language)
        panel.previous_wanted.connect(library.go_previous)
        panel.next_wanted.connect(library.go_next)
        panel.menu_wanted.connect(self._on_menu)
        session.common_found.connect(self._on_common)

    @property
    def batch(self) -> BatchPanel:
        """The panel of several photos, made when several are first selected."""
        if self._batch is None:
            made = self._batch = BatchPanel(self._desk.theme, self._desk.wording)
            made.set_writable(not self._session.read_only)
            made.apply_wanted.connect(self._on_batch)
            made.clear_wanted.connect(self._library.clear_selection)
            made.records_wanted.connect(self._on_records_wanted)
            BatchPreviews(self._session, made, self._library.selected_ids)
            self.pages.addWidget(made)
        return self._batch

    @property
    def shows_batch(self) -> bool:
        return self._batch is not None and self.pages.currentWidget() is self._batch

    # -- showing ----------------------------------------------------------------------------

    def show_selection(self) -> None:
        """Show the photo selected, or what the selected ones have in common."""
        selected, current = self._library.selected_ids(), self._library.current_id()
        if self.panel.photo is not None and current != self.panel.photo.id:
            self.panel.commit()
        if len(selected) > 1:
            self.batch.show_waiting(len(selected))
            self.pages.setCurrentWidget(self.batch)
            self._session.ask_common(selected)
        elif current is not None:
            self._show(current)
        else:
            self.pages.setCurrentWidget(self.empty)
        self._show_loupe(current)

    def _on_common(self, answer: tuple[int, object]) -> None:
        number, common = answer
        if self.shows_batch:
            self.batch.show_common(common, number)

    def _show(self, photo_id: int) -> None:
        photo = self._read(photo_id)
        if photo is None:
            self.pages.setCurrentWidget(self.empty)
            return
        roles = self._session.roles_on(photo, self._desk.wording.language)
        self.panel.show_photo(photo, roles)
        self.pages.setCurrentWidget(self.panel)

    def _read(self, photo_id: int) -> Photo | None:
        """A photo as it is now; None if a merge or an undo took it, before the search knows."""
        try:
            return self._session.worded(self._session.photo(photo_id))
        except ArchiveError:
            return None

    def _show_loupe(self, current: int | None) -> None:
        if self._library.view != "loupe" or current is None:
            return
        shown = self.panel.photo
        photo = shown if shown is not None and shown.id == current else self._read(current)
        row, total = self._library.photos.row_of(current), self._library.photos.rowCount()
        if photo is not None:
            self._library.loupe.show_photo(photo, row, total)

    def _on_changed(self, photo_ids: tuple[int, ...] | None) -> None:
        if self._desk.window.is_library():
            self._library.refresh(photo_ids)
            self.show_selection()
        else:
            self._missed.append(photo_ids)
        before, self._history = self._history, self._history_now()
        if photo_ids is None and before == self._history:
            return  # a job ended that changed nothing
        now = datetime.now().strftime("%H:%M")
        saved = self._desk.wording.say("Saved {time}", time=now)
        self.panel.show_saved(saved)
        self._desk.window.status.show_saved(saved, undo=self._session.undo_title() is not None)

    def _history_now(self) -> tuple[object, ...]:
        """By what is seen whether anything was written, taken back or done again."""
        last = self._session.workspace.history(limit=1)
        number = last[0].id if last else None
        return number, self._session.undo_title(), self._session.redo_title()

    def catch_up(self) -> None:
        """Show what changed while a page hid the library."""
        if not self._missed or not self._desk.window.is_library():
            return
        missed, self._missed = self._missed, []
        whole = None in missed
        photos = tuple({one for some in missed if some is not None for one in some})
        self._library.refresh(None if whole else photos)
        self.show_selection()

    def set_status(self, status: str) -> None:
        """Give every selected photo this status."""
        selected = self._library.selected_ids()
        if len(selected) > 1:
            title = Message("Status of {n} photos", {"n": len(selected)})
            edits = [SetField(PhotoId(one), PhotoField.STATUS, status) for one in selected]
            self._session.apply(edits, title, tuple(selected))
        else:
            self.editing.set_field(PhotoField.STATUS, status)

    def _on_batch(self, wish: BatchWish) -> None:
        change_together(self._session, wish, self._library.selected_ids())

    # -- finding records --------------------------------------------------------------------

    def _on_records_wanted(self, kind: RecordKind, text: str) -> None:
        self._from_caption = False
        self._session.records((kind,), text)

    def _on_caption_records_wanted(self, prefix: str) -> None:
        self._from_caption = True
        self._session.records(MENTION_KINDS, prefix, 4)

    def _on_records(self, found: RecordsFound) -> None:
        photo = self.panel.photo
        linked = {one.record for one in photo.links} if photo is not None else set()
        rows = record_suggestions(
            self._desk.wording,
            self._session.label,
            found,
            lambda line: self._role_then(line, photo),
            () if self._from_caption else linked,
        )
        text = found.text.strip()
        if self.shows_batch:
            self.batch.suggestions(found.kinds[0], text, rows)
        elif self._from_caption:
            self.panel.editor.show_suggestions(found.text, rows)
        else:
            self.panel.suggestions(found.kinds[0], text, rows)

    def _role_then(self, line: RecordLine, photo: Photo | None) -> str:
        """The office a person held when the photo was taken."""
        if line.ref.kind is not RecordKind.PERSON or photo is None or not photo.date:
            return ""
        language = self._desk.wording.language
        return self._session.workspace.role_on(line.ref.id, photo.date, language)

    # -- the rest ---------------------------------------------------------------------------

    def _on_record_opened(self, ref: RecordRef) -> None:
        name = self._session.authorised_name(ref)
        self._library.searching.narrow(FIELD_OF_KIND[ref.kind], name)

    def _on_language(self, language: str) -> None:
        self._desk.settings.set(options.CAPTION_LANGUAGE, language)

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self.panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action_id in ("photo_history", "copy_reference", "show_file"):
            menu.addAction(self._desk.actions[action_id])
        menu.popup(place)
