# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of one role held: position, of which organisation, from when to when, how written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.form_fields import LineField, WhenField, pair
from photo_archive.app.views.pieces import column, label
from photo_archive.app.views.record_choice import RecordChoice
from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.wording import Wording


class RoleEditor(QWidget):
    """Edits a ``RoleHeld``; each field is told when it is left."""

    edited = Signal(object)
    """The role as it should be."""
    organisation_opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._role = RoleHeld("")
        say = wording.say
        self.position = LineField(theme, "position", say("Position"))
        self.organisation = RecordChoice(theme, wording, RecordKind.ORGANISATION, say("Of"))
        self.held_from = WhenField(theme, wording, "held_from", say("From"))
        self.held_to = WhenField(theme, wording, "held_to", say("To"))
        written = say("As written in captions")
        self.wordings = {
            one: LineField(
                theme, one.value, say("As written in captions"), prefix=one.value.upper()
            )
            for one in Language
        }
        for field in (self.position, self.held_from, self.held_to):
            field.edited.connect(self._on_field)
        for one in self.wordings.values():
            one.edited.connect(self._on_wording)
        self.organisation.picked.connect(self._on_organisation)
        self.organisation.opened.connect(self.organisation_opened)
        box = column(gap=theme.px(12))
        for part in (self.position, self.organisation, pair(theme, self.held_from, self.held_to)):
            box.addWidget(part)
        box.addLayout(
            column(
                label(written, "label"),
                *self.wordings.values(),
                gap=theme.px(4),
            )
        )
        self.setLayout(box)
        self.setFocusProxy(self.position)

    @property
    def role(self) -> RoleHeld:
        """The role shown."""
        return self._role

    def show_role(self, role: RoleHeld, organisation: str) -> None:
        """Show a role, and what its organisation is called."""
        self._role = role
        self.position.show_value(role.position)
        ref = None
        if role.organisation_id is not None:
            ref = RecordRef(RecordKind.ORGANISATION, role.organisation_id)
        self.organisation.show_record(ref, organisation)
        self.held_from.show_value(role.held_from)
        self.held_to.show_value(role.held_to)
        for language, field in self.wordings.items():
            field.show_value(role.wording.get(language.value, ""))

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        for field in (self.position, self.held_from, self.held_to, *self.wordings.values()):
            field.set_writable(writable)
        self.organisation.set_writable(writable)

    def _on_field(self, key: str, value: str) -> None:
        match key:
            case "position":
                self._tell(replace(self._role, position=value))
            case "held_from":
                self._tell(replace(self._role, held_from=value))
            case _:
                self._tell(replace(self._role, held_to=value))

    def _on_wording(self, language: str, value: str) -> None:
        wording = {code: text for code, text in self._role.wording.items() if code != language}
        if value:
            wording[language] = value
        self._tell(replace(self._role, wording=wording))

    def _on_organisation(self, ref: object) -> None:
        number = ref.id if isinstance(ref, RecordRef) else None
        self._tell(replace(self._role, organisation_id=number))

    def _tell(self, role: RoleHeld) -> None:
        self._role = role
        self.edited.emit(role)
