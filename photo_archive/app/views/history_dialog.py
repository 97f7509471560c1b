# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every change, who made it and when; what a change did, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QTableView, QWidget

from photo_archive.app.models.history_model import HistoryColumn, HistoryModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.app.views.text_table_view import PaddedCells
from photo_archive.domain.edits import Changeset
from photo_archive.wording import Wording


class HistoryDialog(Dialog):
    """Shows changesets and the fields each changed."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        changesets: Sequence[Changeset],
        subject: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("History"), parent)
        self.resize(theme.px(880), theme.px(600))
        self.model = HistoryModel(wording, self)
        self.model.set_changesets(changesets)
        self.table = QTableView()
        self.table.setItemDelegate(PaddedCells(theme, self.table))
        self.table.setModel(self.model)
        self.table.setAccessibleName(wording.say("History"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(28))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(HistoryColumn.WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in (
            (HistoryColumn.WHEN, 150),
            (HistoryColumn.WHO, 150),
            (HistoryColumn.PHOTOS, 70),
        ):
            self.table.setColumnWidth(column, theme.px(width))
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(wording.say("What the change did"))
        self.detail.setFixedHeight(theme.px(180))
        text = subject or wording.say("All changes of this archive, the newest first")
        self.body.addWidget(label(text, "section"))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.detail)
        close = self.add_button(wording.say("Close"), main=True)
        close.clicked.connect(self.accept)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        if changesets:
            self.table.selectRow(0)

    def _on_row(self, current: QModelIndex) -> None:
        changeset = self.model.changeset(current.row())
        if changeset is None:
            self.detail.clear()
            return
        say, worded, lines = self.wording.say, self.wording.value, []
        for change in changeset.changes:
            lines.append(self.wording.message(change.label))
            lines.append("  − " + (worded(change.before) or say("empty")))
            lines.append("  + " + (worded(change.after) or say("empty")))
        self.detail.setPlainText("\n".join(lines))
