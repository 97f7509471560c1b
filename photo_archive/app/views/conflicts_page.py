# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos whose metadata contradict themselves: what each standard says, whom to believe.

One line for each field; several are decided at once. What was believed at import is in bold, and
below stands why.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from photo_archive.app.models.conflict_model import BEFORE, ConflictModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pieces import button, column, label, panel, row, scrolled
from photo_archive.app.views.review_index import ENTRY, IndexDelegate, IndexEntry
from photo_archive.app.views.text_table_view import PaddedCells
from photo_archive.domain.embedded import Conflict, ConflictCounts, Standard
from photo_archive.domain.embedded_words import REASON_WORDS, STANDARD_WORDS, field_word
from photo_archive.wording import Wording

FIELD_ROLE = Qt.ItemDataRole.UserRole + 2


class ConflictsPage(PageFrame):
    """Conflicts nobody decided yet."""

    field_chosen = Signal(str)
    settled = Signal(object, object)
    """Conflicts, and the ``Standard`` to believe; None: what is believed already."""
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, actions: dict[str, QAction]) -> None:
        say = wording.say
        title = PageTitle("conflicts", say("Conflicts in metadata"), "arrow-left-right")
        super().__init__(theme, wording, actions, title)
        self._writable = True
        self.model = ConflictModel(wording, self)
        self.fields = QListWidget()
        self.fields.setProperty("role", "panel")
        self.fields.setItemDelegate(IndexDelegate(theme, wording, self.fields))
        self.fields.setAccessibleName(say("Fields"))
        self.fields.currentItemChanged.connect(self._on_field)
        self._count = label("", "label")
        head = column(self._count, gap=0)
        head.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        box = column(gap=0)
        box.addLayout(head)
        box.addWidget(self.fields, 1)
        index = panel("panel")
        index.setLayout(box)
        self.set_parts(index, self._build_centre(), None)

    def _build_centre(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(PaddedCells(theme, self.table))
        self.table.setAccessibleName(say("Conflicts in metadata"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(30))
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self.table.doubleClicked.connect(lambda _: self._open())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.table)
        split.addWidget(self._build_sides())
        split.setSizes([theme.px(440), theme.px(280)])
        whole = column(gap=0)
        whole.addWidget(split, 1)
        whole.addWidget(self._build_foot())
        full = panel("canvas")
        full.setLayout(whole)
        self.nothing = EmptyPage(theme, "check-check")  # says nothing until it is known
        self.centre = QStackedWidget()
        for part in (self.nothing, full):
            self.centre.addWidget(part)
        return self.centre

    def _build_sides(self) -> QWidget:
        """What each standard says of the conflict with the focus, side by side and whole."""
        theme = self._theme
        self._reason = label("", "strong", wraps=True)
        self.sides: dict[Standard, QLabel] = {}
        self._columns: dict[Standard, QWidget] = {}
        line = row(gap=theme.px(20))
        for standard in Standard:
            heading = label(self._wording.message(STANDARD_WORDS[standard]), "label")
            text = label("", "", wraps=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            one = QWidget()
            one.setLayout(column(heading, text, None, gap=theme.px(4)))
            one.layout().setContentsMargins(0, 0, 0, 0)
            self.sides[standard], self._columns[standard] = text, one
            line.addWidget(one, 1)
        box = column(self._reason, gap=theme.px(10))
        box.addLayout(line, 1)
        box.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        body = QWidget()
        body.setProperty("role", "canvas")
        body.setLayout(box)
        return scrolled(body)

    def _build_foot(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        foot = panel("foot")
        line = row(gap=theme.px(8))
        line.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        self.right = button(say("Right as it is"), "main")
        self.right.clicked.connect(lambda: self._settle(None))
        self.photo = button(say("Open photo"))
        self.photo.clicked.connect(self._open)
        line.addWidget(self.right)
        self._believe = QHBoxLayout()
        self._believe.setSpacing(theme.px(8))
        line.addLayout(self._believe)
        line.addStretch(1)
        line.addWidget(self.photo)
        foot.setLayout(line)
        self.believe: dict[Standard, QPushButton] = {}
        for standard in Standard:
            words = self._wording.message(STANDARD_WORDS[standard])
            made = button(say("Believe {standard}", standard=words))
            made.clicked.connect(lambda _=False, one=standard: self._settle(one))
            self._believe.addWidget(made)
            self.believe[standard] = made
        return foot

    # -- showing ----------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be decided."""
        self._writable = writable
        self._show_choice()

    def show_conflicts(self, counts: ConflictCounts, conflicts: Sequence[Conflict]) -> None:
        """Show what is open; where one was working the work goes on, at last in all fields."""
        at = max(self.table.currentIndex().row(), 0)
        self._show_fields(counts)
        if not conflicts and counts.photos and self.fields.currentRow() != 0:  # none of this field
            self.fields.setCurrentRow(0)
            return
        self.model.set_conflicts(conflicts)
        header = self.table.horizontalHeader()
        for section in range(self.model.columnCount()):
            stretches = section >= BEFORE
            mode = header.ResizeMode.Stretch if stretches else header.ResizeMode.Interactive
            header.setSectionResizeMode(section, QHeaderView.ResizeMode(mode))
        for section in range(BEFORE):
            self.table.setColumnWidth(section, self._theme.px(130))
        self.nothing.show_text(self._wording.say("No conflicts wait to be decided."))
        self.centre.setCurrentIndex(int(bool(conflicts)))
        if conflicts:
            self.table.selectRow(min(at, len(conflicts) - 1))
        self._show_choice()

    def _show_fields(self, counts: ConflictCounts) -> None:
        say, count = self._wording.say, self._wording.count
        self._count.setText(count("{n} photo", "{n} photos", counts.photos))
        chosen = self.field()
        self.fields.blockSignals(True)
        self.fields.clear()
        for field, number in {"": counts.photos, **counts.by_field}.items():
            name = self._wording.message(field_word(field)) if field else say("All fields")
            item = QListWidgetItem(f"{name}  {self._wording.number(number)}")
            item.setData(FIELD_ROLE, field)
            item.setData(ENTRY, IndexEntry(field or "*", name, count=number))
            self.fields.addItem(item)
            if field == chosen:
                self.fields.setCurrentItem(item)
        self.fields.blockSignals(False)

    def field(self) -> str:
        """The field chosen, "" for all."""
        item = self.fields.currentItem()
        return str(item.data(FIELD_ROLE)) if item is not None else ""

    def selected(self) -> list[Conflict]:
        """The conflicts selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        found = (self.model.conflict_at(one) for one in rows)
        return [one for one in found if one is not None]

    def _show_choice(self) -> None:
        chosen = self.selected()
        told = {side.standard for one in chosen for side in one.said.sides}
        in_force = {one.in_force for one in chosen}
        for standard, made in self.believe.items():
            made.setVisible(standard in self.model.standards)
            made.setEnabled(self._writable and standard in told and in_force != {standard})
        self.right.setEnabled(self._writable and bool(chosen))
        self.photo.setEnabled(len(chosen) == 1)
        self._reason.setText("")
        for one in self._columns.values():
            one.hide()
        if len(chosen) == 1:
            self._show_one(chosen[0])
        elif chosen:
            self._reason.setText(
                self._wording.count("{n} conflict selected", "{n} conflicts selected", len(chosen))
            )

    def _show_one(self, one: Conflict) -> None:
        wording = self._wording
        believed = wording.message(STANDARD_WORDS[one.in_force])
        because = wording.message(REASON_WORDS[one.said.reason])
        self._reason.setText(
            wording.say("{standard} was believed. {reason}", standard=believed, reason=because)
        )
        for side in one.said.sides:
            self.sides[side.standard].setText(side.value)
            self._columns[side.standard].show()

    # -- intent -----------------------------------------------------------------------------

    def focus_first(self) -> None:
        self.table.setFocus()

    def _on_field(self) -> None:
        self.field_chosen.emit(self.field())

    def _settle(self, standard: Standard | None) -> None:
        if chosen := self.selected():
            self.settled.emit(chosen, standard)

    def _open(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            self.opened.emit(chosen[0].photo)
