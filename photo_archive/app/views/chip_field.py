# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A labelled set of linked records as chips, with a field to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import Chip
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.pieces import column, label, row, tool_button
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


class ChipField(QWidget):
    """Linked places, events, tags or organisations."""

    removed = Signal(object)
    opened = Signal(object)
    page_wanted = Signal(object)

    def __init__(
        self, theme: Theme, wording: Wording, kind: RecordKind, title: str, hint: str, keys: str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._kind = kind
        self._chips: dict[Chip, RecordRef] = {}
        self._flow_box = QWidget()
        self._flow = FlowLayout(self._flow_box, theme.px(4))
        self._more: QToolButton = tool_button(theme, "plus", hint, "quiet", 14)
        self._more.clicked.connect(self.begin_adding)
        self.add = AddField(theme, wording, kind, hint)
        self.add.done.connect(self._on_done)
        self.add.hide()
        head = row(label(title, "label"), None, gap=theme.px(4))
        if keys:
            head.addWidget(label(keys, "key"))
        head.addWidget(self._more)
        box = column(gap=theme.px(4))
        box.addLayout(head)
        box.addWidget(self._flow_box)
        box.addWidget(self.add)
        self.setLayout(box)
        self._flow_box.hide()

    def set_writable(self, writable: bool) -> None:
        """Whether records can be added and removed."""
        self._more.setVisible(writable)

    def show_records(
        self, records: Sequence[tuple[RecordRef, str]], *, removable: bool = True
    ) -> None:
        """Show these records."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips.clear()
        for ref, name in records:
            spoken = self._wording.say("Remove") if removable else ""
            chip = Chip(self._theme, self._kind.value, name, removable=spoken)
            chip.removed.connect(self._on_removed)
            chip.activated.connect(self._on_activated)
            chip.page_wanted.connect(self._on_page_wanted)
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(self._on_menu)
            self._chips[chip] = ref
            self._flow.addWidget(chip)
        self._flow_box.setVisible(bool(records))
        self._flow_box.updateGeometry()

    def begin_adding(self) -> None:
        """Open the field and put the cursor in it."""
        self.add.show()
        self.add.setFocus()

    def _on_done(self) -> None:
        if self.window().focusWidget() is self.add:
            self._more.setFocus()
        self.add.hide()

    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self._chips:
            self.removed.emit(self._chips[chip])

    def _on_menu(self, place: QPoint) -> None:
        chip, say = self.sender(), self._wording.say
        if not isinstance(chip, Chip) or chip not in self._chips:
            return
        ref = self._chips[chip]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Open page")).triggered.connect(lambda: self.page_wanted.emit(ref))
        menu.addAction(say("Show all photos of {name}", name=chip.text)).triggered.connect(
            lambda: self.opened.emit(ref)
        )
        menu.popup(chip.mapToGlobal(place))

    def _on_page_wanted(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self._chips:
            self.page_wanted.emit(self._chips[chip])

    def _on_activated(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self._chips:
            self.opened.emit(self._chips[chip])
