# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of one photo: captions, date, people, places, events, tags, rights.

It shows a frozen ``Photo`` and tells what the user wants; nothing is written here. While a field is
being edited a fresh ``Photo`` of the same id does not take the text away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from photo_archive.app.models.safety_words import size as file_size
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.albums_field import AlbumsField
from photo_archive.app.views.caption_box import CaptionBox
from photo_archive.app.views.chip_field import ChipField
from photo_archive.app.views.date_field import DateField
from photo_archive.app.views.findings_box import FindingsBox
from photo_archive.app.views.former_box import FormerBox
from photo_archive.app.views.people_field import PeopleField, PersonShown
from photo_archive.app.views.pieces import button, column, label, row, rule
from photo_archive.app.views.received_box import ReceivedBox
from photo_archive.app.views.record_head import RecordHead
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.app.views.text_field import TextField
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import DateText
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording

CHIP_FIELDS = (
    (RecordKind.EVENT, "Event", "Add an event", "Ctrl E"),
    (RecordKind.PLACE, "Place", "Add a place", "Ctrl L"),
    (RecordKind.ORGANISATION, "Organisations", "Add an organisation", ""),
    (RecordKind.TAG, "Tags", "Add a tag", "Ctrl T"),
)
TEXT_FIELDS = (
    (PhotoField.PHOTOGRAPHER, "Photographer"),
    (PhotoField.CREDIT, "Credit line"),
    (PhotoField.SOURCE, "Source"),
    (PhotoField.RIGHTS_NOTE, "Rights"),
    (PhotoField.TITLE, "Title"),
    (PhotoField.ALT_TEXT, "Description for readers who cannot see it"),
)


