# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of a record that hold several things: participants, places or tags, identifiers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from photo_archive.app.models.authority_words import SCHEMES
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.form_fields import StillBox
from photo_archive.app.views.pieces import ElidedLabel, column, label, row, tool_button
from photo_archive.app.views.record_rows import RecordRow
from photo_archive.domain.authorities import ExternalId, RecordLine
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


class ParticipantRow(RecordRow):
    """Someone who took part; F2 edits the role at the event, Alt+arrows move."""

    role_wanted = Signal(object)
    moved = Signal(object, int)

    def keyPressEvent(self, event: object) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and alt:
            self.moved.emit(self.line.ref, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2:
            self.role_wanted.emit(self.line.ref)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: object) -> None:
        menu, say, ref = QMenu(self), self._wording.say, self.line.ref
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(lambda: self.opened.emit(ref))
        if self._removable:
            menu.addAction(say("Role at this event…")).triggered.connect(
                lambda: self.role_wanted.emit(ref)
            )
            menu.addAction(self._removable).triggered.connect(lambda: self.removed.emit(ref))
        menu.popup(event.globalPos())


class ParticipantsField(QWidget):
    """Who took part in an event, each with the role at it or the office held on its date."""

    edited = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._people: tuple[Participant, ...] = ()
        self._rows: list[ParticipantRow] = []
        self._writable = True
        hint = wording.say("Add a participant")
        self.add = AddField(theme, wording, RecordKind.PERSON, hint)
        self.add.done.connect(self.add.hide)
        self.add.picked.connect(self.take)
        self.add.hide()
        self._more = tool_button(theme, "plus", hint, "quiet", 14)
        self._more.clicked.connect(self.begin_adding)
        head = row(
            label(wording.say("Participants"), "label"),
            label(wording.say("roles on these dates"), "hint"),
            None,
            self._more,
            gap=theme.px(6),
        )
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(wording.say("Role at this event"))
        self._edit.editingFinished.connect(self._on_role)
        self._edit.hide()
        self._editing: int | None = None
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        box = column(gap=theme.px(2))
        box.addLayout(head)
        box.addLayout(self._list)
        box.addWidget(self._edit)
        box.addWidget(self.add)
        self.setLayout(box)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self._writable = writable
        self._more.setVisible(writable)

    def show_people(
        self,
        people: Sequence[Participant],
        names: Mapping[int, str],
        roles: Mapping[int, str],
        photos: Mapping[int, int],
    ) -> None:
        """Show who took part: names, offices on the date, photos of them at the event."""
        self._people = tuple(people)
        focused = next((one.line.ref.id for one in self._rows if one.hasFocus()), None)
        for one in self._rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._rows = []
        gone = self._wording.say("Remove from this event") if self._writable else ""
        for person in people:
            number = person.person_id
            line = RecordLine(
                RecordRef(RecordKind.PERSON, number),
                names.get(number, str(number)),
                photos=photos.get(number, 0),
            )
            detail = roles.get(number, "") or person.role
            made = ParticipantRow(
                self._theme, self._wording, line, detail, below=True, removable=gone
            )
            made.opened.connect(self.opened)
            made.removed.connect(self._on_removed)
            made.role_wanted.connect(self._begin_role)
            made.moved.connect(self._on_moved)
            self._rows.append(made)
            self._list.addWidget(made)
            if number == focused:
                made.setFocus()

    def begin_adding(self) -> None:
        """Open the field and put the cursor in it."""
        self.add.show()
        self.add.setFocus()

    def take(self, ref: RecordRef) -> None:
        """Let someone take part."""
        if all(one.person_id != ref.id for one in self._people):
            self.edited.emit((*self._people, Participant(ref.id, "", len(self._people) + 1)))

    def _begin_role(self, ref: RecordRef) -> None:
        if not self._writable:
            return
        found = next(one for one in self._people if one.person_id == ref.id)
        self._editing = ref.id
        self._edit.setText(found.role)
        self._edit.show()
        self._edit.setFocus()

    def _on_role(self) -> None:
        number, self._editing = self._editing, None
        self._edit.hide()
        typed = self._edit.text().strip()
        people = tuple(
            replace(one, role=typed) if one.person_id == number else one for one in self._people
        )
        if number is not None and people != self._people:
            self.edited.emit(people)

    def _on_removed(self, ref: RecordRef) -> None:
        self.edited.emit(tuple(one for one in self._people if one.person_id != ref.id))

    def _on_moved(self, ref: RecordRef, step: int) -> None:
        people = list(self._people)
        at = next(place for place, one in enumerate(people) if one.person_id == ref.id)
        to = at + step
        if self._writable and 0 <= to < len(people):
            people[at], people[to] = people[to], people[at]
            self.edited.emit(
                tuple(replace(one, order=place) for place, one in enumerate(people, start=1))
            )


