# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is typed in the record panel to named changesets, and back to what is shown.

Every intent becomes edits with a title that undo can name. What is being typed is saved when the
field is left, when typing rests, and before another photo is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.part import Part
from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.session import MANY, RecordsFound, Session
from photo_archive.app.views.batch_fields import Mode
from photo_archive.app.views.batch_panel import BatchPanel, BatchWish
from photo_archive.app.views.caption_box import caption_in
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.no_photo import NoPhoto
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    ChangeLink,
    Edit,
    NewRecord,
    PhotoField,
    RemoveLink,
    SetCaption,
    SetField,
    SetMentions,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import DateSource, Photo, PhotoLine
from photo_archive.domain.query_tree import FieldName

FIELD_TITLES = {
    PhotoField.DATE: "Date of {reference}",
    PhotoField.STATUS: "Status of {reference}",
    PhotoField.PHOTOGRAPHER: "Photographer of {reference}",
    PhotoField.CREDIT: "Credit line of {reference}",
    PhotoField.SOURCE: "Source of {reference}",
    PhotoField.RIGHTS_NOTE: "Rights of {reference}",
    PhotoField.TITLE: "Title of {reference}",
    PhotoField.ALT_TEXT: "Description of {reference}",
}
SEARCH_FIELDS = {
    RecordKind.PERSON: FieldName.PERSON,
    RecordKind.PLACE: FieldName.PLACE,
    RecordKind.EVENT: FieldName.EVENT,
    RecordKind.ORGANISATION: FieldName.ORG,
    RecordKind.TAG: FieldName.TAG,
}
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

    def _connect(self) -> None:
        panel, session, library = self.panel, self._session, self._library
        library.selection_changed.connect(self.show_selection)
        session.changed.connect(self._on_changed)
        session.records_found.connect(self._on_records)
        panel.caption_edited.connect(self._on_caption)
        panel.field_edited.connect(self.set_field)
        panel.link_wanted.connect(self._on_link)
        panel.unlink_wanted.connect(self._on_unlink)
        panel.role_edited.connect(self._on_role)
        panel.order_edited.connect(self._on_order)
        panel.creation_wanted.connect(self._on_creation)
        panel.caption_creation_wanted.connect(self._on_caption_creation)
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

    # -- writing ----------------------------------------------------------------------------

    def _apply(self, edits: list[Edit], title: Message) -> bool:
        photo = self.panel.photo
        if photo is None or not edits:
            return False
        return self._session.apply(edits, title, (photo.id,))

    def _titled(self, text: str, **values: str) -> Message:
        photo = self.panel.photo
        return Message(text, {"reference": photo.reference if photo else "", **values})

    def _on_caption(self, language: Language, text: str, spans: tuple[Span, ...]) -> None:
        photo = self.panel.photo
        if photo is None:
            return
        edits: list[Edit] = []
        before = caption_in(photo, language)
        if text != (before.text if before is not None else ""):
            edits.append(SetCaption(photo.id, CaptionKind.EDITED, language, text))
        if text:
            mentions = tuple(
                Mention(
                    CaptionId(0),
                    one.start,
                    min(one.end, len(text)),
                    one.record,
                    one.role,
                    one.certainty,
                    one.source,
                )
                for one in spans
                if one.start < len(text)
            )
            edits.append(SetMentions(photo.id, CaptionKind.EDITED, language, mentions))
        self._apply(edits, self._titled("Caption of {reference}"))

    def set_field(self, field: PhotoField, value: str) -> None:
        """Give a field of the photo shown a value."""
        photo = self.panel.photo
        if photo is None or str(getattr(photo, field.value)) == value:
            return
        edits: list[Edit] = [SetField(photo.id, field, value)]
        if field is PhotoField.DATE and value:
            edits.append(SetField(photo.id, PhotoField.DATE_SOURCE, DateSource.ENTERED.value))
        self._apply(edits, self._titled(FIELD_TITLES[field]))

    def set_status(self, status: str) -> None:
        """Give every selected photo this status."""
        selected = self._library.selected_ids()
        if len(selected) > 1:
            title = Message("Status of {n} photos", {"n": len(selected)})
            edits = [SetField(PhotoId(one), PhotoField.STATUS, status) for one in selected]
            self._session.apply(edits, title, tuple(selected))
        else:
            self.set_field(PhotoField.STATUS, status)

    def _on_link(self, ref: RecordRef) -> None:
        photo = self.panel.photo
        if photo is not None and all(one.record != ref for one in photo.links):
            self._apply([AddLink(photo.id, ref)], self._titled("Link in {reference}"))

    def _on_unlink(self, ref: RecordRef) -> None:
        photo = self.panel.photo
        if photo is None:
            return
        name = self._session.authorised_name(ref)
        title = self._titled("Remove {name} from {reference}", name=name)
        self._apply([RemoveLink(photo.id, ref)], title)

    def _on_role(self, ref: RecordRef, role: str) -> None:
        photo = self.panel.photo
        if photo is not None:
            self._apply([ChangeLink(photo.id, ref, role=role)], self._titled("Role in {reference}"))

    def _on_order(self, refs: tuple[RecordRef, ...]) -> None:
        photo = self.panel.photo
        if photo is not None:
            edits: list[Edit] = [
                ChangeLink(photo.id, ref, order=number) for number, ref in enumerate(refs, start=1)
            ]
            self._apply(edits, self._titled("Order of people in {reference}"))

    def _create(self, kind: RecordKind, name: str) -> RecordRef | None:
        if not name.strip():
            return None
        return self._session.create(NewRecord(kind, name.strip(), self._desk.wording.language))

    def _on_creation(self, kind: RecordKind, name: str) -> None:
        ref = self._create(kind, name)
        if ref is not None:
            self._on_link(ref)

    def _on_caption_creation(self, kind: str, name: str) -> None:
        ref = self._create(RecordKind(kind), name)
        if ref is not None:
            self.panel.editor.insert_record(Suggestion(name.strip(), kind=kind, ref=ref))

    def _on_batch(self, wish: BatchWish) -> None:
        selected = tuple(self._library.selected_ids())
        session = self._session
        title = Message("{n} photos changed together", {"n": len(selected)})
        if len(selected) > MANY:
            session.write(
                title,
                lambda: session.workspace.apply(batch_edits(wish, session.lines(selected)), title),
                selected,
            )
            return
        edits = batch_edits(wish, session.lines(selected))
        if edits:
            session.apply(edits, title, selected)

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
        self._library.searching.narrow(SEARCH_FIELDS[ref.kind], name)

    def _on_language(self, language: str) -> None:
        self._desk.settings.set(options.CAPTION_LANGUAGE, language)

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self.panel)
        for action_id in ("photo_history", "copy_reference", "show_file"):
            menu.addAction(self._desk.actions[action_id])
        menu.popup(place)


def batch_edits(wish: BatchWish, lines: Sequence[PhotoLine]) -> list[Edit]:
    """The edits that make a wish true for these photos; what is so already is left out."""
    edits: list[Edit] = []
    for line in lines:
        for plan in wish.fields:
            before = getattr(line, plan.field.value, None)
            if before is not None and str(before) == plan.value:
                continue
            if plan.mode is Mode.FILL and before:
                continue
            edits.append(SetField(line.id, plan.field, plan.value))
        edits += [AddLink(line.id, ref) for ref in wish.link]
        edits += [RemoveLink(line.id, ref) for ref in wish.unlink]
    return edits
