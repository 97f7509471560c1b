# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two lines of text, what is looked for and what comes in its place, with how exactly to look.

A plan stands here once there is something to look for; an empty second line takes text away.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, label, row
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import FieldPlan, Mode
from photo_archive.wording import Wording


class FindAndReplace(QWidget):
    """Says what to find in one field of many photos, and what to put there."""

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, title: str) -> None:
        super().__init__()
        say = wording.say
        self.find, self.put = QLineEdit(), QLineEdit()
        self.find.setPlaceholderText(say("Find"))
        self.find.setAccessibleName(say("{field}: text to find", field=title))
        self.put.setPlaceholderText(say("Replace with"))
        self.put.setAccessibleName(say("{field}: replace with", field=title))
        self.whole = QCheckBox(say("Whole words"))
        self.case = QCheckBox(say("Match case"))
        self.case.setChecked(True)
        texts = row(gap=theme.px(6))
        texts.addWidget(self.find, 1)
        texts.addWidget(label("→", "second"))
        texts.addWidget(self.put, 1)
        box = column(gap=theme.px(4))
        box.addLayout(texts)
        box.addLayout(row(self.whole, self.case, None, gap=theme.px(12)))
        self.setLayout(box)
        for edit in (self.find, self.put):
            edit.textEdited.connect(self.changed)
        for choice in (self.whole, self.case):
            choice.toggled.connect(self.changed)

    def plan(self, field: PhotoField) -> FieldPlan | None:
        """What to do; None while there is nothing to look for."""
        find = self.find.text()
        if not find:
            return None
        return FieldPlan(
            field,
            Mode.FIND,
            self.put.text(),
            find,
            whole_words=self.whole.isChecked(),
            match_case=self.case.isChecked(),
        )

    def clear(self) -> None:
        """Forget what was to be found and put."""
        self.find.clear()
        self.put.clear()
