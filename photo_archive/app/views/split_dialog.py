# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog that parts one record into two: the new name, and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget

from photo_archive.app.models.authority_words import NAME_KINDS
from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label, row
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import NameId, RecordRef
from photo_archive.domain.photo import PhotoLine
from photo_archive.wording import Wording

ID_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE = QSize(132, 92)


@dataclass(frozen=True, slots=True)
class SplitWish:
    """A record to make from part of another."""

    ref: RecordRef
    name: str
    photos: tuple[int, ...]
    names: tuple[NameId, ...]


class SplitDialog(Dialog):
    """Choose photos and names that belong to someone or something else."""

    split_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        ref: RecordRef,
        name: str,
        names: Sequence[Name],
        parent: QWidget | None = None,
    ) -> None:
        title = wording.say("Split {name}", name=name)
        super().__init__(theme, wording, title, parent)
        self.resize(theme.px(880), theme.px(620))
        self._ref = ref
        self._thumbnails = thumbnails
        thumbnails.arrived.connect(self._on_arrived)
        say = wording.say
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name of the new record"))
        self.name.textChanged.connect(self._check)
        self.names = [
            self._name_box(one) for one in names if one.kind is not NameKind.AUTHORISED and one.id
        ]
        self.list = self._picture_list()
        explained = say(
            "What you tick goes to a new record; the rest stays with {name}.", name=name
        )
        self._chosen = label("", "second")
        self.body.addWidget(label(explained, "second", wraps=True))
        self.body.addLayout(
            column(label(say("Name of the new record"), "label"), self.name, gap=theme.px(4))
        )
        if self.names:
            self.body.addWidget(label(say("Names that go with it"), "label"))
            names_line = row(gap=theme.px(16))
            for box in self.names[:6]:
                names_line.addWidget(box)
            names_line.addStretch(1)
            self.body.addLayout(names_line)
        self.body.addLayout(
            row(label(say("Photographs that go with it"), "label"), None, self._chosen)
        )
        self.body.addWidget(self.list, 1)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.do_split = self.add_button(say("Split"), main=True)
        self.do_split.clicked.connect(self._on_split)
        self._check()
        self.name.setFocus()

    def _name_box(self, name: Name) -> QCheckBox:
        made = QCheckBox(f"{name.text} ({self.wording.say(NAME_KINDS[name.kind])})")
        made.setProperty("name_id", int(name.id or 0))
        made.setProperty("name_text", name.text)
        made.toggled.connect(self._on_name)
        return made

    def _picture_list(self) -> QListWidget:
        made = QListWidget()
        made.setViewMode(QListView.ViewMode.IconMode)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setMovement(QListView.Movement.Static)
        made.setUniformItemSizes(True)
        made.setIconSize(PICTURE * self.theme.factor)
        made.setGridSize((PICTURE + QSize(20, 40)) * self.theme.factor)
        made.setAccessibleName(self.wording.say("Photographs that go with it"))
        made.itemChanged.connect(self._check)
        return made

    def show_photos(self, lines: Sequence[PhotoLine]) -> None:
        """Offer these photos; none is ticked."""
        self.list.blockSignals(True)
        for line in lines:
            date = short_date(line.date, self.wording.language)
            item = QListWidgetItem(date or line.reference)
            item.setToolTip(f"{line.reference} · {line.caption or line.title}")
            item.setData(ID_ROLE, int(line.id))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setIcon(self._icon(int(line.id)))
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._check()

    def _icon(self, photo_id: int) -> QIcon:
        found = self._thumbnails.pixmap(photo_id)
        if found is None:
            blank = QPixmap(PICTURE * self.theme.factor)
            blank.fill(self.theme.colour("mat"))
            return QIcon(blank)
        return QIcon(found)

    def _on_arrived(self, photo_id: int) -> None:
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(ID_ROLE) == photo_id:
                self.list.blockSignals(True)
                item.setIcon(self._icon(photo_id))
                self.list.blockSignals(False)

    def photos(self) -> tuple[int, ...]:
        """The photos ticked."""
        items = [self.list.item(number) for number in range(self.list.count())]
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        return tuple(int(one.data(ID_ROLE)) for one in ticked)

    def _on_name(self, ticked: bool) -> None:
        box = self.sender()
        if ticked and isinstance(box, QCheckBox) and not self.name.text().strip():
            self.name.setText(str(box.property("name_text")))
        self._check()

    def _check(self) -> None:
        photos = self.photos()
        taken = [box for box in self.names if box.isChecked()]
        self._chosen.setText(
            self.wording.count("{n} photo chosen", "{n} photos chosen", len(photos))
        )
        if hasattr(self, "do_split"):
            self.do_split.setEnabled(bool(self.name.text().strip()) and bool(photos or taken))

    def _on_split(self) -> None:
        names = tuple(NameId(int(box.property("name_id"))) for box in self.names if box.isChecked())
        self.split_wanted.emit(SplitWish(self._ref, self.name.text().strip(), self.photos(), names))
        self.accept()
