# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog that compares two records and merges them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.comparison import Comparison
from photo_archive.app.views.dialogs import Dialog
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.record_pages import MergePreview
from photo_archive.wording import Wording


class MergeDialog(Dialog):
    """Shows two records side by side; the one chosen stays."""

    merge_wanted = Signal(object, object)
    """The record that stays, the one that goes."""
    different = Signal(object, object)
    preview_wanted = Signal(object, object)

    def __init__(
        self, theme: Theme, wording: Wording, left: RecordRef, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, wording, wording.say("Compare and merge"), parent)
        self.resize(theme.px(880), theme.px(620))
        self.comparison = Comparison(theme, wording)
        self.comparison.begin(left)
        self.comparison.stays_chosen.connect(self._on_stays)
        body = QScrollArea()
        body.setWidget(self.comparison)
        self.comparison.hide()  # after it was put in, which shows it
        body.setWidgetResizable(True)
        body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(body, 1)
        self.swap = self.add_button(wording.say("Let the other stay"))
        self.swap.setIcon(theme.icon("arrow-left-right"))
        self.swap.setText(f" {self.swap.text()}")
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self.comparison.swap)
        self.apart = self.add_button(wording.say("Not the same"))
        self.apart.clicked.connect(self._on_apart)
        cancel = self.add_button(wording.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.merge = self.add_button(wording.say("Merge"), main=True)
        self.merge.clicked.connect(self._on_merge)
        self.merge.setEnabled(False)

    def show_preview(self, preview: MergePreview) -> None:
        """Show what merging would do; the first time, the focus goes where work goes on."""
        first = self.comparison.isHidden()
        self.comparison.show_preview(preview)
        self.comparison.show()
        self.merge.setEnabled(True)
        if first:
            self.merge.setFocus()

    def _on_stays(self, ref: RecordRef) -> None:
        preview = self.comparison.preview
        if preview is not None:
            other = preview.loser.ref if preview.winner.ref == ref else preview.winner.ref
            self.preview_wanted.emit(ref, other)

    def _on_merge(self) -> None:
        preview = self.comparison.preview
        if preview is not None:
            self.merge_wanted.emit(preview.winner.ref, preview.loser.ref)
            self.accept()

    def _on_apart(self) -> None:
        preview = self.comparison.preview
        if preview is not None:
            self.different.emit(preview.winner.ref, preview.loser.ref)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.comparison.choose(0 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)
