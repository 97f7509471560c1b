# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled fields of a record that save themselves when they are left; Esc brings the value back.

Each knows the field of the record it edits by name, and tells ``edited`` with the new text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.date_field import DateField
from photo_archive.app.views.pieces import column, label, restyle, row
from photo_archive.wording import Wording

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class FormField(QWidget):
    """A field with its label above it."""

    edited = Signal(str, str)

    def __init__(self, theme: Theme, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.title = title
        self._theme = theme
        self._value = ""

    def value(self) -> str:
        """The value of the archive."""
        return self._value

    def _tell(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(self.key, value)


class LineField(FormField):
    """One line of text; ``prefix`` stands before it in the box, as a language does."""

    def __init__(self, theme: Theme, key: str, title: str, *, prefix: str = "") -> None:
        super().__init__(theme, key, title)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(f"{title}, {prefix}" if prefix else title)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._box: QFrame | None = None
        if prefix:
            self.setLayout(column(self._boxed(prefix), gap=0))
        else:
            named = label(title, "label")
            named.setBuddy(self.edit)
            self.setLayout(column(named, self.edit, gap=theme.px(4)))

    def _boxed(self, prefix: str) -> QFrame:
        theme = self._theme
        self._box = QFrame()
        self._box.setProperty("role", "boxfield")
        self._box.setFixedHeight(theme.px(30))
        self.edit.setProperty("role", "bare")
        mark = label(prefix, "label")
        mark.setFixedWidth(theme.px(22))
        line = row(mark, gap=theme.px(6))
        line.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        line.addWidget(self.edit, 1)
        self._box.setLayout(line)
        return self._box

    def show_value(self, value: str) -> None:
        """Show the value of the archive; what is being typed stays."""
        if self.edit.hasFocus() and self.edit.text().strip() != self._value:
            self._value = value
            return
        self._value = value
        if self.edit.text() != value:
            self.edit.setText(value)
            self.edit.setCursorPosition(0)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.edit.setReadOnly(not writable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and self._box is not None:
            focused = event.type() == QEvent.Type.FocusIn
            self._box.setProperty("focused", "true" if focused else "false")
            restyle(self._box)
        if event.type() == QEvent.Type.FocusOut:
            self._tell(self.edit.text().strip())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in PLAIN:
                self._tell(self.edit.text().strip())
                return True
            if event.key() == Qt.Key.Key_Escape and self.edit.text() != self._value:
                self.edit.setText(self._value)
                return True
        return super().eventFilter(watched, event)


class NoteField(FormField):
    """A few lines of text."""

    def __init__(self, theme: Theme, key: str, title: str, hint: str = "") -> None:
        super().__init__(theme, key, title)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(hint)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._fit)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusProxy(self.edit)
        named = label(title, "label")
        named.setBuddy(self.edit)
        self.setLayout(column(named, self.edit, gap=theme.px(4)))
        self._fit()

    def _fit(self) -> None:
        """As high as the text, two lines at least and eight at most."""
        lines = int(self.edit.document().size().height())
        height = QFontMetrics(self.edit.font()).lineSpacing()
        self.edit.setFixedHeight(min(max(lines, 2), 8) * height + self._theme.px(26))

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_value(self, value: str) -> None:
        """Show the value of the archive; what is being typed stays."""
        if self.edit.hasFocus() and self.edit.toPlainText().strip() != self._value:
            self._value = value
            return
        self._value = value
        if self.edit.toPlainText() != value:
            self.edit.setPlainText(value)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.edit.setReadOnly(not writable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._tell(self.edit.toPlainText().strip())
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.edit.toPlainText() != self._value
        ):
            self.edit.setPlainText(self._value)
            return True
        return super().eventFilter(watched, event)


class StillBox(QComboBox):
    """A choice that the wheel does not change in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(FormField):
    """One of several; ``editable``: or another word."""

    def __init__(
        self,
        theme: Theme,
        key: str,
        title: str,
        choices: Sequence[tuple[str, str]],
        *,
        editable: bool = False,
    ) -> None:
        super().__init__(theme, key, title)
        self.box = StillBox()
        self.box.setAccessibleName(title)
        self.box.setEditable(editable)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for code, text in choices:
            self.box.addItem(text, code)
        self.box.activated.connect(self._on_activated)
        edit = self.box.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._on_typed)
        self.setFocusProxy(self.box)
        named = label(title, "label")
        named.setBuddy(self.box)
        self.setLayout(column(named, self.box, gap=theme.px(4)))

    def show_value(self, value: str) -> None:
        """Show the value of the archive; what is being typed stays."""
        self._value = value
        at = self.box.findData(value)
        if at >= 0:
            self.box.setCurrentIndex(at)
        elif self.box.isEditable():
            self.box.setCurrentIndex(-1)
            self.box.setEditText(value)
        elif value:
            self.box.addItem(value, value)
            self.box.setCurrentIndex(self.box.count() - 1)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.box.setEnabled(writable)

    def _on_activated(self) -> None:
        self._tell(str(self.box.currentData()))

    def _on_typed(self) -> None:
        typed = self.box.currentText().strip()
        at = self.box.findText(typed)
        self._tell(str(self.box.itemData(at)) if at >= 0 else typed)


class WhenField(FormField):
    """A date typed in plain words and kept as EDTF."""

    def __init__(
        self, theme: Theme, wording: Wording, key: str, title: str, *, compact: bool = True
    ) -> None:
        super().__init__(theme, key, title)
        self.date = DateField(theme, wording, title, "", compact=compact)
        self.date.date_edited.connect(self._tell)
        self.setFocusProxy(self.date)
        self.setLayout(column(self.date, gap=0))

    def show_value(self, value: str) -> None:
        """Show the value of the archive; what is being typed stays."""
        if value != self._value or not self.date.edit.hasFocus():
            self._value = value
            self.date.show_date(value)

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        self.date.set_writable(writable)


Field = LineField | NoteField | ChoiceField | WhenField


def pair(theme: Theme, *fields: QWidget) -> QWidget:
    """Fields side by side, as wide as each other."""
    made = QWidget()
    line = row(gap=theme.px(12))
    for one in fields:
        line.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
    made.setLayout(line)
    return made
