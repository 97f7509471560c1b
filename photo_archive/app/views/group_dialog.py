# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several photos as one: which of them stays, and which side or version each file shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.loupe import SIDES
from photo_archive.app.views.pieces import ElidedLabel, column, label
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.wording import Wording

PICTURE = 72


@dataclass(frozen=True, slots=True)
class GroupWish:
    """Photos to be made one, the one that stays first, and what their files show."""

    members: tuple[PhotoId, ...]
    roles: Mapping[RenditionId, RenditionRole]


class GroupDialog(Dialog):
    """Asks; nothing is deleted by it, and it can be undone."""

    group_wanted = Signal(object)
    """A ``GroupWish``."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        photos: Sequence[Photo],
        roles: Mapping[RenditionId, RenditionRole],
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Group as one photo"), parent)
        self.resize(theme.px(760), theme.px(520))
        self._photos = tuple(photos)
        self._thumbnails = thumbnails
        self._pictures: dict[int, QLabel] = {}
        self.sides: dict[RenditionId, QComboBox] = {}
        self.stays = QButtonGroup(self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, theme.px(12), 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(2, 1)
        for place, text in enumerate((say("Stays"), "", say("Photo"), say("Side"))):
            grid.addWidget(label(text, "label"), 0, place)
        for number, photo in enumerate(self._photos):
            for file in photo.files:
                self._add(grid, number, photo, file, roles.get(file.id, file.role))
        grid.setRowStretch(grid.rowCount(), 1)
        holder = QWidget()
        holder.setProperty("role", "canvas")
        holder.setLayout(grid)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        self.body.addWidget(scroll, 1)
        self._what = label("", "second", wraps=True)
        self.body.addWidget(self._what)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.group = self.add_button(say("Group"), main=True)
        self.group.clicked.connect(self._on_group)
        self.stays.idToggled.connect(lambda *_: self._show_what())
        self.stays.button(0).setChecked(True)
        thumbnails.arrived.connect(self._show_picture)

    def _add(
        self, grid: QGridLayout, number: int, photo: Photo, file: Rendition, role: RenditionRole
    ) -> None:
        theme, at = self.theme, grid.rowCount()
        if file is photo.files[0]:
            choice = QRadioButton()
            choice.setAccessibleName(self.wording.say("{name} stays", name=photo.reference))
            self.stays.addButton(choice, number)
            grid.addWidget(choice, at, 0, Qt.AlignmentFlag.AlignCenter)
            picture = QLabel()
            picture.setFixedSize(theme.px(PICTURE), theme.px(PICTURE))
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._pictures[int(photo.id)] = picture
            grid.addWidget(picture, at, 1)
            self._show_picture(int(photo.id))
        words = column(
            None,
            ElidedLabel(photo.reference, "strong"),
            ElidedLabel(file.path, "second", Qt.TextElideMode.ElideMiddle),
            None,
            gap=theme.px(2),
        )
        named = QWidget()
        named.setLayout(words)
        grid.addWidget(named, at, 2)
        side = QComboBox()
        for key, text in SIDES.items():
            side.addItem(self.wording.say(text), key)
        side.setCurrentIndex(list(SIDES).index(role.value))
        side.setAccessibleName(f"{photo.reference}, {file.path}")
        self.sides[file.id] = side
        grid.addWidget(side, at, 3, Qt.AlignmentFlag.AlignVCenter)

    def _show_picture(self, photo: int) -> None:
        picture = self._pictures.get(photo)
        pixmap: QPixmap | None = self._thumbnails.pixmap(photo) if picture is not None else None
        if picture is not None and pixmap is not None:
            ratio = picture.devicePixelRatioF()
            size = QSize(self.theme.px(PICTURE), self.theme.px(PICTURE)) * ratio
            scaled = pixmap.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            picture.setPixmap(scaled)

    def _show_what(self) -> None:
        kept = self._photos[max(self.stays.checkedId(), 0)]
        others = [one.reference for one in self._photos if one is not kept]
        self._what.setText(
            self.wording.count(
                "{others} becomes part of {name} and is still found by this number. Captions,"
                " links and dates that {name} lacks go over to it; what differs is kept beside it."
                " No file is touched. It can be undone.",
                "{others} become part of {name} and are still found by these numbers. Captions,"
                " links and dates that {name} lacks go over to it; what differs is kept beside it."
                " No file is touched. It can be undone.",
                len(others),
                others=", ".join(others),
                name=kept.reference,
            )
        )

    def _on_group(self) -> None:
        kept = self._photos[max(self.stays.checkedId(), 0)]
        members = (kept.id, *(one.id for one in self._photos if one is not kept))
        roles = {file: RenditionRole(str(side.currentData())) for file, side in self.sides.items()}
        self.group_wanted.emit(GroupWish(members, roles))
        self.accept()
