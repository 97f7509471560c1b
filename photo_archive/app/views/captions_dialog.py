# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading captions without pictures: pages and tables of captions become records.

What was read is linked to nothing yet: the dialog ends with the way to the proposals.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_list_field import CaptionListField
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label
from photo_archive.app.views.progress_page import ProgressPage
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class CaptionsWish:
    """Which files to read, and their columns as the user said (None: as they were told)."""

    paths: tuple[Path, ...]
    columns: dict[str, str] | None


class CaptionsDialog(Dialog):
    """Asks which captions to read, then shows how it goes."""

    read_wanted = Signal(object)
    review_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Read captions"), parent)
        self.resize(theme.px(720), theme.px(480))
        self.setAcceptDrops(True)
        self._running = False
        self.captions = CaptionListField(
            theme,
            wording,
            empty=say("Pages or tables of captions; or drop them here"),
            hint=say("Text, CSV, Excel, Word or JSON, as agencies and other programs give them."),
            several=True,
        )
        self.captions.edit.textChanged.connect(self._show_ready)
        self.captions.looked_at.connect(self._show_ready)
        self.progress = ProgressPage(theme, wording, say("The window behind can be used."))
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice())
        self.pages.addWidget(self.progress)
        self.body.addWidget(self.pages, 1)
        self.cancel = self.add_button(say("Cancel"))
        self.start = self.add_button(say("Read"), main=True)
        self.review = self.add_button(say("Review proposals…"), main=True)
        self.review.hide()
        self.start.setDefault(True)
        self.review.clicked.connect(self._on_review)
        self.cancel.clicked.connect(self._on_cancel)
        self.start.clicked.connect(self._on_start)
        self._show_ready()

    def _build_choice(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        box = column(label(say("Captions"), "label"), gap=theme.px(4))
        box.addWidget(self.captions, 1)
        told = say(
            "Each caption becomes a record, or goes to the picture it names. Whom and what they"
            " name is proposed to you; nothing is linked by itself."
        )
        box.addWidget(label(told, "second", wraps=True))
        page = QWidget()
        page.setLayout(box)
        return page

    def _show_ready(self) -> None:
        usable = bool(self.captions.paths()) and not self.captions.is_useless
        self.start.setEnabled(usable and not self._running)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [one for one in event.mimeData().urls() if one.isLocalFile()]
        if urls:
            self.captions.set_paths(tuple(Path(one.toLocalFile()) for one in urls))

    def wish(self) -> CaptionsWish:
        """What stands in the dialog."""
        return CaptionsWish(self.captions.paths(), self.captions.columns())

    def _on_start(self) -> None:
        self._running = True
        self.pages.setCurrentIndex(1)
        self.cancel.setText(self.wording.say("Stop"))
        self.start.hide()
        self.progress.begin()
        self.read_wanted.emit(self.wish())

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    def _on_review(self) -> None:
        self.accept()
        self.review_wanted.emit()

    def show_end(self, text: str, *, well: bool, proposals: bool = False) -> None:
        """Say how it ended; with proposals there is something to review next."""
        self._running = False
        self.progress.show_end(text, well=well)
        self.cancel.setText(self.wording.say("Close"))
        self.review.setVisible(proposals)
        first = self.review if proposals else self.cancel
        first.setDefault(True)
        first.setFocus()
