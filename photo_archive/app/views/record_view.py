# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The middle of a page: notices, heading, names, roles or programme, photographs, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from photo_archive.app.authority_session import PageNow
from photo_archive.app.models.authority_words import life, life_of, period
from photo_archive.app.models.dates_shown import long_date, short_date, short_stretch, years_of
from photo_archive.app.models.names_model import NamesModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.event_programme import EventProgramme
from photo_archive.app.views.names_table import NamesTable
from photo_archive.app.views.photo_strip import PhotoStrip
from photo_archive.app.views.pieces import ElidedLabel, button, column, label, row
from photo_archive.app.views.record_heading import RecordHeading
from photo_archive.app.views.record_notices import Notices
from photo_archive.app.views.record_rows import RecordRows
from photo_archive.app.views.role_timeline import RoleTimeline
from photo_archive.app.views.year_bars import YearBars
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.programme import Programme
from photo_archive.wording import Wording

BELOW_TITLES = {
    RecordKind.ORGANISATION: "Parts of it",
    RecordKind.PLACE: "What lies in it",
    RecordKind.TAG: "Narrower tags",
}
ABOVE_TITLES = {
    RecordKind.PLACE: "Lies in",
    RecordKind.TAG: "Broader",
}
EVENT_TITLES = {
    RecordKind.PERSON: "Events",
    RecordKind.PLACE: "Events there",
}


class Section(QWidget):
    """A titled part of the page, with one thing to do at its right."""

    def __init__(self, theme: Theme, title: str, content: QWidget, action: str = "") -> None:
        super().__init__()
        self._beside = ElidedLabel("", "second")
        self.action: QPushButton = button(action, "edge-link")
        self.action.setVisible(bool(action))
        head = row(label(title, "section"), gap=theme.px(12))
        head.addWidget(self._beside, 1)
        head.addWidget(self.action)
        box = column(gap=theme.px(6))
        box.addLayout(head)
        box.addWidget(content)
        self.setLayout(box)

    def show_beside(self, text: str) -> None:
        """Say something beside the title."""
        self._beside.setText(text)


