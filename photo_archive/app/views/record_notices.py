# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands above a page: that it may be one with another, and rules it does not keep."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button, column, icon_label, label, row
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.domain.record_pages import PossibleDuplicate, RecordWarning
from photo_archive.wording import Wording

MOST_BANNERS = 2
MOST_WARNINGS = 3
MOST_REASONS = 4


class DuplicateBanner(QFrame):
    """Another record that may be the same, with the reasons; compare them, or tell them apart."""

    compare_wanted = Signal(object)
    different = Signal(object)
    opened = Signal(object)

    def __init__(
        self, theme: Theme, wording: Wording, own: RecordRef, pair: PossibleDuplicate
    ) -> None:
        super().__init__()
        self.setProperty("role", "proposal-card")
        self.other = other_of(own, pair)
        say = wording.say
        sentence = label(say("{name} may be the same.", name=self.other.name), "strong", wraps=True)
        why = label(reasons_in_words(pair.reasons, wording), "second", wraps=True)
        self.compare = button(say("Compare…"), "small")
        self.compare.clicked.connect(lambda: self.compare_wanted.emit(self.other.ref))
        self.apart = button(say("Not the same"), "small")
        self.apart.clicked.connect(lambda: self.different.emit(self.other.ref))
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        line.addWidget(
            icon_label(theme, "git-merge", "proposed", 20), 0, Qt.AlignmentFlag.AlignVCenter
        )
        line.addLayout(column(sentence, why, gap=theme.px(2)), 1)
        line.addWidget(self.compare)
        line.addWidget(self.apart)
        self.setLayout(line)
        self.setAccessibleName(f"{sentence.text()} {why.text()}")


class WarningBox(QFrame):
    """A rule the record does not keep: what is not right, and what to do about it."""

    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, warning: RecordWarning) -> None:
        super().__init__()
        self.setProperty("role", "warning-card")
        problem = label(wording.message(warning.problem), "strong", wraps=True)
        fix = label(wording.message(warning.fix), "second", wraps=True)
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        line.addWidget(
            icon_label(theme, "triangle-alert", "warning", 20), 0, Qt.AlignmentFlag.AlignVCenter
        )
        line.addLayout(column(problem, fix, gap=theme.px(2)), 1)
        if warning.other is not None:
            other = button(wording.say("Open page"), "small")
            other.clicked.connect(lambda: self.opened.emit(warning.other))
            line.addWidget(other)
        self.setLayout(line)
        self.setAccessibleName(f"{problem.text()} {fix.text()}")


class Notices(QWidget):
    """All banners of a record, duplicates first."""

    compare_wanted = Signal(object)
    different = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        self._shown: tuple[object, ...] = ()
        self._whole: RecordRef | None = None
        self.writable = True

    def show_notices(
        self,
        own: RecordRef,
        duplicates: Sequence[PossibleDuplicate],
        warnings: Sequence[RecordWarning],
    ) -> None:
        """Show what there is to say; nothing takes no room."""
        whole = self._whole == own or len(warnings) <= MOST_WARNINGS + 1
        wanted = (own, tuple(duplicates), tuple(warnings), self.writable, whole)
        if wanted == self._shown:
            return
        self._shown = wanted
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pair in duplicates[:MOST_BANNERS] if self.writable else ():
            banner = DuplicateBanner(self._theme, self._wording, own, pair)
            banner.compare_wanted.connect(self.compare_wanted)
            banner.different.connect(self.different)
            self._box.addWidget(banner)
        for warning in warnings if whole else warnings[:MOST_WARNINGS]:
            box = WarningBox(self._theme, self._wording, warning)
            box.opened.connect(self.opened)
            self._box.addWidget(box)
        if not whole:
            more = button(self._wording.say("Show all {n}", n=len(warnings)), "link")
            more.clicked.connect(lambda: self._show_whole(own, duplicates, warnings))
            self._box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(self._box.count() > 0)

    def _show_whole(
        self,
        own: RecordRef,
        duplicates: Sequence[PossibleDuplicate],
        warnings: Sequence[RecordWarning],
    ) -> None:
        self._whole = own
        self.show_notices(own, duplicates, warnings)


def other_of(own: RecordRef, pair: PossibleDuplicate) -> RecordLine:
    """The record of a pair that is not this one."""
    return pair.other if pair.one.ref == own else pair.one


def reasons_in_words(reasons: Sequence[Reason], wording: Wording) -> str:
    """Why two records may be one, and then what speaks against it, in one line."""
    ordered = sorted(reasons, key=lambda one: one.weight is Weight.AGAINST)
    return " ".join(_sentence(wording.message(one.message)) for one in ordered[:MOST_REASONS])


def _sentence(words: str) -> str:
    return words if words.endswith((".", "…", "!", "?")) else f"{words}."
