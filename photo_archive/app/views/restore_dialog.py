# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Before going back to a backup: what is in it, and what would be lost by it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.app.views.text_table_view import TextTableView
from photo_archive.wording import Wording


class RestoreDialog(Dialog):
    """Shows what going back to a backup would mean.

    Args:
        theme: Look and measures.
        wording: Words.
        title: Which backup, in words.
        photos: What is in it and what there is now, in words.
        lost: Changes that would be lost: when, what, by whom; the newest first.
        lost_total: How many there are, None where that cannot be told.
        parent: The window.
    """

    restore_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        title: str,
        photos: str,
        lost: Sequence[tuple[str, str, str]],
        lost_total: int | None,
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Go back to a backup"), parent)
        self.resize(theme.px(720), theme.px(460))
        self.body.addWidget(label(title, "section", wraps=True))
        self.body.addWidget(label(photos, wraps=True))
        self.model = TextTable((say("When"), say("Change"), say("By")), (), self)
        self.model.set_rows(lost)
        self.table = TextTableView(
            theme, self.model, say("Changes that would be lost"), {0: 160, 2: 150}
        )
        if lost_total is None:
            text = say("The archive cannot be read, so nothing can be compared.")
        elif lost_total:
            text = wording.count(
                "{n} change made since would be lost:",
                "{n} changes made since would be lost:",
                lost_total,
            )
        else:
            text = say("Nothing was changed since.")
        self.verdict = label(text, "strong" if lost_total else "", wraps=True)
        self.body.addWidget(self.verdict)
        if lost:
            self.body.addWidget(self.table, 1)
        else:
            self.body.addStretch(1)
        kept = say(
            "What is there now is kept among the backups, so this can be taken back. Pictures are"
            " not touched."
        )
        self.body.addWidget(label(kept, "second", wraps=True))
        cancel = self.add_button(say("Cancel"))
        self.go = self.add_button(say("Go back to this backup"), main=True)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        cancel.setFocus()

    def _on_go(self) -> None:
        self.accept()
        self.restore_wanted.emit()
