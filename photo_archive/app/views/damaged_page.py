# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shown instead of an archive whose catalogue is damaged: what that means and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button, column, icon_label, label, panel, row
from photo_archive.wording import Wording


class DamagedPage(QFrame):
    """Says that an archive is damaged and offers its newest sound backup."""

    restore_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, wording: Wording, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._folder = folder
        self._backup: Path | None = None
        self.setProperty("role", "canvas")
        say = wording.say
        self._found = label("", "section", wraps=True)
        self._detail = label("", "second", wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Progress"))
        self.restore = button(say("Go back to this backup"), "main")
        self.other = button(say("Another backup…"))
        self.leave = button(say("Close"))
        self.restore.clicked.connect(self._on_restore)
        self.other.clicked.connect(self._choose)
        self.leave.clicked.connect(self.closed)
        holder = QWidget()
        holder.setMaximumWidth(theme.px(620))
        holder.setLayout(self._build())
        line = row(gap=0)
        line.addStretch(1)
        line.addWidget(holder, 8)
        line.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(line)
        outer.addStretch(3)
        self.show_looking()

    def _build(self) -> QVBoxLayout:
        theme, say = self._theme, self._wording.say
        lead = say(
            "Its catalogue is not what was written: the disk failed, or a copy broke off. Your"
            " pictures are not touched, and the damaged file is kept aside."
        )
        card = panel("card")
        inside = column(self._found, self._detail, self._bar, gap=theme.px(6))
        margin = theme.px(16)
        inside.setContentsMargins(margin, margin, margin, margin)
        card.setLayout(inside)
        box = column(icon_label(theme, "triangle-alert", "warning", 36), gap=theme.px(10))
        box.addWidget(label(say("This archive is damaged"), "title", wraps=True))
        box.addWidget(label(str(self._folder), "second", wraps=True))
        box.addWidget(label(lead, "lead", wraps=True))
        box.addSpacing(theme.px(8))
        box.addWidget(card)
        box.addSpacing(theme.px(8))
        box.addLayout(row(self.restore, self.other, self.leave, None))
        return box

    def show_looking(self) -> None:
        """Say that backups are being read through."""
        self._found.setText(self._wording.say("Looking for the newest sound backup…"))
        self._detail.setText("")
        self._bar.show()
        self.restore.setEnabled(False)
        self.other.setEnabled(False)

    def show_way_back(self, backup: Path, title: str, detail: str) -> None:
        """Offer a backup that was read through."""
        self._backup = backup
        self._found.setText(title)
        self._detail.setText(detail)
        self._bar.hide()
        self.restore.setEnabled(True)
        self.other.setEnabled(True)
        self.restore.setFocus()

    def show_no_way_back(self) -> None:
        """Say that there is no sound backup here."""
        say = self._wording.say
        self._found.setText(say("There is no sound backup in this archive’s folder"))
        self._detail.setText(
            say("If you have a copy elsewhere, on another disk for instance, choose its file.")
        )
        self._bar.hide()
        self._backup = None
        self.restore.setEnabled(False)
        self.other.setEnabled(True)
        self.other.setFocus()

    def show_restoring(self) -> None:
        """Say that it is being restored."""
        self._found.setText(self._wording.say("Restoring…"))
        self._detail.setText("")
        self._bar.show()
        self.restore.setEnabled(False)
        self.other.setEnabled(False)

    def show_failed(self, text: str) -> None:
        """Say why it could not be restored."""
        self._found.setText(text)
        self._bar.hide()
        self.restore.setEnabled(self._backup is not None)
        self.other.setEnabled(True)

    def _on_restore(self) -> None:
        if self._backup is not None:
            self.restore_wanted.emit(self._backup)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self._wording.say("Another backup…"),
            str(self._folder / "backups"),
            "*.sqlite",
        )
        if chosen:
            self.restore_wanted.emit(Path(chosen))
