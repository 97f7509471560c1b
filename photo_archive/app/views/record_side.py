# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The right side of a page: the role chosen or the fields of the record, and its company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from photo_archive.app.authority_session import PageNow
from photo_archive.app.models.authority_words import EVENT_TYPES, KINDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import (
    button,
    column,
    label,
    panel,
    row,
    rule,
    scrolled,
    tool_button,
)
from photo_archive.app.views.record_form import RecordForm
from photo_archive.app.views.record_rows import RecordRows
from photo_archive.app.views.role_editor import RoleEditor
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.wording import Wording


class RecordSide(QFrame):
    """Edits what the page shows."""

    role_edited = Signal(int, object)
    role_closed = Signal()
    opened = Signal(object)
    photos_wanted = Signal(object)
    records_wanted = Signal(object, str)
    creation_wanted = Signal(object, str, object)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, wording: Wording, kind: RecordKind) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._kind = kind
        self._number: int | None = None
        self.setProperty("role", "panel")
        self.form = RecordForm(theme, wording, kind)
        self.form.opened.connect(self.opened)
        self.form.records_wanted.connect(self.records_wanted)
        self.form.creation_wanted.connect(self.creation_wanted)
        self.role = RoleEditor(theme, wording)
        self.role.edited.connect(self._on_role)
        self.role.organisation_opened.connect(self.opened)
        picker = self.role.organisation.add
        picker.wanted.connect(self.records_wanted)
        picker.creation_wanted.connect(self._on_organisation_creation)
        self._stack = QStackedWidget()
        for one in (self.form, self.role):
            self._stack.addWidget(one)
        self._company_title = label(wording.say("Most often with"), "label")
        self._company = RecordRows(theme, wording)
        self._company.opened.connect(self.opened)
        self._company.photos_wanted.connect(self.photos_wanted)
        self._company_rule = rule()
        self._links_title = label(wording.say("What links here"), "label")
        self._links = label("", "second", wraps=True)
        links = QWidget()
        links.setLayout(column(rule(), self._links_title, self._links, gap=theme.px(8)))
        body = QWidget()
        box = column(
            self._stack, self._company_rule, self._company_title, self._company, links, None,
            gap=theme.px(12),
        )  # fmt: skip
        box.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        body.setLayout(box)
        scroll = scrolled(body)
        self._body = scroll
        whole = column(self._head(), gap=0)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)

    def _head(self) -> QFrame:
        theme, say = self._theme, self._wording.say
        head = panel("head")
        head.setFixedHeight(theme.px(48))
        self._title = label("", "section")
        self._pill = Pill(theme, "person", "", "")
        self._back = button(say("Person"), "small")
        self._back.setToolTip(say("Back to the fields of the person"))
        self._back.clicked.connect(self.role_closed)
        self._menu = menu = tool_button(theme, "ellipsis", say("More"), "quiet")
        menu.clicked.connect(
            lambda: self.menu_wanted.emit(menu.mapToGlobal(menu.rect().bottomLeft()))
        )
        line = row(self._title, self._pill, None, self._back, menu, gap=theme.px(8))
        line.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        head.setLayout(line)
        return head

    # -- showing ----------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Show an empty panel: there is no record."""
        self._title.setText("")
        for one in (self._body, self._pill, self._back, self._menu):
            one.hide()

    def show_page(self, now: PageNow, role: int | None, *, writable: bool) -> None:
        """Show a record, or one of its roles."""
        self._body.show()
        self._menu.show()
        say = self._wording.say
        roles = now.record.roles if isinstance(now.record, Person) else ()
        self._number = role if role is not None and role < len(roles) else None
        self.form.show_page(now, writable=writable)
        self.form.set_writable(writable)
        self.role.set_writable(writable)
        if self._number is not None:
            held = roles[self._number]
            self.role.show_role(held, self._organisation(now, held))
            self._show(self.role)
        else:
            self._show(self.form)
        self._title.setText(say("Role") if self._number is not None else say(KINDS[self._kind].one))
        self._back.setVisible(self._number is not None)
        self._show_pill(now)
        self._show_company(now.page.with_most)
        self._links.setText(self._links_in_words(now) or say("Nothing yet."))

    def _show(self, page: QWidget) -> None:
        """Show one of the two; the other takes no room."""
        self._stack.setCurrentWidget(page)
        for one in (self.form, self.role):
            policy = one.sizePolicy()
            kind = policy.Policy.Preferred if one is page else policy.Policy.Ignored
            one.setSizePolicy(policy.Policy.Preferred, kind)
        self._stack.updateGeometry()

    def _organisation(self, now: PageNow, role: RoleHeld) -> str:
        if role.organisation_id is None:
            return ""
        return now.names.get(RecordRef(RecordKind.ORGANISATION, role.organisation_id), "")

    def _show_pill(self, now: PageNow) -> None:
        words = ""
        if isinstance(now.record, Event):
            words = self._wording.say(EVENT_TYPES.get(now.record.type, "Other event"))
        self._pill.show_state("person", "", words)
        self._pill.setVisible(bool(words))

    def _show_company(self, company: Sequence[RecordLine]) -> None:
        shown = () if self._kind is RecordKind.EVENT else company
        self._company.show_lines([(line, "") for line in shown])
        for one in (self._company, self._company_title, self._company_rule):
            one.setVisible(bool(shown))

    def _links_in_words(self, now: PageNow) -> str:
        count, page = self._wording.count, now.page
        captions = sum(one.captions for one in page.names)
        parts = (
            (page.photos, "{n} photo", "{n} photos"),
            (captions, "{n} caption", "{n} captions"),
            (len(page.events), "{n} event", "{n} events"),
            (len(page.roles_of), "{n} office held", "{n} offices held"),
            (len(page.below), "{n} part", "{n} parts"),
        )
        return " · ".join(count(one, many, n) for n, one, many in parts if n)

    def show_suggestions(self, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records in the field that asked for them."""
        for adder in (*self.form.adders, self.role.organisation.add):
            adder.show_suggestions(text, rows)

    # -- intent -----------------------------------------------------------------------------

    def focus_role(self) -> None:
        """Put the focus on the role shown."""
        if self._number is not None:
            self.role.position.edit.setFocus()
            self.role.position.edit.selectAll()

    def _on_role(self, role: RoleHeld) -> None:
        if self._number is not None:
            self.role_edited.emit(self._number, role)

    def _on_organisation_creation(self, kind: RecordKind, name: str) -> None:
        def take(ref: RecordRef) -> None:
            if self._number is not None:
                self.role_edited.emit(self._number, replace(self.role.role, organisation_id=ref.id))

        self.creation_wanted.emit(kind, name, take)
