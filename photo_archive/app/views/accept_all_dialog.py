# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what accepting many proposals at once will do, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import icon_label, label, row
from photo_archive.wording import Wording


class AcceptAllDialog(Dialog):
    """A sentence for the whole, a line for each kind, and the button that names the number."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        number: int,
        captions: int,
        kinds: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``kinds``: icon, colour token and words of each kind of record."""
        super().__init__(theme, wording, wording.say("Accept what is certain"), parent)
        self.setMinimumWidth(theme.px(440))
        where = wording.count("in {n} caption", "in {n} captions", captions)
        whole = wording.count(
            "{n} link will be made {where}.", "{n} links will be made {where}.", number, where=where
        )
        self.body.addWidget(label(whole, "section", wraps=True))
        for icon, token, words in kinds:
            line = row(icon_label(theme, icon, token), gap=theme.px(8))
            line.addWidget(label(words), 1)
            self.body.addLayout(line)
        self.body.addWidget(
            label(
                wording.say(
                    "Each of them is certain and has its record; captions are not changed. "
                    "All of it is one change, which Ctrl+Z takes back."
                ),
                "second",
                wraps=True,
            )
        )
        self.add_button(wording.say("Cancel")).clicked.connect(self.reject)
        self.agree = self.add_button(wording.count("Accept {n}", "Accept {n}", number), main=True)
        self.agree.clicked.connect(self.accept)
