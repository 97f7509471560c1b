# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search box: finished terms as chips, what is being typed as text, completion below.

The query is always the chips' terms followed by the text. Text an input method is still composing
is not part of the line edit's text, so nothing is searched or completed before it is committed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.marked_edit import MarkedEdit
from photo_archive.app.views.pieces import icon_label, restyle, row, tool_button
from photo_archive.domain.errors import UsageError
from photo_archive.wording import Wording

if TYPE_CHECKING:
    from photo_archive.app.views.chips import Chip
    from photo_archive.app.views.suggestion_list import Suggestion, SuggestionList
    from photo_archive.domain.query_text import Chip as Term
    from photo_archive.domain.query_tree import FieldName, Span

CHIPS_KEEP = 264
"""So much room the chips keep together, however narrow the window is."""
MOST_NAMES = 2_000
"""So many names are remembered, so that a chip says at once what its record is called."""


class SearchBox(QFrame):
    """A line edit with chips before it; tells of every change of the query."""

    query_changed = Signal(str)
    completion_wanted = Signal(str)
    accepted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._terms: list[tuple[Chip, str]] = []
        self._meant: dict[Chip, Term] = {}
        self._names: dict[tuple[FieldName, str], str] = {}
        self.setProperty("role", "search")
        self.setFixedHeight(theme.px(36))
        self.setMinimumWidth(theme.px(240))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.px(4))
        self.edit = MarkedEdit(theme.colour("error"))
        self.edit.setProperty("role", "bare")
        self.edit.setPlaceholderText(
            wording.say("Search names, places, events, dates, words in captions")
        )
        self.edit.setAccessibleName(wording.say("Search"))
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._clear = tool_button(theme, "x", wording.say("Clear the search"), "quiet", 14)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        line = row(icon_label(theme, "search", "text2"), gap=theme.px(6))
        line.setContentsMargins(theme.px(10), 0, theme.px(6), 0)
        line.addLayout(self._chips)
        line.addWidget(self.edit, 1)
        line.addWidget(self._clear)
        self.setLayout(line)
        self._made_list: SuggestionList | None = None

    @property
    def _list(self) -> SuggestionList:
        """What opens below while typing; made when it is first asked for."""
        if self._made_list is None:
            from photo_archive.app.views.suggestion_list import SuggestionList

            self._made_list = SuggestionList(self._theme, self._wording, self)
            self._made_list.picked.connect(self._on_picked)
        return self._made_list

    def _close_list(self) -> None:
        if self._made_list is not None:
            self._made_list.hide()

    # -- the query --------------------------------------------------------------------------

    def query(self) -> str:
        """Chips and text as one query."""
        return " ".join([*(term for _, term in self._terms), self.edit.text()]).strip(" ") + (
            " " if self.edit.text().endswith(" ") and self.edit.text().strip() else ""
        )

    def set_query(self, query: str, *, tell: bool = True) -> None:
        """Show a query: its finished field terms as chips, the words as text."""
        self._drop_chips()
        self.edit.blockSignals(True)
        self.edit.setText(self._chip_terms(query))
        self.edit.blockSignals(False)
        self._show_clear()
        if tell:
            self.query_changed.emit(self.query())

    def clear(self) -> None:
        """Search for everything."""
        self.set_query("")
        self.edit.setFocus()

    def show_error(self, text: str, fault: Span | None = None) -> None:
        """Mark the query as one that cannot be read, or as right again with "".

        Args:
            text: What is wrong.
            fault: Where in the query, if that is known.
        """
        self.setProperty("valid", "false" if text else "true")
        self.setToolTip(text)
        self.edit.setAccessibleDescription(text)
        if fault is None or not text:
            self.edit.mark(0, 0)
        else:
            before = self._text_begins()
            self.edit.mark(fault.start - before, max(fault.end - before, 0))
        restyle(self)

    def _text_begins(self) -> int:
        """Where in the query the text after the chips begins."""
        if self._terms:
            return sum(len(term) + 1 for _, term in self._terms)
        return len(self.edit.text().lstrip(" ")) - len(self.edit.text())

    def show_suggestions(self, text: str, suggestions: Sequence[Suggestion]) -> None:
        """Offer completions, if they still answer what stands in the box."""
        if text == self.edit.text() and self.window().focusWidget() is self.edit:
            self._list.show_for(self, suggestions)

    def _chip_terms(self, query: str) -> str:
        """Make chips of the field terms and give back the rest of the query."""
        if not query:
            return ""
        from photo_archive.app.views.query_chips import written_term
        from photo_archive.domain.query_text import chips as terms_of

        try:
            terms = terms_of(query)
        except UsageError:
            return query
        rest = []
        for term in terms:
            written = written_term(query, term)
            if term.field is None:
                rest.append(written)
            else:
                self._add_chip(term, written)
        return " ".join(rest) + (" " if rest and query.endswith(" ") else "")

    def _add_chip(self, term: Term, written: str) -> None:
        from photo_archive.app.views import query_chips
        from photo_archive.app.views.chips import Chip

        kind = query_chips.kind_of(term)
        remove = self._wording.say("Remove")
        text = query_chips.text_of(term, self._wording, self._name_of(term))
        chip = Chip(self._theme, kind, text, removable=remove, left_out=term.negated)
        chip.setToolTip(written)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda at: self._open_menu(chip, at))
        chip.installEventFilter(self)
        chip.negated.connect(lambda: self._negate(chip))
        chip.removed.connect(self._on_chip_removed)
        chip.activated.connect(self._on_chip_activated)
        self._terms.append((chip, written))
        self._meant[chip] = term
        self._chips.addWidget(chip)
        self._share_room()

    def show_names(self, names: Mapping[tuple[FieldName, str], str]) -> None:
        """Call records as in the user's language: of each field, names by authorised names."""
        if len(self._names) > MOST_NAMES:
            self._names.clear()
        self._names.update(names)
        if not self._meant:
            return
        from photo_archive.app.views import query_chips

        for chip, term in self._meant.items():
            chip.set_text(query_chips.text_of(term, self._wording, self._name_of(term)))
        self._share_room()

    def _name_of(self, term: Term) -> str:
        return self._names.get((term.field, term.value), "") if term.field is not None else ""

    def _share_room(self) -> None:
        """In a narrow window each chip keeps its share of the room, so that all keep some words."""
        share = max(self._theme.px(CHIPS_KEEP) // max(len(self._terms), 1), self._theme.px(40))
        for chip, _ in self._terms:
            chip.setMinimumWidth(min(chip.sizeHint().width(), share))

    def _drop_chips(self) -> None:
        for chip, _ in self._terms:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._terms.clear()
        self._meant.clear()

    def _take_chip(self, chip: QObject) -> str:
        for number, (one, term) in enumerate(self._terms):
            if one is chip:
                del self._terms[number], self._meant[one]
                self._chips.removeWidget(one)
                one.deleteLater()
                self._share_room()
                return term
        return ""

    def _step(self, chip: QObject, step: int) -> bool:
        """From a chip to the one beside it, or into the text after the last one."""
        places = [*(one for one, _ in self._terms), self.edit]
        at = next((n for n, one in enumerate(places) if one is chip), -1)
        if at < 0 or not 0 <= at + step < len(places):
            return False
        places[at + step].setFocus()
        return True

    def _negate(self, chip: Chip) -> None:
        """Leave out what a chip asks for, or ask for what it leaves out; it keeps the focus."""
        at = next((n for n, (one, _) in enumerate(self._terms) if one is chip), None)
        if at is None:
            return
        written = [term for _, term in self._terms]
        term = written[at]
        written[at] = term[1:] if term.startswith("-") else f"-{term}"
        self.set_query(" ".join((*written, self.edit.text())).rstrip(" "))
        turned = self._terms[at][0]
        turned.show()  # which the layout does only later, and what is hidden takes no focus
        turned.setFocus()

    def _open_menu(self, chip: Chip, place: QPoint) -> None:
        """What can be done with a term."""
        say, menu = self._wording.say, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        out = any(one is chip and term.startswith("-") for one, term in self._terms)
        text = say("Ask for this") if out else say("Leave this out")
        menu.addAction(text).triggered.connect(lambda: self._negate(chip))
        menu.addAction(say("Change as text")).triggered.connect(chip.activated)
        menu.addAction(say("Remove")).triggered.connect(chip.removed)
        menu.popup(chip.mapToGlobal(place))

    def _on_chip_removed(self) -> None:
        self._take_chip(self.sender())
        self.edit.setFocus()
        self._tell()

    def _on_chip_activated(self) -> None:
        self._into_text(self._take_chip(self.sender()))

    def _into_text(self, term: str) -> None:
        """Turn a term back into text, to be changed by hand."""
        if term:
            self.edit.setText(f"{term} {self.edit.text()}".rstrip())
            self.edit.setFocus()

    # -- typing -----------------------------------------------------------------------------

    def _on_text_changed(self, text: str) -> None:
        self._tell()
        if text.strip():
            self.completion_wanted.emit(text)
        else:
            self._close_list()

    def _tell(self) -> None:
        self._show_clear()
        self.query_changed.emit(self.query())

    def _show_clear(self) -> None:
        self._clear.setVisible(bool(self._terms or self.edit.text()))

    def _on_picked(self, suggestion: Suggestion) -> None:
        text = self.edit.text()
        kept = text[: len(text) - len(text.lstrip())] + " ".join(text.split()[:-1])
        start = suggestion.replaces_from
        kept = text[:start].strip() if 0 <= start <= len(text) else kept
        query = " ".join([*(term for _, term in self._terms), kept, suggestion.insert])
        self._close_list()
        self.set_query(query.strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", "true" if event.type() == QEvent.Type.FocusIn else "false")
            restyle(self)
            if event.type() == QEvent.Type.FocusOut:
                self._close_list()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if watched is self.edit:
                return self._key(event)
            return sideways is not None and self._step(watched, sideways)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        shown = self._made_list is not None and self._made_list.isVisible()
        if shown and self._list.take_key(event):
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_query(self.query().strip())
            self.accepted.emit()
            return True
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._select_whole():
            return True
        at_start = not self.edit.cursorPosition() and not self.edit.hasSelectedText()
        if key == Qt.Key.Key_Left and at_start and self._terms and not event.modifiers():
            self._terms[-1][0].setFocus()
            return True
        if key == Qt.Key.Key_Backspace and at_start and self._terms:
            self._into_text(self._take_chip(self._terms[-1][0]))
            return True
        return False

    def _select_whole(self) -> bool:
        """When all the text is selected already, select the chips with it, as text again."""
        if not self._terms or self.edit.selectedText() != self.edit.text():
            return False
        whole = self.query()
        self._drop_chips()
        self.edit.blockSignals(True)
        self.edit.setText(whole)
        self.edit.blockSignals(False)
        self.edit.selectAll()
        return True
