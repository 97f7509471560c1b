# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line at the foot of the window: counts left; saved, undo and jobs right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QToolButton

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import (
    ElidedLabel,
    icon_label,
    label,
    row,
    tool_button,
    upright,
)
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording


class StatusLine(QFrame):
    """Shows what is there and what goes on."""

    undo_wanted = Signal()
    cancel_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setProperty("role", "status")
        self.setFixedHeight(theme.px(28))
        self._found = label(wording.say("No archive open"), "second")
        self._left_line = upright(theme)
        self._selected = ElidedLabel("", "second")
        self._job_text = label("", "second")
        self._job_bar = QProgressBar()
        self._job_bar.setFixedWidth(theme.px(72))
        self._job_bar.setTextVisible(False)
        self._job_bar.setAccessibleName(wording.say("Progress"))
        self._cancel = tool_button(theme, "x", wording.say("Stop this job"), "quiet", 12)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._undo = QToolButton()
        self._undo.setProperty("role", "accent")
        self._undo.setText(wording.say("Undo"))
        self._undo.clicked.connect(self.undo_wanted)
        self._saved_icon = icon_label(theme, "check", "text2", 14)
        self._saved = label("", "second")
        self._right_line = upright(theme)
        self._lock = icon_label(theme, "lock", "warning", 14)
        self._read_only = label("", "warning")
        self.reopen = QToolButton()
        self.reopen.setProperty("role", "accent")
        self.reopen.setText(wording.say("Open for writing"))
        self.reopen.clicked.connect(self.reopen_wanted)
        line = row(self._found, self._left_line, gap=theme.px(12))
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.addWidget(self._selected, 1)
        line.addLayout(row(self._lock, self._read_only, self.reopen, gap=theme.px(6)))
        line.addLayout(row(self._job_text, self._job_bar, self._cancel, gap=theme.px(6)))
        line.addWidget(self._right_line)
        line.addLayout(row(self._saved_icon, self._saved, self._undo, gap=theme.px(6)))
        self.setLayout(line)
        self.show_job(None, "")
        self.show_saved("", undo=False)
        self.show_counts("", "")
        self.show_read_only("", "")

    def show_counts(self, found: str, selected: str) -> None:
        """Say what is found and what is selected."""
        self._found.setText(found or self._wording.say("No archive open"))
        self._selected.setText(selected)
        self._left_line.setVisible(bool(selected))

    def show_saved(self, text: str, *, undo: bool) -> None:
        """Say when something was saved, and whether it can be undone from here."""
        self._saved.setText(text)
        self._saved_icon.setVisible(bool(text))
        self._undo.setVisible(undo)
        self._show_line()

    def show_read_only(self, text: str, who: str) -> None:
        """Say that nothing can be changed, and by whom the archive is held; "" when it can."""
        self._read_only.setText(text)
        for one in (self._lock, self._read_only):
            one.setToolTip(who)
        for one in (self._lock, self._read_only, self.reopen):
            one.setVisible(bool(text))

    def show_job(self, step: Progress | None, title: str) -> None:
        """Show how far a job is; None and "" when there is none."""
        running = bool(title)
        for one in (self._job_text, self._job_bar, self._cancel):
            one.setVisible(running)
        if running:
            number = self._wording.number
            text = title
            if step is not None and step.total:
                text = self._wording.say(
                    "{title} {done} of {total}",
                    title=title,
                    done=number(step.done),
                    total=number(step.total),
                )
            self._job_text.setText(text)
            self._job_bar.setRange(0, step.total if step is not None and step.total else 0)
            self._job_bar.setValue(step.done if step is not None else 0)
        self._show_line()

    def _show_line(self) -> None:
        both = bool(self._saved.text()) and not self._job_text.isHidden()
        self._right_line.setVisible(both)
