# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checker found in one photo, each with what would mend it, or that nothing is open.

A finding is advice: it can be mended with one key (F), set aside for good (D), or left.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photo_archive.app.models.proposal_words import RULE_ICONS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.pieces import button, column, icon_label, label, row, tool_button
from photo_archive.domain.findings import Finding
from photo_archive.wording import Wording


class FindingRow(QWidget):
    """One finding; reached with Tab and the arrow keys."""

    fix_wanted = Signal(object)
    dismissed = Signal(object)
    pointed_at = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, finding: Finding, *, writable: bool) -> None:
        super().__init__()
        self._theme = theme
        self.finding = finding
        self._fixable = writable and finding.fix is not None and bool(finding.fix.edits)
        self._writable = writable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        problem, why = wording.message(finding.problem), wording.message(finding.why)
        self.setAccessibleName(", ".join(part for part in (problem, why) if part))
        texts = column(label(problem, wraps=True), gap=theme.px(1))
        if why:
            texts.addWidget(label(why, "second", wraps=True))
        if finding.fix is not None:
            words = wording.message(finding.fix.label)
            if self._fixable:
                fix = button(words, "small")
                fix.setToolTip(wording.say("Mend it so (F)"))
                fix.clicked.connect(lambda: self.fix_wanted.emit(self.finding))
                texts.addSpacing(theme.px(3))
                texts.addLayout(row(fix, None))
            else:
                texts.addWidget(label(words, "hint", wraps=True))
        line = row(gap=theme.px(8))
        line.setContentsMargins(theme.px(8), theme.px(6), theme.px(4), theme.px(6))
        icon = icon_label(theme, RULE_ICONS[finding.rule], "warning", 16)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        if writable:
            aside = tool_button(theme, "x", wording.say("It is right as it is (D)"), "quiet", 14)
            aside.clicked.connect(lambda: self.dismissed.emit(self.finding))
            line.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key == Qt.Key.Key_F and self._fixable:
            self.fix_wanted.emit(self.finding)
        elif plain and key in (Qt.Key.Key_D, Qt.Key.Key_Delete) and self._writable:
            self.dismissed.emit(self.finding)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pointed_at.emit(self.finding)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setBrush(theme.colour("raised"))
        painter.setPen(QPen(theme.colour("accent" if focused else "line"), 2 if focused else 1))
        inset = 1.0 if focused else 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, theme.px(6), theme.px(6))


class FindingsBox(QWidget):
    """The findings of the photo shown, the gravest first as the checker orders them."""

    fix_wanted = Signal(object)
    dismissed = Signal(object)
    pointed_at = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._rows: list[FindingRow] = []
        self._pill = Pill(theme)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.px(4))
        box = column(gap=theme.px(6))
        box.addLayout(row(self._pill, None))
        box.addLayout(self._list)
        self.setLayout(box)
        self.hide()

    def forget(self) -> None:
        """Show nothing until something is known."""
        self.hide()

    def show_findings(self, findings: Sequence[Finding], *, writable: bool) -> None:
        """Show these; none is said too."""
        focused = next((at for at, one in enumerate(self._rows) if one.hasFocus()), -1)
        for one in self._rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._rows = []
        for finding in findings:
            made = FindingRow(self._theme, self._wording, finding, writable=writable)
            made.fix_wanted.connect(self.fix_wanted)
            made.dismissed.connect(self.dismissed)
            made.pointed_at.connect(self.pointed_at)
            self._rows.append(made)
            self._list.addWidget(made)
        wording, number = self._wording, len(findings)
        if number:
            words = wording.count("Checks: {n} open", "Checks: {n} open", number)
            self._pill.show_state("warning", "triangle-alert", words)
        else:
            self._pill.show_state("done", "check", wording.say("Checks: none open"))
        self.show()
        if focused >= 0 and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].setFocus()

    def rows(self) -> tuple[FindingRow, ...]:
        """The rows shown."""
        return tuple(self._rows)
