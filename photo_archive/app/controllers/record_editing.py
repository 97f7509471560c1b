# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is typed on the page of a record to named changesets.

Every intent becomes edits with a title that undo can name; the page is shown anew afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from photo_archive.app.authority_session import PageNow, Record
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.session import Session
from photo_archive.app.views.record_page import RecordPage
from photo_archive.domain.authorities import ExternalId, Name
from photo_archive.domain.edits import (
    AddName,
    AuthoriseName,
    ChangeName,
    Edit,
    NewRecord,
    RemoveName,
    SetBroader,
    SetEventParts,
    SetExternalIds,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import normal_line
from photo_archive.domain.people import Person, RoleHeld


class RecordEditing(QObject):
    """Writes what one page tells."""

    def __init__(self, desk: Desk, session: Session, page: RecordPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._session = session
        self._page = page
        names, form = page.view.names_model, page.side.form
        names.added.connect(self._on_name_added)
        names.changed.connect(self._on_name_changed)
        names.authorised.connect(self._on_name_authorised)
        names.refused.connect(self._on_refused)
        page.view.names.removed.connect(self._on_name_removed)
        page.view.names.authorised.connect(self._on_name_authorised)
        page.view.role_added.connect(self.add_role)
        page.view.role_removed.connect(self.remove_role)
        page.view.part_added.connect(self.add_part)
        page.side.role_edited.connect(self._on_role)
        page.side.creation_wanted.connect(self._on_creation)
        form.field_edited.connect(self._on_field)
        form.parent_edited.connect(self._on_parent)
        form.places_edited.connect(self._on_places)
        form.participants_edited.connect(self._on_participants)
        form.broader_edited.connect(self._on_broader)
        form.identifiers_edited.connect(self._on_identifiers)

    # -- writing ----------------------------------------------------------------------------

    @property
    def _now(self) -> PageNow | None:
        return self._page.now

    def _apply(self, edits: list[Edit], title: str) -> bool:
        now = self._now
        if now is None or self._session.read_only:
            return False
        done = self._session.apply(edits, Message(title, {"name": now.record.name}), ())
        if not done:
            self._page.show_page(now)
        return done

    def _on_refused(self, words: str) -> None:
        self._desk.window.status.show_counts(words, "")

    def _on_field(self, key: str, value: str) -> None:
        now = self._now
        if now is None:
            return
        if key == "point":
            latitude, longitude = _point(value)
            edits: list[Edit] = [
                SetRecordField(now.ref, "latitude", latitude),
                SetRecordField(now.ref, "longitude", longitude),
            ]
            self._apply(edits, "Point of {name}")
            return
        self._apply([SetRecordField(now.ref, key, value)], FIELD_TITLES.get(key, "Edit {name}"))

    def _on_parent(self, parent: object) -> None:
        now = self._now
        if now is not None:
            number = str(parent.id) if isinstance(parent, RecordRef) else ""
            self._apply([SetRecordField(now.ref, "parent_id", number)], "What {name} is part of")

    # -- names ------------------------------------------------------------------------------

    def _on_name_added(self, name: Name) -> None:
        if self._now is not None:
            self._apply([AddName(self._now.ref, name)], "Add a name of {name}")

    def _on_name_changed(self, before: Name, after: Name) -> None:
        if self._now is not None and before.id is not None:
            self._apply([ChangeName(self._now.ref, before.id, after)], "Names of {name}")

    def _on_name_authorised(self, name: Name) -> None:
        if self._now is not None and name.id is not None:
            self._apply([AuthoriseName(self._now.ref, name.id)], "Authorised name of {name}")

    def _on_name_removed(self, name: Name) -> None:
        if self._now is not None:
            self._apply([RemoveName(self._now.ref, name.text)], "Remove a name of {name}")

    # -- roles ------------------------------------------------------------------------------

    def _roles(self) -> tuple[RoleHeld, ...]:
        record: Record | None = self._now.record if self._now is not None else None
        return record.roles if isinstance(record, Person) else ()

    def _set_roles(self, roles: tuple[RoleHeld, ...], title: str) -> bool:
        return self._now is not None and self._apply([SetRoles(self._now.ref.id, roles)], title)

    def add_role(self) -> None:
        """Begin a role and let its position be typed."""
        words = self._desk.wording.say("New role")
        roles = (*self._roles(), RoleHeld(words))
        self._page.role = len(roles) - 1
        if self._set_roles(roles, "Add a role of {name}"):
            self._page.focus_role_when_shown = True

    def remove_role(self, number: int) -> None:
        """Take a role away."""
        roles = self._roles()
        if 0 <= number < len(roles):
            self._page.role = None
            self._set_roles(roles[:number] + roles[number + 1 :], "Remove a role of {name}")

    def _on_role(self, number: int, role: RoleHeld) -> None:
        roles = self._roles()
        if number >= len(roles):
            return
        if not normal_line(role.position):
            role = replace(role, position=roles[number].position)
        self._set_roles((*roles[:number], role, *roles[number + 1 :]), "Role of {name}")

    # -- events and tags --------------------------------------------------------------------

    def _on_places(self, places: tuple[int, ...]) -> None:
        record = self._now.record if self._now is not None else None
        if isinstance(record, Event):
            edit = SetEventParts(record.id, places, record.participants)
            self._apply([edit], "Places of {name}")

    def _on_participants(self, people: tuple[Participant, ...]) -> None:
        record = self._now.record if self._now is not None else None
        if isinstance(record, Event):
            edit = SetEventParts(record.id, record.place_ids, people)
            self._apply([edit], "Participants of {name}")

    def _on_broader(self, broader: tuple[int, ...]) -> None:
        if self._now is not None:
            self._apply([SetBroader(self._now.ref.id, broader)], "What is broader than {name}")

    def _on_identifiers(self, ids: tuple[ExternalId, ...]) -> None:
        if self._now is not None:
            self._apply([SetExternalIds(self._now.ref, ids)], "Identifiers of {name}")

    def add_part(self, day: str = "") -> None:
        """Make another event as a part of this one; on its first day unless another is given."""
        now = self._now
        record = now.record if now is not None else None
        if now is None or not isinstance(record, Event):
            return
        name = self._desk.wording.say("New part of {name}", name=record.name)
        ref = self._session.create(NewRecord(RecordKind.EVENT, name, record.name_language))
        if ref is None:
            return
        edits: list[Edit] = [SetRecordField(ref, "parent_id", str(now.ref.id))]
        day = day or record.date.partition("/")[0]
        if len(day) == len("2025-05-26"):
            edits.append(SetRecordField(ref, "date", day))
        self._apply(edits, "Add a part of {name}")

    # -- creating ---------------------------------------------------------------------------

    def _on_creation(
        self, kind: RecordKind, name: str, take: Callable[[RecordRef], object]
    ) -> None:
        ref = self._session.create(NewRecord(kind, name.strip(), self._desk.wording.language))
        if ref is not None:
            take(ref)


FIELD_TITLES = {
    "birth": "Birth of {name}",
    "death": "Death of {name}",
    "family": "Family name of {name}",
    "middle": "Middle name of {name}",
    "given": "Given name of {name}",
    "name_order": "Order of the names of {name}",
    "existed_from": "Foundation of {name}",
    "existed_to": "End of {name}",
    "kind": "Kind of {name}",
    "valid_from": "Validity of {name}",
    "valid_to": "Validity of {name}",
    "type": "Type of {name}",
    "date": "Date of {name}",
    "series": "Series of {name}",
    "ordinal": "Number of {name} in its series",
    "note": "Note on {name}",
    "sources": "Sources for {name}",
}


def _point(value: str) -> tuple[str, str]:
    """Latitude and longitude as typed: "21.03, 105.85" or with a semicolon or blank between."""
    parts = value.replace(";", " ").replace(",", " ").split()
    if value.count(",") > 1:  # decimal commas: 21,03 105,85 or 21,03; 105,85
        parts = [one.strip(" ,").replace(",", ".") for one in value.replace(";", " ").split()]
    if not parts:
        return "", ""
    return parts[0], parts[1] if len(parts) > 1 else ""