class IdentifierLine(QWidget):
    """One identifier: its system, and its value."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, one: ExternalId, *, writable: bool) -> None:
        super().__init__()
        say = wording.say
        self.scheme = StillBox()
        self.scheme.setEditable(True)
        self.scheme.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.scheme.setAccessibleName(say("System of the identifier"))
        for code, words in SCHEMES.items():
            self.scheme.addItem(words, code)
        at = self.scheme.findData(one.scheme)
        self.scheme.setCurrentIndex(at)
        if at < 0:
            self.scheme.setEditText(one.scheme)
        self.scheme.setFixedWidth(theme.px(128))
        self.scheme.setEnabled(writable)
        self.value = QLineEdit(one.value)
        self.value.setAccessibleName(say("Identifier"))
        self.value.setPlaceholderText("Q42" if one.scheme == "wikidata" else "")
        self.value.setReadOnly(not writable)
        self.value.editingFinished.connect(self.edited)
        self.scheme.activated.connect(self.edited)
        edit = self.scheme.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self.edited)
        gone = tool_button(theme, "x", say("Remove this identifier"), "quiet", 12)
        gone.clicked.connect(lambda: self.removed.emit(self))
        gone.setVisible(writable)
        line = row(self.scheme, gap=theme.px(4))
        line.addWidget(self.value, 1)
        line.addWidget(gone)
        self.setLayout(line)

    def identifier(self) -> ExternalId:
        """What stands in the line."""
        typed = self.scheme.currentText().strip()
        at = self.scheme.findText(typed)
        scheme = str(self.scheme.itemData(at)) if at >= 0 else typed.lower()
        return ExternalId(scheme, self.value.text().strip())


class IdentifiersField(QWidget):
    """What a record is called elsewhere."""

    edited = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._ids: tuple[ExternalId, ...] = ()
        self._lines: list[IdentifierLine] = []
        self._writable = True
        self._more = tool_button(theme, "plus", wording.say("Add an identifier"), "quiet", 14)
        self._more.clicked.connect(self.begin_adding)
        self._none = ElidedLabel(wording.say("None yet."), "hint")
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(4))
        box = column(gap=theme.px(2))
        box.addLayout(row(label(wording.say("Identifiers"), "label"), None, self._more))
        box.addLayout(self._box)
        box.addWidget(self._none)
        self.setLayout(box)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self._writable = writable
        self._more.setVisible(writable)

    def show_ids(self, ids: Sequence[ExternalId]) -> None:
        """Show the identifiers of the archive."""
        if tuple(ids) == self._ids and len(self._lines) == len(ids):
            return
        self._ids = tuple(ids)
        for one in tuple(self._lines):
            self._drop(one)
        for identifier in ids:
            self._add(identifier)
        self._none.setVisible(not self._lines)

    def begin_adding(self) -> None:
        """Add a line and put the cursor in it."""
        taken = {one.identifier().scheme for one in self._lines}
        scheme = next((code for code in SCHEMES if code not in taken), "")
        self._add(ExternalId(scheme, "")).value.setFocus()
        self._none.hide()

    def _add(self, identifier: ExternalId) -> IdentifierLine:
        made = IdentifierLine(self._theme, self._wording, identifier, writable=self._writable)
        made.edited.connect(self._tell)
        made.removed.connect(self._on_removed)
        self._lines.append(made)
        self._box.addWidget(made)
        return made

    def _drop(self, line: IdentifierLine) -> None:
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.blockSignals(True)
        line.hide()
        line.deleteLater()

    def _on_removed(self, line: IdentifierLine) -> None:
        self._drop(line)
        self._none.setVisible(not self._lines)
        self._tell()

    def _tell(self) -> None:
        found = tuple(one.identifier() for one in self._lines)
        found = tuple(one for one in found if one.scheme and one.value)
        if found != self._ids:
            self._ids = found
            self.edited.emit(found)
