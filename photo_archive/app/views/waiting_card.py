# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an archive that is being left still waits for, over the middle of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import column, label, with_role
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

WIDTH = 420


class WaitingCard(QFrame):
    """Names the work, shows how far it is, and says that nothing has to be done."""

    def __init__(self, theme: Theme, wording: Wording, over: QWidget) -> None:
        super().__init__(over)
        self._wording = wording
        with_role(self, "card")
        self.setFixedWidth(min(theme.px(WIDTH), over.width()))
        self._title = label("", "section", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(wording.say("Progress"))
        self._count = label("", "second")
        promise = wording.say("Nothing is lost: the archive closes as soon as this is written.")
        self._promise = label(promise, "second", wraps=True)
        lines = column(self._title, self._bar, self._count, self._promise, gap=theme.px(10))
        edge = theme.px(20)
        lines.setContentsMargins(edge, edge, edge, edge)
        self.setLayout(lines)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_job(self, step: Progress | None, title: str) -> None:
        """Say what is waited for and how far it is, and come to the middle of the window."""
        wording = self._wording
        words = wording.say("Still to be finished: {title}", title=title)
        total = step.total if step is not None and step.total else 0
        done = step.done if step is not None else 0
        self._title.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        number, all_of_it = wording.number(done), wording.number(total)
        counted = wording.say("{number} of {total}", number=number, total=all_of_it)
        self._count.setText(counted if total else "")
        self._count.setVisible(bool(total))
        self.setAccessibleName(f"{words}. {self._promise.text()}")
        self.resize(self.width(), self.layout().heightForWidth(self.width()))
        over = self.parentWidget().rect()
        self.move(over.center() - self.rect().center())
        self.raise_()
        self.show()
