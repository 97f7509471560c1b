# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proposed stacks: photos scanned one after another; those not wanted are unticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording

PICTURE = 64


class StackDialog(Dialog):
    """Asks which of the proposed stacks to make."""

    stack_wanted = Signal(object)
    """The groups of photos, of each the one on top first."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        groups: Sequence[tuple[PhotoId, ...]],
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Stack photos of one scan session"), parent)
        self.resize(theme.px(560), theme.px(520))
        self._groups = tuple(groups)
        self._thumbnails = thumbnails
        told = say(
            "Photos whose files were written within a minute of each other, in one folder. A stack"
            " shows the photo on top until it is opened. It can be undone."
        )
        if not groups:
            told = say("No photos here were scanned one after another, or they are on stacks.")
        self.body.addWidget(label(told, "second", wraps=True))
        self.list = QListWidget()
        self.list.setIconSize(QSize(theme.px(PICTURE), theme.px(PICTURE)))
        self.list.setAccessibleName(say("Proposed stacks"))
        blank = QPixmap(self.list.iconSize())
        blank.fill(Qt.GlobalColor.transparent)  # words stay where they are when pictures come
        for group in self._groups:
            item = QListWidgetItem(
                QIcon(blank), wording.count("{n} photo", "{n} photos", len(group))
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, theme.px(PICTURE + 8)))
            self.list.addItem(item)
        self.list.setVisible(bool(groups))
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)
        self.cancel = self.add_button(say("Cancel") if groups else say("Close"), main=not groups)
        self.cancel.clicked.connect(self.reject)
        self.stack = self.add_button(say("Stack"), main=bool(groups))
        self.stack.setVisible(bool(groups))
        self.stack.clicked.connect(self._on_stack)
        thumbnails.arrived.connect(self._show_picture)
        for group in self._groups:
            self._show_picture(int(group[0]))

    def _show_picture(self, photo: int) -> None:
        for at, group in enumerate(self._groups):
            if int(group[0]) == photo:
                pixmap = self._thumbnails.pixmap(photo)
                if pixmap is not None:
                    self.list.item(at).setIcon(QIcon(pixmap))

    def _on_stack(self) -> None:
        chosen = [
            group
            for at, group in enumerate(self._groups)
            if self.list.item(at).checkState() is Qt.CheckState.Checked
        ]
        if chosen:
            self.stack_wanted.emit(chosen)
        self.accept()