class RecordView(QScrollArea):
    """Shows a ``PageNow``; sections without content take no room."""

    photos_wanted = Signal()
    sheet_wanted = Signal()
    photo_opened = Signal(int)
    year_chosen = Signal(int)
    opened = Signal(object)
    photos_of_wanted = Signal(object)
    role_chosen = Signal(int)
    role_removed = Signal(int)
    role_added = Signal()
    part_added = Signal(str)
    day_photos_wanted = Signal(str)
    calendar_wanted = Signal()
    candidates_wanted = Signal(str)

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, kind: RecordKind
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._kind = kind
        self._ref: RecordRef | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notices = Notices(theme, wording)
        self.heading = RecordHeading(theme, wording, thumbnails)
        self.years = YearBars(theme, wording)
        self.names_model = NamesModel(wording, self)
        self.names = NamesTable(theme, wording, self.names_model)
        self.names.set_kind(kind)
        self.roles = RoleTimeline(theme, wording)
        self.programme = EventProgramme(theme, wording, thumbnails)
        self.strip = PhotoStrip(theme, wording, thumbnails)
        self.officers = RecordRows(theme, wording)
        self.below = RecordRows(theme, wording)
        self.events = RecordRows(theme, wording)
        self._build()
        self._connect()

    def _build(self) -> None:
        say, theme = self._wording.say, self._theme
        labels = say("Labels") if self._kind is RecordKind.TAG else say("Names")
        self.names_part = Section(theme, labels, self.names, f"+ {say('Add name')}")
        self.roles_part = Section(theme, say("Roles held"), self.roles, f"+ {say('Add role')}")
        self._programme_part = Section(
            theme, say("Programme"), self.programme, f"+ {say('Add part')}"
        )
        self._officers_part = Section(theme, say("Who held an office"), self.officers)
        below = say(BELOW_TITLES.get(self._kind, "Parts of it"))
        self._below_part = Section(theme, below, self.below)
        self._years_part = Section(theme, say("Photographs by year"), self.years)
        self._photos_part = Section(theme, say("Photographs"), self.strip, " ")
        events = say(EVENT_TITLES.get(self._kind, "Events"))
        self._events_part = Section(theme, events, self.events)
        parts: list[QWidget] = [self.notices, self.heading]
        if self._kind is RecordKind.EVENT:
            parts = [self._years_part, self.notices, self.heading, self._programme_part]
            parts += [self._photos_part, self.names_part]
        elif self._kind is RecordKind.PERSON:
            parts += [self.names_part, self.roles_part, self._photos_part, self._events_part]
        else:
            parts += [self.names_part, self._below_part, self._officers_part]
            parts += [self._photos_part, self._years_part, self._events_part]
        self._laid_out = tuple(parts)
        body = QWidget()
        body.setProperty("role", "canvas")
        box = column(*parts, None, gap=theme.px(20))
        box.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(24))
        body.setLayout(box)
        everything = (self.roles_part, self._programme_part, self._officers_part, self._below_part)
        for part in (*everything, self._years_part, self._events_part):
            if part not in parts:
                part.setParent(body)  # what this kind has not goes with the page too, unseen
                part.hide()
        self.setWidget(body)

    def _connect(self) -> None:
        self.heading.photos_wanted.connect(self.photos_wanted)
        self.heading.sheet_wanted.connect(self.sheet_wanted)
        self.heading.calendar_wanted.connect(self.calendar_wanted)
        self.heading.opened.connect(self.opened)
        self.notices.opened.connect(self.opened)
        self.names_part.action.clicked.connect(lambda: self.names.begin_adding())
        self.roles.chosen.connect(self.role_chosen)
        self.roles.removed.connect(self.role_removed)
        self.roles_part.action.clicked.connect(self.role_added)
        self.programme.opened.connect(self.opened)
        self.programme.photos_of_wanted.connect(self.photos_of_wanted)
        self.programme.day_photos_wanted.connect(self.day_photos_wanted)
        self.programme.candidates_wanted.connect(self.candidates_wanted)
        self.programme.part_added.connect(self.part_added)
        self._programme_part.action.clicked.connect(lambda: self.part_added.emit(""))
        self.strip.opened.connect(self.photo_opened)
        self.years.year_chosen.connect(self.year_chosen)
        self._photos_part.action.clicked.connect(self.photos_wanted)
        for rows in (self.officers, self.below, self.events):
            rows.opened.connect(self.opened)
            rows.photos_wanted.connect(self.photos_of_wanted)

    def set_writable(self, writable: bool) -> None:
        """Whether the record can be changed."""
        self.names_model.writable = writable
        self.programme.writable = writable
        self.notices.writable = writable
        for part in (self.names_part, self.roles_part, self._programme_part):
            part.action.setVisible(writable)

    # -- showing ----------------------------------------------------------------------------

    def show_page(self, now: PageNow, role: int | None) -> None:
        """Show a record."""
        self._show_heading(now)
        page = now.page
        self.notices.show_notices(now.ref, page.duplicates, page.warnings)
        self._show_names(now)
        if isinstance(now.record, Person):
            self.roles.show_roles(now.record.roles, page.days, role)
            self.roles.setVisible(bool(now.record.roles))
            known = self._wording.say("dots are photographs") if now.record.roles else ""
            self.roles_part.show_beside(known or self._wording.say("None yet."))
        if isinstance(now.record, Event):
            self._show_programme(now.programme)
        self._show_photos(now)
        self._show_rows(self._officers_part, self.officers, page.roles_of)
        if self._kind is not RecordKind.EVENT:
            self._show_rows(self._below_part, self.below, page.below)
            self._show_rows(self._events_part, self.events, page.events)

    def _show_heading(self, now: PageNow) -> None:
        record, wording = now.record, self._wording
        dates = ""
        match record:
            case Person():
                dates = life_of(record.birth, record.death, wording)
            case Organisation():
                dates = life(record.existed_from, record.existed_to, wording)
            case Place():
                kind = wording.say(record.kind.capitalize()) if record.kind else ""
                valid = period(record.valid_from, record.valid_to, wording, whole=True)
                dates = " · ".join(part for part in (kind, valid) if part)
            case Event():
                places = ", ".join(
                    one for ref, one in now.names.items() if ref.kind is RecordKind.PLACE
                )
                series = f"{record.series} {record.ordinal or ''}".strip()
                when = long_date(record.date, wording.language)
                dates = " · ".join(part for part in (when, places, series) if part)
            case _:
                pass
        note = record.note.strip().split("\n")[0]
        self.heading.show_name(now.label, dates, note, now.page.photos)
        self.heading.portrait.show_photo(self._kind, now.portrait)
        self.heading.calendar.setVisible(self._kind is RecordKind.EVENT)
        above = [(line.ref, line.name) for line in now.page.above]
        tag = self._kind is RecordKind.TAG
        self.heading.show_part_of(ABOVE_TITLES.get(self._kind, "Part of"), above, path=not tag)
        self.heading.show_gaps(now.programme.gaps)

    def _show_names(self, now: PageNow) -> None:
        if self.names.state() is self.names.State.EditingState:
            return
        self.names.show_names(now.page.names, same=self._ref == now.ref)
        self._ref = now.ref

    def _show_programme(self, programme: Programme) -> None:
        self.programme.show_programme(programme)
        self.programme.setVisible(bool(programme.days))
        wording, parts = self._wording, len(programme.parts)
        words = wording.count("{n} part", "{n} parts", parts) if parts else ""
        self._programme_part.show_beside(words or wording.say("None yet."))

    def _show_photos(self, now: PageNow) -> None:
        page, wording = now.page, self._wording
        self.strip.show_photos(page.strip)
        self._show_part(self._photos_part, filled=bool(page.strip))
        self._photos_part.action.setText(
            wording.count("Open it in the grid", "Open all {n} in the grid", page.photos)
        )
        self._photos_part.show_beside(short_stretch(page.first, page.last, wording.language))
        own = Counter(date.fromordinal(day).year for day in page.days if day >= 1)
        self.years.show_years(own, now.years)
        self._show_part(self._years_part, filled=len(self.years.shown_years()) > 1)
        words = wording.say("the whole archive in grey") if now.years else ""
        self._years_part.show_beside(words)

    def _show_rows(self, part: Section, rows: RecordRows, lines: Sequence[RecordLine]) -> None:
        language = self._wording.language
        worded = [
            (line, short_date(line.detail, language))
            if line.ref.kind is RecordKind.EVENT
            else (line, line.detail if rows is self.officers else self._detail(line))
            for line in lines
        ]
        rows.show_lines(worded)
        self._show_part(part, filled=bool(lines))

    def _show_part(self, part: Section, *, filled: bool) -> None:
        """Show a part that holds something, where this kind has it: else it would be a window."""
        part.setVisible(filled and part in self._laid_out)

    def _detail(self, line: RecordLine) -> str:
        if line.ref.kind is RecordKind.PLACE:
            return self._wording.say(line.detail.capitalize()) if line.detail else ""
        return years_of(line.detail)
