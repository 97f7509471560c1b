# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is typed in the panel of one photo to named changesets.

Every intent becomes edits with a title that undo can name. What is being typed is saved when the
field is left, when typing rests, and before another photo is shown. What cannot be saved is kept
in the panel and tried again as soon as something can be, and when the archive is left.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from photo_archive.app.session import Session
from photo_archive.app.views.caption_box import Draft, caption_in
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.app.views.suggestion_list import Suggestion
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
from photo_archive.domain.ids import CaptionId, RecordKind, RecordRef
from photo_archive.domain.photo import DateSource, Photo

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


class PhotoEditing(QObject):
    """Listens to a panel and writes what is wished of the photo it shows."""

    def __init__(self, session: Session, panel: RecordPanel, language: str) -> None:
        super().__init__(panel)
        self._session = session
        self._language = language
        self.panel = panel
        panel.caption_edited.connect(self._on_caption)
        panel.field_edited.connect(self.set_field)
        panel.link_wanted.connect(self._on_link)
        panel.unlink_wanted.connect(self._on_unlink)
        panel.role_edited.connect(self._on_role)
        panel.order_edited.connect(self._on_order)
        panel.creation_wanted.connect(self._on_creation)
        panel.caption_creation_wanted.connect(self._on_caption_creation)

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
        if photo is not None and self._write_caption(photo, Draft(photo.id, language, text, spans)):
            self._write_drafts()

    def save_all(self) -> None:
        """Save what is being typed, and try once more what could not be saved, of any photo."""
        self.panel.commit()
        if not self.panel.is_unsaved():
            self._write_drafts()

    def _write_drafts(self) -> None:
        """What could not be saved before may be now; the first that cannot be ends it."""
        drafts = list(self.panel.captions.take_drafts())
        written = True
        while drafts and written:
            draft = drafts.pop(0)
            with suppress(ArchiveError):  # the photo is gone
                written = self._write_caption(self._session.photo(draft.photo), draft)
        for draft in drafts:
            self.panel.captions.keep_draft(draft)
        for (number, field), typed in self.panel.unsaved_fields().items():
            if not written:
                return
            try:
                photo = self._session.photo(number)
            except ArchiveError:  # the photo is gone
                self.panel.forget_field(number, field)
            else:
                written = self._write_field(photo, field, typed)

    def _write_caption(self, photo: Photo, draft: Draft) -> bool:
        """Save a caption as typed; keep it in the panel if that fails."""
        edits = _caption_edits(photo, draft)
        title = Message("Caption of {reference}", {"reference": photo.reference})
        written = not edits or self._session.apply(edits, title, (photo.id,))
        if not written:
            self.panel.captions.keep_draft(draft)
        return written

    def set_field(self, field: PhotoField, value: str) -> None:
        """Give a field of the photo shown a value."""
        photo = self.panel.photo
        if photo is not None and self._write_field(photo, field, value):
            self._write_drafts()

    def _write_field(self, photo: Photo, field: PhotoField, value: str) -> bool:
        """Save a value as typed; keep it in the panel if that fails."""
        self.panel.forget_field(photo.id, field)
        if str(getattr(photo, field.value)) == value:
            return True
        edits: list[Edit] = [SetField(photo.id, field, value)]
        if field is PhotoField.DATE and value:
            edits.append(SetField(photo.id, PhotoField.DATE_SOURCE, DateSource.ENTERED.value))
        title = Message(FIELD_TITLES[field], {"reference": photo.reference})
        written = self._session.apply(edits, title, (photo.id,))
        if not written:
            self.panel.keep_field(photo, field, value)
        return written

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
        return self._session.create(NewRecord(kind, name.strip(), self._language))

    def _on_creation(self, kind: RecordKind, name: str) -> None:
        ref = self._create(kind, name)
        if ref is not None:
            self._on_link(ref)

    def _on_caption_creation(self, kind: str, name: str) -> None:
        ref = self._create(RecordKind(kind), name)
        if ref is not None:
            self.panel.editor.insert_record(Suggestion(name.strip(), kind=kind, ref=ref))


def _caption_edits(photo: Photo, draft: Draft) -> list[Edit]:
    text, edits = draft.text, list[Edit]()
    before = caption_in(photo, draft.language)
    if text != (before.text if before is not None else ""):
        edits.append(SetCaption(photo.id, CaptionKind.EDITED, draft.language, text))
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
            for one in draft.spans
            if one.start < len(text)
        )
        edits.append(SetMentions(photo.id, CaptionKind.EDITED, draft.language, mentions))
    return edits
