# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking originals: all or those due, how it goes, what was found, and the report of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label, row
from photo_archive.app.views.progress_page import ProgressPage
from photo_archive.domain.fixity import CHECK_EVERY_DAYS, Tally
from photo_archive.wording import Wording


class CheckDialog(Dialog):
    """Asks what to check, then shows how it goes and what was found.

    Args:
        theme: Look and measures.
        wording: Words.
        last: When everything was last checked and what came of it, in words; "" never.
        every_days: The schedule chosen, 0 for none.
        parent: The window.
    """

    check_wanted = Signal(bool)
    stop_wanted = Signal()
    report_wanted = Signal()
    missing_wanted = Signal()
    schedule_chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        last: str,
        every_days: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Check originals"), parent)
        self.resize(theme.px(720), theme.px(480))
        self._running = False
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice(last, every_days))
        note = wording.say("The window behind can be used. A stopped check goes on today.")
        self.progress = ProgressPage(theme, wording, note)
        self._verdict = label("", "title", wraps=True)
        self._counts = label("", "second", wraps=True)
        for one in (self._verdict, self._counts):
            one.hide()
        page = QWidget()
        page.setLayout(column(self._verdict, self._counts, gap=theme.px(6)))
        page.layout().addWidget(self.progress)
        self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)
        self.missing = self.add_button(wording.say("Find missing files…"))
        self.report = self.add_button(wording.say("Save report…"))
        self.missing.hide()
        self.report.hide()
        self.cancel = self.add_button(wording.say("Cancel"))
        self.start = self.add_button(wording.say("Check"), main=True)
        self.missing.clicked.connect(self.missing_wanted)
        self.report.clicked.connect(self.report_wanted)
        self.cancel.clicked.connect(self._on_cancel)
        self.start.clicked.connect(self._on_start)

    def _build_choice(self, last: str, every_days: int) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.everything = QRadioButton(say("All originals"))
        self.due = QRadioButton(say("Only those not checked for long"))
        self.everything.setChecked(True)
        self.every = QComboBox()
        self.every.setAccessibleName(say("Check by itself"))
        self.every.addItem(say("Never by itself"), 0)
        for days in CHECK_EVERY_DAYS:
            self.every.addItem(self.wording.count("Every {n} day", "Every {n} days", days), days)
        self.every.setCurrentIndex(max(self.every.findData(every_days), 0))
        self.every.currentIndexChanged.connect(
            lambda _: self.schedule_chosen.emit(int(self.every.currentData()))
        )
        lead = say(
            "Each file is read and compared with the checksum taken when it came in. Nothing is"
            " written to it."
        )
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addWidget(label(lead, "lead", wraps=True))
        box.addSpacing(theme.px(12))
        box.addWidget(label(say("Last check of everything"), "label"))
        box.addWidget(label(last or say("Never"), wraps=True))
        box.addSpacing(theme.px(12))
        box.addWidget(label(say("What to check now"), "label"))
        box.addWidget(self.everything)
        box.addWidget(self.due)
        box.addSpacing(theme.px(12))
        box.addWidget(label(say("Check by itself"), "label"))
        box.addLayout(row(self.every, None))
        hint = say("An even share each day, in the background, while the archive is open.")
        box.addWidget(label(hint, "second", wraps=True))
        box.addStretch(1)
        page = QWidget()
        page.setLayout(box)
        return page

    def _on_start(self) -> None:
        if self.pages.currentIndex():
            self.accept()
            return
        self._running = True
        self.pages.setCurrentIndex(1)
        self.start.hide()
        self.cancel.setText(self.wording.say("Stop"))
        self.progress.begin()
        self.check_wanted.emit(self.due.isChecked())

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    def show_found(self, tally: Tally) -> None:
        """Say what was found of all files."""
        count, say, number = self.wording.count, self.wording.say, self.wording.number
        if tally.is_well:
            text = count(
                "{n} original checked: intact", "{n} originals checked: all intact", tally.checked
            )
        else:
            bad = tally.checked - tally.intact
            text = count("{n} original needs attention", "{n} originals need attention", bad)
        self._verdict.setText(text)
        counts = (
            (say("Intact"), tally.intact),
            (say("Missing"), tally.missing),
            (say("Changed"), tally.changed),
            (say("Unreadable"), tally.unreadable),
            (say("Not in the archive"), tally.unknown),
        )
        self._counts.setText("  ·  ".join(f"{title} {number(value)}" for title, value in counts))
        self._verdict.show()
        self._counts.show()
        self.missing.setVisible(bool(tally.missing))
        self.report.show()
        self._end("", well=True)

    def show_end(self, text: str) -> None:
        """Say that it ended before its end."""
        self._end(text, well=False)

    def show_saved(self, text: str) -> None:
        """Say where the report is, or why it is not."""
        self.progress.show_end(text, well=True)

    def _end(self, text: str, *, well: bool) -> None:
        self._running = False
        self.progress.show_end(text, well=well)
        self.cancel.hide()
        self.start.setText(self.wording.say("Close"))
        self.start.show()
        self.start.setFocus()
