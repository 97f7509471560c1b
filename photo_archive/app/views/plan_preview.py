# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan would do to a field of many photos: how many it changes, and some before and after.

Long values give way in their middle, since text is added at either end; all of it is the tooltip.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, column, label
from photo_archive.domain.field_plans import EXAMPLES, PlanPreview
from photo_archive.wording import Wording

MIDDLE = Qt.TextElideMode.ElideMiddle


class PlanPreviewBox(QWidget):
    """Shows what would come of one plan."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.changes = label("", "hint", wraps=True)
        self.untold = label("", "hint")
        self.rows = [
            (ElidedLabel("", "hint", MIDDLE), label("→", "hint"), ElidedLabel("", "", MIDDLE))
            for _ in range(EXAMPLES)
        ]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(2))
        for at, (before, arrow, after) in enumerate(self.rows):
            grid.addWidget(before, at, 0)
            grid.addWidget(arrow, at, 1)
            grid.addWidget(after, at, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        box = column(self.changes, gap=theme.px(3))
        box.addLayout(grid)
        box.addWidget(self.untold)
        self.setLayout(box)

    def show_preview(self, preview: PlanPreview) -> None:
        """Show this in place of what was shown before."""
        wording, none = self._wording, self._wording.say("empty")
        self.changes.setText(
            wording.count(
                "{n} of {total} photos will change",
                "{n} of {total} photos will change",
                preview.changed,
                total=wording.number(preview.total),
            )
        )
        for at, labels in enumerate(self.rows):
            shown = preview.examples[at] if at < len(preview.examples) else None
            for one in labels:
                one.setVisible(shown is not None)
            if shown is None:
                continue
            for one, text in ((labels[0], shown.before), (labels[2], shown.after)):
                one.setText(text or none)
                one.setToolTip(text)
        self.untold.setText(wording.say("and {n} more", n=wording.number(preview.untold)))
        self.untold.setVisible(preview.untold > 0)