class RecordPanel(QFrame):
    """Shows and edits one photo."""

    caption_edited = Signal(object, str, object)
    field_edited = Signal(object, str)
    link_wanted = Signal(object)
    unlink_wanted = Signal(object)
    creation_wanted = Signal(object, str)
    caption_creation_wanted = Signal(str, str)
    role_edited = Signal(object, str)
    order_edited = Signal(object)
    status_chosen = Signal(str)
    records_wanted = Signal(object, str)
    caption_records_wanted = Signal(str)
    record_opened = Signal(object)
    person_entered = Signal(object)
    language_chosen = Signal(str)
    previous_wanted = Signal()
    next_wanted = Signal()
    menu_wanted = Signal(object)
    file_says_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._photo: Photo | None = None
        self._roles: Mapping[int, str] = {}
        self._writable = True
        self._unsaved: dict[tuple[int, PhotoField], str] = {}
        self.setProperty("role", "panel")
        self.head = RecordHead(theme, wording)
        self.captions = CaptionBox(theme, wording)
        self.editor = self.captions.editor
        self.card = self.captions.card
        self.findings = FindingsBox(theme, wording)
        self.received = ReceivedBox(theme, wording)
        self.former = FormerBox(theme, wording)
        self.date = DateField(theme, wording)
        self.people = PeopleField(theme, wording)
        self.chips = {
            kind: ChipField(theme, wording, kind, wording.say(title), wording.say(hint), keys)
            for kind, title, hint, keys in CHIP_FIELDS
        }
        self.texts = {
            field: TextField(theme, wording, field, wording.say(title))
            for field, title in TEXT_FIELDS
        }
        self.albums = AlbumsField(theme, wording)
        self._facts = label("", "hint", wraps=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.position = label("", "hint")
        self.position.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.position.setToolTip(wording.say("Where it was taken, as its own file says"))
        self.position.hide()
        self.file_says = button(wording.say("What the file says…"), "link")
        self.file_says.clicked.connect(self.file_says_wanted)
        self._scroll = QScrollArea()
        self._build()
        self._connect()

    # -- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        body = QWidget()
        body.setLayout(self._build_body())
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(self._theme.px(320))
        box = column(self.head, gap=0)
        box.addWidget(self._scroll, 1)
        self.setLayout(box)

    def _build_body(self) -> QVBoxLayout:
        px, texts = self._theme.px, self.texts
        box = column(self.captions, self.received, self.former, self.date, self.people, gap=px(12))
        box.setContentsMargins(px(16), px(12), px(16), px(16))
        for kind, *_ in CHIP_FIELDS:
            box.addWidget(self.chips[kind])
        box.addWidget(self.albums)
        box.addWidget(self.findings)
        box.addWidget(rule())
        for left, right in (
            (PhotoField.PHOTOGRAPHER, PhotoField.CREDIT),
            (PhotoField.SOURCE, PhotoField.RIGHTS_NOTE),
        ):
            box.addLayout(row(texts[left], texts[right], gap=px(12)))
        box.addWidget(texts[PhotoField.TITLE])
        box.addWidget(texts[PhotoField.ALT_TEXT])
        box.addWidget(self._facts)
        box.addWidget(self.position)
        box.addLayout(row(self.file_says, None))
        box.addStretch(1)
        return box

    def _connect(self) -> None:
        head, captions, people = self.head, self.captions, self.people
        head.status_chosen.connect(self.status_chosen)
        head.previous_wanted.connect(self.previous_wanted)
        head.next_wanted.connect(self.next_wanted)
        head.menu_wanted.connect(self.menu_wanted)
        captions.caption_edited.connect(self.caption_edited)
        captions.language_chosen.connect(self.language_chosen)
        self.editor.picker_wanted.connect(self.caption_records_wanted)
        self.editor.record_picked.connect(self.link_wanted)
        self.editor.creation_wanted.connect(self.caption_creation_wanted)
        self.date.date_edited.connect(self._on_date)
        people.opened.connect(self.record_opened)
        people.removed.connect(self.unlink_wanted)
        people.role_edited.connect(self.role_edited)
        people.order_edited.connect(self.order_edited)
        people.person_entered.connect(self.person_entered)
        for adder in (people.add, *(one.add for one in self.chips.values())):
            adder.wanted.connect(self.records_wanted)
            adder.picked.connect(self.link_wanted)
            adder.creation_wanted.connect(self.creation_wanted)
        for chips in self.chips.values():
            chips.removed.connect(self.unlink_wanted)
            chips.opened.connect(self.record_opened)
        for text in self.texts.values():
            text.edited.connect(self.field_edited)

    # -- showing ----------------------------------------------------------------------------

    @property
    def photo(self) -> Photo | None:
        """The photo shown."""
        return self._photo

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed."""
        self._writable = writable
        self.captions.set_writable(writable)
        fields = (self.head, self.date, self.people, *self.chips.values(), *self.texts.values())
        for one in fields:
            one.set_writable(writable)

    def set_language(self, language: str) -> None:
        """Show the caption of this language."""
        self.captions.set_language(Language(language))

    def show_photo(self, photo: Photo, roles: Mapping[int, str]) -> None:
        """Show a photo; ``roles`` words the office each person held on its day."""
        same = self._photo is not None and self._photo.id == photo.id
        self._photo, self._roles = photo, roles
        self.head.show_photo(photo)
        self.captions.show_photo(photo)
        self.former.show_former(photo.former)
        self.received.show_captions(
            tuple(one for one in photo.captions if one.kind is CaptionKind.AS_RECEIVED)
        )
        if not (same and self.date.edit.hasFocus()):
            self.date.show_date(photo.date)
            self._show_unsaved(photo, PhotoField.DATE)
        self._show_links(photo)
        for field, text in self.texts.items():
            if not (same and text.edit.hasFocus()):
                text.show_value(str(getattr(photo, field.value)))
                self._show_unsaved(photo, field)
        self._show_facts(photo)
        if not same:
            self.show_position("")
            self.findings.forget()
            self._scroll.verticalScrollBar().setValue(0)

    def show_position(self, words: str) -> None:
        """Show where the photo was taken as its own file says it, "" if it does not."""
        self.position.setText(words)
        self.position.setVisible(bool(words))

    def show_saved(self, text: str) -> None:
        """Say that what was typed is saved."""
        self.captions.show_saved(text)

    # -- what could not be saved ------------------------------------------------------------

    def keep_field(self, photo: Photo, field: PhotoField, typed: str) -> None:
        """Hold a value that could not be saved: it is shown again and tried again."""
        if field is PhotoField.DATE or field in self.texts:
            self._unsaved[photo.id, field] = typed
            if self._photo is not None and self._photo.id == photo.id:
                self._show_unsaved(self._photo, field)

    def forget_field(self, photo_id: int, field: PhotoField) -> None:
        """What was typed in a field is about to be saved."""
        shown = self._photo is not None and self._photo.id == photo_id
        if self._unsaved.pop((photo_id, field), None) is not None and shown:
            (self.date if field is PhotoField.DATE else self.texts[field]).mark_saved()

    def unsaved_fields(self) -> dict[tuple[int, PhotoField], str]:
        """By photo and field, what was typed and could not be saved."""
        return dict(self._unsaved)

    def is_unsaved(self) -> bool:
        """Whether something typed in the photo shown could not be saved."""
        shown = self._photo.id if self._photo is not None else 0
        return self.captions.is_unsaved() or any(number == shown for number, _ in self._unsaved)

    def _show_unsaved(self, photo: Photo, field: PhotoField) -> None:
        typed = self._unsaved.get((photo.id, field))
        if typed is not None:
            value = str(getattr(photo, field.value))
            one = self.date if field is PhotoField.DATE else self.texts[field]
            one.show_unsaved(value, typed)

    # -- more of the photo ------------------------------------------------------------------

    def suggestions(self, kind: RecordKind, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records in the field that asked for them."""
        adder = self.people.add if kind is RecordKind.PERSON else self.chips[kind].add
        adder.show_suggestions(text, rows)

    def _show_links(self, photo: Photo) -> None:
        people = sorted(
            (one for one in photo.links if one.record.kind is RecordKind.PERSON),
            key=lambda one: one.order or 10_000,
        )
        shown = [
            PersonShown(
                ref=one.record,
                number=number,
                name=one.name,
                role=self._roles.get(one.record.id, "") or one.role,
                printed=one.role,
                doubtful=one.certainty is not Certainty.CERTAIN,
            )
            for number, one in enumerate(people, start=1)
        ]
        self.people.show_people(shown, self._day_of_roles(photo))
        for kind, field in self.chips.items():
            field.show_records(
                [(one.record, one.name) for one in photo.links if one.record.kind is kind],
                removable=self._writable,
            )

    def _day_of_roles(self, photo: Photo) -> str:
        if not photo.date:
            return ""
        return self._wording.say(
            "People, left to right · roles on {date}", date=DateText(photo.date)
        )

    def _show_facts(self, photo: Photo) -> None:
        wording, lines = self._wording, []
        for file in photo.files:
            size = file_size(file.size_bytes, wording)
            pixels = f"{wording.number(file.width_px)} × {wording.number(file.height_px)} px"
            name = file.path.rsplit("/", 1)[-1]
            lines.append(f"{name} · {pixels} · {file.format} · {size}")
            if file.missing:
                lines.append(wording.say("The file is missing: find it and relink its folder."))
        if photo.restriction is not None:
            until = photo.restriction.until
            reason = photo.restriction.reason
            lines.append(
                wording.say(
                    "Restricted until {date}: {reason}",
                    date=DateText(until.isoformat()),
                    reason=reason,
                )
                if until is not None
                else wording.say("Restricted: {reason}", reason=reason)
            )
        lines += [f"{one.type}: {one.value}" for one in photo.other_numbers]
        self._facts.setText("\n".join(lines))

    # -- intent -----------------------------------------------------------------------------

    def commit(self) -> None:
        """Tell of everything edited and not saved yet, as before leaving the photo."""
        before = self._unsaved.copy()
        self.captions.commit()
        focused = self.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        if not self.captions.is_unsaved():
            self._try_again(before)

    def _try_again(self, before: Mapping[tuple[int, PhotoField], str]) -> None:
        """Tell again of what failed before in this photo, until the first that fails again."""
        for (number, field), typed in before.items():
            key = (number, field)
            if self._photo is None or self._photo.id != number or self._unsaved.get(key) != typed:
                continue
            self.field_edited.emit(field, typed)
            if key in self._unsaved:
                return

    def _on_date(self, edtf: str) -> None:
        self.field_edited.emit(PhotoField.DATE, edtf)
