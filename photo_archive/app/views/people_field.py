# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of a photo from left to right: number, name, office on the day of the photo.

The numbers are those of the discs on the picture. Alt+Up and Alt+Down move a person, Delete takes
one off, F2 changes the role, a double click opens the page; the same stands in each row's menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.pieces import ElidedLabel, column, label, row, tool_button
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class PersonShown:
    """One row.

    ``number`` is that of the picture, ``role`` the office held that day or the role as printed,
    ``printed`` the role as printed, which is what can be edited.
    """

    ref: RecordRef
    number: int
    name: str
    role: str
    printed: str = ""
    doubtful: bool = False


class NumberDisc(QWidget):
    """The number of a person, as on the picture; dashed when it is not sure who it is."""

    def __init__(self, theme: Theme, number: int, *, doubtful: bool) -> None:
        super().__init__()
        self._theme, self._number, self._doubtful = theme, number, doubtful
        self.current = False
        self.setFixedSize(theme.px(18), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent" if self.current else "text2"
        ink = theme.colour("onaccent" if self.current else "panel")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        rect = QRectF(self.rect())
        if self._doubtful:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("proposed"), 1.5, Qt.PenStyle.DashLine))
            rect = rect.adjusted(1, 1, -1, -1)
            ink = theme.colour("proposed")
        painter.drawEllipse(rect)
        painter.setPen(ink)
        painter.setFont(theme.font(-1.75, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._number))


class PersonRow(QWidget):
    """One person; reached with Tab and the arrow keys."""

    opened = Signal(object)
    page_wanted = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)
    role_edited = Signal(object, str)
    entered = Signal(object)

    def __init__(
        self, theme: Theme, wording: Wording, person: PersonShown, *, writable: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._writable = writable
        self.person = person
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{person.number}, {person.name}, {person.role}")
        self.disc = NumberDisc(theme, person.number, doubtful=person.doubtful)
        name = ElidedLabel(person.name)
        self._role = ElidedLabel(person.role or wording.say("No role given"), "second")
        self._role_edit = QLineEdit(person.printed)
        self._role_edit.setPlaceholderText(person.role or wording.say("Role, as printed"))
        self._role_edit.setAccessibleName(wording.say("Role of {name}", name=person.name))
        self._role_edit.hide()
        self._role_edit.editingFinished.connect(self._on_role_done)
        self._menu_button = tool_button(theme, "ellipsis", wording.say("More"), "quiet")
        self._menu_button.clicked.connect(self._open_menu)
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        texts = column(name, self._role, self._role_edit, gap=0)
        line = row(gap=theme.px(10))
        line.setContentsMargins(theme.px(6), theme.px(3), theme.px(2), theme.px(3))
        line.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        line.addWidget(self._menu_button)
        self.setLayout(line)

    def edit_role(self) -> None:
        """Let the role be typed."""
        if self._writable:
            self._role.hide()
            self._role_edit.show()
            self._role_edit.setFocus()
            self._role_edit.selectAll()

    def _on_role_done(self) -> None:
        if self._role_edit.isHidden():
            return
        self._role_edit.hide()
        self._role.show()
        typed = self._role_edit.text().strip()
        if typed != self.person.printed:
            self.role_edited.emit(self.person.ref, typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.hasFocus() or self.underMouse()):
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sel" if self.hasFocus() else "hover"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, theme.px(6), theme.px(6))

    def event(self, event: QEvent) -> bool:
        kinds = (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.Enter,
            QEvent.Type.Leave,
        )
        if event.type() in kinds:
            self.disc.current = self.hasFocus()
            self.update()
            self.disc.update()
            if event.type() is QEvent.Type.FocusIn or event.type() is QEvent.Type.Enter:
                self.entered.emit(self.person.ref)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()  # here they move the person, not to the next proposal
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            if alt and self._writable:
                self.moved.emit(self.person.ref, step)
            else:
                self.focusNextPrevChild(step > 0)
        elif key == Qt.Key.Key_Delete and self._writable:
            self.removed.emit(self.person.ref)
        elif key == Qt.Key.Key_F2:
            self.edit_role()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.page_wanted if control else self.opened).emit(self.person.ref)
        elif key == Qt.Key.Key_Menu:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.page_wanted.emit(self.person.ref)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu()

    def _open_menu(self) -> None:
        say, ref = self._wording.say, self.person.ref
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(lambda: self.page_wanted.emit(ref))
        menu.addAction(say("Show all photos of {name}", name=self.person.name)).triggered.connect(
            lambda: self.opened.emit(ref)
        )
        if self._writable:
            menu.addAction(say("Edit the role")).triggered.connect(self.edit_role)
            menu.addAction(say("Move to the left")).triggered.connect(
                lambda: self.moved.emit(ref, -1)
            )
            menu.addAction(say("Move to the right")).triggered.connect(
                lambda: self.moved.emit(ref, 1)
            )
            menu.addSeparator()
            menu.addAction(say("Remove from this photo")).triggered.connect(
                lambda: self.removed.emit(ref)
            )
        menu.popup(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))


