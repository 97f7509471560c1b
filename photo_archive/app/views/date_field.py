# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The date box: takes a date as people write it, and says at once what was understood.

Beside the words stands the EDTF and how exact it is; what is not understood is never kept.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from photo_archive.app.models.dates_shown import long_date, short_date
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import column, label, restyle, row
from photo_archive.domain.date_parts import Precision, Qualifier
from photo_archive.domain.date_text import read_date
from photo_archive.domain.date_words import date_words
from photo_archive.domain.dates import DateKind, Edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.wording import Wording


class DateField(QWidget):
    """Edits an EDTF date through free text; ``date_edited`` carries EDTF, "" for undated."""

    date_edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        title: str = "",
        keys: str = "Ctrl D",
        *,
        compact: bool = False,
    ) -> None:
        """``compact``: short words alone, for narrow columns; what is meant is its tooltip."""
        super().__init__()
        self._wording = wording
        self._compact = compact
        title = title or wording.say("Date")
        self._edtf = ""
        self._told = ""
        self.edit = QLineEdit()
        self.edit.setProperty("role", "bare")
        self.edit.setPlaceholderText(wording.say("25 June 1993, about 1954, June 1993, 1990s…"))
        self.edit.setAccessibleName(title)
        if compact:
            self.edit.setPlaceholderText("")
        self.edit.textEdited.connect(self._on_typed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._code = label("", "code")
        self._code_below = label("", "code")
        self._code_below.hide()
        self._pill = Pill(theme)
        self._box = QFrame()
        self._box.setProperty("role", "boxfield")
        self._box.setFixedHeight(theme.px(30))
        self._gap = theme.px(8)
        line = row(gap=self._gap)
        line.setContentsMargins(theme.px(8), 0, theme.px(5), 0)
        line.addWidget(self.edit, 1)
        line.addWidget(self._code)
        line.addWidget(self._pill)
        self._box.setLayout(line)
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        head = row(label(title, "label"), None)
        self.unsaved = label(wording.say("Not saved"), "hint")
        self.unsaved.hide()
        head.addWidget(self.unsaved)
        if keys:
            head.addWidget(label(keys, "key"))
        box = column(gap=theme.px(4))
        box.addLayout(head)
        box.addWidget(self._box)
        box.addWidget(self._code_below)
        box.addWidget(self._problem)
        self.setLayout(box)

    def set_writable(self, writable: bool) -> None:
        """Whether the date can be changed."""
        self.edit.setReadOnly(not writable)

    def show_date(self, edtf: str) -> None:
        """Show a date of the archive."""
        self._edtf = self._told = edtf
        self.mark_saved()
        self._show_words(edtf)

    def show_unsaved(self, edtf: str, typed: str) -> None:
        """Show a date that could not be saved; Esc brings the archive's ``edtf`` back."""
        self._edtf, self._told = edtf, typed
        if self.edit.text() != self._words(typed):
            self._show_words(typed)
        self.unsaved.show()
        self.edit.setAccessibleDescription(self.unsaved.text())

    def mark_saved(self) -> None:
        """Nothing typed here is left unsaved."""
        self.unsaved.hide()
        self.edit.setAccessibleDescription("")

    def _show_words(self, edtf: str) -> None:
        self.edit.setText(self._words(edtf))
        self.edit.setCursorPosition(0)
        self._echo_text(self.edit.text() if edtf else "")
        if edtf:
            self._show_code(edtf)

    def _words(self, edtf: str) -> str:
        """In a narrow column short words, but only such as can be read back."""
        short = self._compact and "/" not in edtf
        return (short_date if short else long_date)(edtf, self._wording.language)

    def _on_typed(self, text: str) -> None:
        self._echo_text(text)

    def _read(self, text: str) -> Edtf | None:
        return read_date(text)

    def _echo_text(self, text: str) -> None:
        try:
            found = self._read(text)
        except ArchiveError as error:
            self._show_problem(self._wording.error(error))
            return
        self._show_problem("")
        say = self._wording.say
        if found is None:
            self._show_code("")
            self._pill.show_state("tag", "", say("Undated"))
            return
        self._pill.show_state("tag", "", self._exactness(found))
        self._show_code(found.text)
        self._pill.setToolTip(date_words(found, self._wording.language))

    def _exactness(self, found: Edtf) -> str:
        say = self._wording.say
        if found.qualifier & Qualifier.APPROXIMATE:
            return say("About")
        if found.qualifier & Qualifier.UNCERTAIN:
            return say("Uncertain")
        if found.kind is DateKind.INTERVAL:
            return say("Range")
        if found.kind is not DateKind.DATE:
            return say("One of")
        names = {
            Precision.DAY: "Exact",
            Precision.MONTH: "Month",
            Precision.SEASON: "Season",
            Precision.YEAR: "Year",
            Precision.DECADE: "Decade",
            Precision.CENTURY: "Century",
        }
        return say(names.get(found.precision, "Open"))

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._place_code()
        self._box.setProperty("valid", "false" if text else "true")
        restyle(self._box)

    def _show_code(self, edtf: str) -> None:
        self._code.setText(edtf)
        self._place_code()

    def _place_code(self) -> None:
        """Beside the words while there is room, else below them: the words come first."""
        if self._compact:
            code = self._code.text()
            self.edit.setToolTip(
                f"{long_date(code, self._wording.language)} · {code}" if code else ""
            )
            for one in (self._code, self._pill, self._code_below):
                one.hide()
            return
        words = self.edit.fontMetrics().horizontalAdvance(self.edit.text()) + self._gap
        with_pill = words + self._pill.sizeHint().width() + self._gap
        with_both = with_pill + self._code.sizeHint().width() + self._gap
        margins = self._box.layout().contentsMargins()
        room = self._box.width() - margins.left() - margins.right()
        understood = bool(self._code.text()) and not self._problem.text()
        below = [] if with_both <= room else [self._code.text()]
        below += [] if with_pill <= room else [self._pill.accessibleName()]
        self._code.setVisible(understood and not below)
        self._pill.setVisible(not self._problem.text() and len(below) < 2)
        self._code_below.setText(" · ".join(below))
        self._code_below.setVisible(understood and bool(below))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_code()

    def _commit(self) -> None:
        if self.edit.text() == self._words(self._told):
            return
        edtf = self._edtf
        if self.edit.text() != self._words(edtf):
            try:
                found = self._read(self.edit.text())
            except ArchiveError:
                return
            edtf = found.text if found is not None else ""
        told = self._told
        self._edtf = self._told = edtf
        self._show_words(edtf)
        if edtf != told:
            self.date_edited.emit(edtf)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._box.setProperty(
                "focused", "true" if event.type() == QEvent.Type.FocusIn else "false"
            )
            restyle(self._box)
            if event.type() == QEvent.Type.FocusOut:
                self._commit()
                self.edit.setCursorPosition(0)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                changed = self.edit.text() != self._words(self._edtf)
                self._show_words(self._edtf)
                return changed and self._compact
        return super().eventFilter(watched, event)
