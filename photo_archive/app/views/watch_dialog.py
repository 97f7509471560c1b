# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which folders are watched for new pictures, and by which import preset each one goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QScrollArea, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import ElidedLabel, button, label, row, tool_button
from photo_archive.app.views.user_folders import pictures_folder
from photo_archive.domain.watching import WatchedFolder
from photo_archive.wording import Wording


class WatchDialog(Dialog):
    """Shows the folders and gives back others."""

    watch_wanted = Signal(object)
    """All ``WatchedFolder``s from now on."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        folders: Sequence[WatchedFolder],
        presets: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Watched folders"), parent)
        self.resize(theme.px(720), theme.px(420))
        self._presets = tuple(presets)
        self._folders = list(folders)
        self.choices: list[QComboBox] = []
        told = say(
            "New pictures in these folders come in by themselves and wait in the inbox until you"
            " have looked at them. What is deleted in a folder stays in the archive."
        )
        self.body.addWidget(label(told, "second", wraps=True))
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self.body.addWidget(self._list, 1)
        add = button(say("Add a folder…"), "", theme.icon("plus"))
        add.setAutoDefault(False)
        add.clicked.connect(self._choose)
        self.body.addLayout(row(add, None))
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = self.add_button(say("Save"), main=True)
        self.save.clicked.connect(self._on_save)
        self._show()

    def folders(self) -> tuple[WatchedFolder, ...]:
        """What stands in the dialog."""
        return tuple(
            WatchedFolder(one.path, str(choice.currentData() or ""))
            for one, choice in zip(self._folders, self.choices, strict=True)
        )

    def add(self, path: str) -> None:
        """Watch another folder, once."""
        self._folders = list(self.folders())
        if path and all(one.path != path for one in self._folders):
            self._folders.append(WatchedFolder(path))
        self._show()

    def _remove(self, at: int) -> None:
        self._folders = list(self.folders())
        del self._folders[at]
        self._show()

    def _show(self) -> None:
        theme, say = self.theme, self.wording.say
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, theme.px(12), 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 1)
        self.choices = []
        if not self._folders:
            grid.addWidget(label(say("No folder is watched."), "second"), 0, 0)
        else:
            grid.addWidget(label(say("Folder"), "label"), 0, 0)
            grid.addWidget(label(say("Import preset"), "label"), 0, 1)
        for at, folder in enumerate(self._folders):
            path = ElidedLabel(folder.path, "", Qt.TextElideMode.ElideMiddle)
            choice = QComboBox()
            choice.addItem(say("None"), "")
            for name in dict.fromkeys((*self._presets, folder.preset)):
                if name:
                    choice.addItem(name, name)
            choice.setCurrentIndex(max(choice.findData(folder.preset), 0))
            choice.setAccessibleName(f"{say('Import preset')}, {folder.path}")
            self.choices.append(choice)
            remove = tool_button(theme, "x", say("No longer watch {name}", name=folder.path))
            remove.clicked.connect(lambda _=False, number=at: self._remove(number))
            for place, widget in enumerate((path, choice, remove)):
                grid.addWidget(widget, at + 1, place)
        grid.setRowStretch(len(self._folders) + 1, 1)
        holder = QWidget()
        holder.setProperty("role", "canvas")
        holder.setLayout(grid)
        self._list.setWidget(holder)

    def _choose(self) -> None:
        title = self.wording.say("Folder of pictures")
        self.add(QFileDialog.getExistingDirectory(self, title, str(pictures_folder())))

    def _on_save(self) -> None:
        self.watch_wanted.emit(self.folders())
        self.accept()