class PeopleField(QWidget):
    """The list of people with a field to add one."""

    removed = Signal(object)
    opened = Signal(object)
    page_wanted = Signal(object)
    role_edited = Signal(object, str)
    order_edited = Signal(object)
    person_entered = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._writable = True
        self._rows: list[PersonRow] = []
        self._title = label(wording.say("People, left to right"), "label")
        hint = wording.say("Add a person")
        self._more = tool_button(theme, "plus", hint, "quiet", 14)
        self._more.clicked.connect(self.begin_adding)
        self.add = AddField(theme, wording, RecordKind.PERSON, hint)
        self.add.done.connect(self._on_done)
        self.add.hide()
        head = row(gap=theme.px(4))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(label("@", "key"))
        head.addWidget(self._more)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        box = column(gap=theme.px(2))
        box.addLayout(head)
        box.addLayout(self._list)
        box.addWidget(self.add)
        self.setLayout(box)

    def set_writable(self, writable: bool) -> None:
        """Whether people can be added, moved and removed."""
        self._writable = writable
        self._more.setVisible(writable)

    def show_people(self, people: Sequence[PersonShown], explained: str = "") -> None:
        """Show these people; the row that had the focus keeps it.

        ``explained`` says more than the heading does, as its tooltip: of which day the roles are.
        """
        focused = next((one.person.ref for one in self._rows if one.hasFocus()), None)
        self._title.setToolTip(explained)
        for one in self._rows:
            self._list.removeWidget(one)
            one.move(-one.width(), -one.height())  # until it is gone it would be painted here
            one.deleteLater()
        self._rows = []
        for person in people:
            made = PersonRow(self._theme, self._wording, person, writable=self._writable)
            made.opened.connect(self.opened)
            made.page_wanted.connect(self.page_wanted)
            made.removed.connect(self.removed)
            made.role_edited.connect(self.role_edited)
            made.entered.connect(self.person_entered)
            made.moved.connect(self._on_moved)
            self._rows.append(made)
            self._list.addWidget(made)
            made.show()
            if person.ref == focused:
                made.setFocus()
        self.layout().activate()  # a row not placed yet would be painted over the title

    def begin_adding(self) -> None:
        """Open the field and put the cursor in it."""
        self.add.show()
        self.add.setFocus()

    def _on_done(self) -> None:
        if self.window().focusWidget() is self.add:
            self._more.setFocus()
        self.add.hide()

    def _on_moved(self, ref: RecordRef, step: int) -> None:
        refs = [one.person.ref for one in self._rows]
        at = refs.index(ref)
        to = at + step
        if 0 <= to < len(refs):
            refs[at], refs[to] = refs[to], refs[at]
            self.order_edited.emit(tuple(refs))
