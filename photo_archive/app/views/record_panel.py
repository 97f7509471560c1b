# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record of one photo: caption in three languages, date, people, places, events, tags, rights.

It shows a frozen ``Photo`` and tells what the user wants; nothing is written here. While a field is
being edited a fresh ``Photo`` of the same id does not take the text away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span
from photo_archive.app.views.chip_field import ChipField
from photo_archive.app.views.chips import STATUS_ICONS, Pill
from photo_archive.app.views.date_field import DateField
from photo_archive.app.views.people_field import PeopleField, PersonShown
from photo_archive.app.views.pieces import (
    ElidedLabel,
    column,
    label,
    panel,
    row,
    rule,
    tool_button,
)
from photo_archive.app.views.received_box import ReceivedBox
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.app.views.text_field import TextField
from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language
from photo_archive.domain.edits import PhotoField
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
UNKNOWN_ROLES: Mapping[int, str] = {}


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

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._photo: Photo | None = None
        self._roles: Mapping[int, str] = UNKNOWN_ROLES
        self._preferred = Language.EN
        self._language = Language.EN
        self._writable = True
        self.setProperty("role", "panel")
        self.editor = CaptionEditor(theme, wording)
        self.received = ReceivedBox(theme, wording)
        self.date = DateField(theme, wording)
        self.people = PeopleField(theme, wording)
        self.chips = {
            kind: ChipField(theme, wording, kind, wording.say(title), wording.say(hint), keys)
            for kind, title, hint, keys in CHIP_FIELDS
        }
        self.texts = {
            field: TextField(theme, field, wording.say(title)) for field, title in TEXT_FIELDS
        }
        box = column(self._build_head(), gap=0)
        box.addWidget(self._build_body(), 1)
        self.setLayout(box)
        self._connect()

    # -- building ---------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        head = panel("head")
        head.setFixedHeight(theme.px(48))
        self._reference = ElidedLabel("", "section", Qt.TextElideMode.ElideMiddle)
        self._reference.setSizePolicy(
            self._reference.sizePolicy().Policy.Maximum,
            self._reference.sizePolicy().Policy.Preferred,
        )
        self._status = Pill(theme)
        self._status.set_opens(say("Change the status"))
        self._status.clicked.connect(self._open_statuses)
        self._previous = tool_button(theme, "chevron-up", say("Previous photo"))
        self._next = tool_button(theme, "chevron-down", say("Next photo"))
        self._more = tool_button(theme, "ellipsis", say("More"))
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._more.clicked.connect(self._open_more)
        line = row(self._reference, self._status, gap=theme.px(8))
        line.setContentsMargins(theme.px(16), 0, theme.px(8), 0)
        line.addStretch(1)
        for one in (self._previous, self._next, self._more):
            line.addWidget(one)
        head.setLayout(line)
        return head

    def _build_body(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        body = QWidget()
        box = column(gap=px(12))
        box.setContentsMargins(px(16), px(12), px(16), px(16))
        box.addLayout(self._build_caption())
        box.addWidget(self.received)
        box.addWidget(self.date)
        box.addWidget(self.people)
        for kind, *_ in CHIP_FIELDS:
            box.addWidget(self.chips[kind])
        box.addWidget(rule())
        pair = row(self.texts[PhotoField.PHOTOGRAPHER], self.texts[PhotoField.CREDIT], gap=px(12))
        box.addLayout(pair)
        pair = row(self.texts[PhotoField.SOURCE], self.texts[PhotoField.RIGHTS_NOTE], gap=px(12))
        box.addLayout(pair)
        box.addWidget(self.texts[PhotoField.TITLE])
        box.addWidget(self.texts[PhotoField.ALT_TEXT])
        self._facts = label("", "hint", wraps=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(self._facts)
        box.addStretch(1)
        body.setLayout(box)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self.setMinimumWidth(theme.px(320))
        return scroll

    def _build_caption(self) -> QVBoxLayout:
        theme = self._theme
        self._tabs: dict[Language, QToolButton] = {}
        line = row(gap=theme.px(2))
        for language in Language:
            tab = QToolButton()
            tab.setText(language.value.upper())
            tab.setProperty("role", "tab")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tab.clicked.connect(self._on_tab)
            self._tabs[language] = tab
            line.addWidget(tab)
        self._state = Pill(theme)
        line.addStretch(1)
        line.addWidget(self._state)
        self._links = label("", "hint")
        self._saved = label("", "hint")
        box = column(gap=theme.px(4))
        box.addLayout(line)
        box.addWidget(self.editor)
        box.addLayout(row(self._links, None, self._saved))
        return box

    def _connect(self) -> None:
        self.editor.settled.connect(self.commit_caption)
        self.editor.text_edited.connect(self._on_typing)
        self.editor.picker_wanted.connect(self.caption_records_wanted)
        self.editor.record_picked.connect(self.link_wanted)
        self.editor.creation_wanted.connect(self.caption_creation_wanted)
        self.editor.reverted.connect(self._revert)
        self.date.date_edited.connect(self._on_date)
        people = self.people
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

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed."""
        self._writable = writable
        self.editor.setReadOnly(not writable)
        self.date.set_writable(writable)
        self.people.set_writable(writable)
        for one in (*self.chips.values(), *self.texts.values()):
            one.set_writable(writable)

    def set_language(self, language: str) -> None:
        """Show the caption of this language."""
        self.commit_caption()
        self._preferred = self._language = Language(language)
        self._tabs[self._language].setChecked(True)
        if self._photo is not None:
            self._show_caption(self._photo)

    def show_photo(self, photo: Photo, roles: Mapping[int, str]) -> None:
        """Show a photo; ``roles`` words the office each person held on its day."""
        same = self._photo is not None and self._photo.id == photo.id
        self._photo, self._roles = photo, roles
        if not same:
            self._language = self._language_for(photo)
        self._reference.setText(photo.reference)
        self._status.show_status(photo.status, self._wording.say(STATUS_WORDS[photo.status]))
        if not (same and self.editor.is_edited()):
            self._show_caption(photo)
        self._show_tabs(photo)
        self.received.show_captions(
            tuple(one for one in photo.captions if one.kind is CaptionKind.AS_RECEIVED)
        )
        if not (same and self.date.edit.hasFocus()):
            self.date.show_date(photo.date)
        self._show_links(photo)
        for field, text in self.texts.items():
            if not (same and text.edit.hasFocus()):
                text.show_value(str(getattr(photo, field.value)))
        self._show_facts(photo)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    def show_saved(self, text: str) -> None:
        """Say that what was typed is saved."""
        self._saved.setText(text)

    def suggestions(self, kind: RecordKind, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records in the field that asked for them."""
        adder = self.people.add if kind is RecordKind.PERSON else self.chips[kind].add
        adder.show_suggestions(text, rows)

    @property
    def photo(self) -> Photo | None:
        """The photo shown."""
        return self._photo

    def caption_of(self, photo: Photo, language: Language) -> Caption | None:
        """The edited caption of a language, if there is one."""
        return next(
            (
                one
                for one in photo.captions
                if one.language == language and one.kind is CaptionKind.EDITED
            ),
            None,
        )

    def _language_for(self, photo: Photo) -> Language:
        """The language preferred, or the first in which there is a caption."""
        order = (self._preferred, *Language)
        written = (one for one in order if self.caption_of(photo, one) is not None)
        return next(written, self._preferred)

    def _show_caption(self, photo: Photo) -> None:
        caption = self.caption_of(photo, self._language)
        names = {link.record: link.name for link in photo.links}
        spans: tuple[Span, ...] = ()
        if caption is not None:
            spans = tuple(
                Span(one.start, one.end, one.record, one.role, one.certainty, one.source)
                for one in photo.mentions
                if one.caption == caption.id
            )
        self.editor.set_caption(caption.text if caption is not None else "", spans, dict(names))
        self._saved.setText("")
        self._show_linked(len(spans))

    def _show_linked(self, number: int) -> None:
        wording = self._wording
        self._links.setText(wording.count("{n} linked", "{n} linked", number) if number else "")

    def _show_tabs(self, photo: Photo) -> None:
        say, stale = self._wording.say, []
        for language, tab in self._tabs.items():
            caption = self.caption_of(photo, language)
            behind = caption is not None and caption.stale
            mark = self._theme.icon("history", "stale", "stale", 14) if behind else QIcon()
            tab.setIcon(mark)
            tab.setChecked(language is self._language)
            written = say("written") if caption is not None else say("not written")
            tab.setToolTip(f"{language.value.upper()}, {written}")
            tab.setAccessibleName(tab.toolTip())
            stale += [language.value.upper()] if behind else []
        self._state.setVisible(bool(stale))
        if stale:
            self._state.show_state(
                "event", "history", say("{language} is stale", language=", ".join(stale))
            )

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
                role=one.role or self._roles.get(one.record.id, ""),
                role_is_printed=bool(one.role),
                doubtful=one.certainty is not Certainty.CERTAIN,
            )
            for number, one in enumerate(people, start=1)
        ]
        self.people.show_people(shown, self._people_title(photo))
        for kind, field in self.chips.items():
            field.show_records(
                [(one.record, one.name) for one in photo.links if one.record.kind is kind],
                removable=self._writable,
            )

    def _people_title(self, photo: Photo) -> str:
        say = self._wording.say
        if not photo.date:
            return say("People, left to right")
        date = long_date(photo.date, self._wording.language)
        return say("People, left to right · roles on {date}", date=date)

    def _show_facts(self, photo: Photo) -> None:
        wording, lines = self._wording, []
        for file in photo.files:
            size = wording.say("{n} MB", n=f"{file.size_bytes / 1_000_000:.1f}")
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
                    "Restricted until {date}: {reason}", date=until.isoformat(), reason=reason
                )
                if until is not None
                else wording.say("Restricted: {reason}", reason=reason)
            )
        lines += [f"{one.type}: {one.value}" for one in photo.other_numbers]
        self._facts.setText("\n".join(lines))

    # -- intent -----------------------------------------------------------------------------

    def commit_caption(self) -> None:
        """Tell of a caption that was edited and not saved yet."""
        if not self.editor.is_edited() or self._photo is None:
            return
        self.editor.mark_saved()
        spans = self.editor.spans()
        self._show_linked(len(spans))
        self.caption_edited.emit(self._language, self.editor.caption().strip(), spans)

    def commit(self) -> None:
        """Tell of everything edited and not saved yet, as before leaving the photo."""
        self.commit_caption()
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _on_typing(self) -> None:
        self._saved.setText(self._wording.say("Saving…"))

    def _on_tab(self) -> None:
        tab = self.sender()
        language = next(key for key, one in self._tabs.items() if one is tab)
        self.set_language(language)
        self.language_chosen.emit(language.value)

    def _on_date(self, edtf: str) -> None:
        self.field_edited.emit(PhotoField.DATE, edtf)

    def _revert(self) -> None:
        if self._photo is not None:
            self._show_caption(self._photo)
            self.editor.clearFocus()

    def _open_statuses(self) -> None:
        if not self._writable:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status, text in STATUS_WORDS.items():
            action = menu.addAction(self._theme.icon(STATUS_ICONS[status]), self._wording.say(text))
            action.triggered.connect(lambda _=False, key=status: self.status_chosen.emit(key))
        menu.popup(self._status.mapToGlobal(self._status.rect().bottomLeft()))

    def _open_more(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
