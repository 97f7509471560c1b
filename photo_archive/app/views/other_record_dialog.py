# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks which other record a record shall be compared and merged with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordRef
from photo_archive.wording import Wording


class OtherRecordDialog(Dialog):
    """A field that finds a record of the same kind."""

    records_wanted = Signal(object, str)
    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        ref: RecordRef,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Merge {name}", name=name), parent)
        self.resize(theme.px(480), theme.px(300))
        self._ref = ref
        hint = wording.say("Any spelling of the other name")
        self.field = AddField(theme, wording, ref.kind, hint)
        self.field.wanted.connect(self.records_wanted)
        self.field.picked.connect(self._on_picked)
        self.field.done.connect(self._on_done)
        question = wording.say("Which record is the same as {name}?", name=name)
        self.body.addWidget(label(question, wraps=True))
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        cancel = self.add_button(wording.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.field.setFocus()

    def show_suggestions(self, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records; the one to be compared and new ones are left out."""
        found = [one for one in rows if one.ref is not None and one.ref != self._ref]
        self.field.show_suggestions(text, found)

    def _on_picked(self, ref: RecordRef) -> None:
        self.accept()
        self.chosen.emit(ref)

    def _on_done(self) -> None:
        """Esc in the field leaves the dialog; losing the focus does not."""
        if self.isActiveWindow() and self.field.hasFocus():
            self.reject()
