# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look for the record that is meant: kind, a field that completes under any spelling, or create it.

Used by the proposal card and by the review page; it says what was chosen and does nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.pieces import column, label, row
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PICKED_KINDS = (
    RecordKind.PERSON,
    RecordKind.PLACE,
    RecordKind.EVENT,
    RecordKind.ORGANISATION,
)


class KindField(AddField):
    """A completing field whose kind of record can be changed."""

    def set_kind(self, kind: RecordKind) -> None:
        """Look for records of this kind from now on."""
        self._kind = kind


class RecordPicker(QWidget):
    """Kind and name of a record; Enter takes the first found, Shift+Enter creates."""

    records_wanted = Signal(object, str)
    picked = Signal(object)
    creation_wanted = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        say = wording.say
        self.kind = QComboBox()
        self.kind.setAccessibleName(say("Kind of record"))
        for kind in PICKED_KINDS:
            icon = theme.icon(RECORD_ICONS[kind.value], kind.value)
            self.kind.addItem(icon, say(KINDS[kind].one), kind)
        self.kind.currentIndexChanged.connect(self._on_kind)
        hint = say("Any spelling; Shift+Enter creates it")
        self.field = KindField(theme, wording, RecordKind.PERSON, hint)
        self.field.wanted.connect(self.records_wanted)
        self.field.picked.connect(self._on_picked)
        self.field.creation_wanted.connect(self.creation_wanted)
        self.field.done.connect(self._on_done)
        self.setFocusProxy(self.field)
        line = row(self.kind, gap=theme.px(6))
        line.addWidget(self.field, 1)
        box = column(label(say("Other record"), "label"), gap=theme.px(4))
        box.addLayout(line)
        self.setLayout(box)

    def begin(self, kind: RecordKind, text: str) -> None:
        """Open with a kind and the words of the caption, which are looked for at once."""
        at = PICKED_KINDS.index(kind) if kind in PICKED_KINDS else 0
        self.kind.setCurrentIndex(at)
        self.field.set_kind(PICKED_KINDS[at])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(text)
        self.field.selectAll()
        self.records_wanted.emit(PICKED_KINDS[at], text.strip())

    def show_suggestions(self, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records, if the text is still the one asked for."""
        self.field.show_suggestions(text, rows)

    def _on_kind(self, _: int) -> None:
        kind = self.kind.currentData()
        self.field.set_kind(kind)
        if self.isVisible() and self.field.text().strip():
            self.records_wanted.emit(kind, self.field.text().strip())
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_picked(self, ref: RecordRef) -> None:
        self.picked.emit(ref)

    def _on_done(self) -> None:
        if self.window().focusWidget() is self.field:
            self.left.emit()
