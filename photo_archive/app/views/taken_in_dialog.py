# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of an album read from a file: how many photos came in, and which are not here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.wording import Wording

MOST_SHOWN = 2_000


class TakenInDialog(Dialog):
    """Tells it; lines are a reference number and why its photo is not in the album."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        name: str,
        summary: str,
        unmatched: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Album read from a file"), parent)
        self.resize(theme.px(520), theme.px(360))
        say, number = wording.say, len(unmatched)
        self.body.addWidget(label(name, "section", wraps=True))
        self.body.addWidget(label(summary, "second", wraps=True))
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([say("Reference number"), say("Why it is not in the album")])
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(say("Photos that are not in the album"))
        for reference, why in unmatched[:MOST_SHOWN]:
            self.list.addTopLevelItem(QTreeWidgetItem([reference, why]))
        if number:
            said = wording.count(
                "{n} photo of the file did not come in:",
                "{n} photos of the file did not come in:",
                number,
            )
            self.body.addWidget(label(said, "label"))
        self.list.setVisible(bool(number))
        self.body.addWidget(self.list, 1)
        if not number:
            self.body.addStretch(1)
        close = self.add_button(say("Close"), main=True)
        close.clicked.connect(self.accept)
