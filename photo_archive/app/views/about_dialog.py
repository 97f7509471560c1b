# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who made this, under which licence, with what."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from photo_archive import __version__
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.wording import Wording


class AboutDialog(Dialog):
    """Says what the program is."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, wording.say("About Photo Archive"), parent)
        self.setMinimumWidth(theme.px(440))
        say = wording.say
        self.body.addWidget(label("Photo Archive", "title"))
        self.body.addWidget(label(say("Version {version}", version=__version__), "second"))
        self.body.addWidget(
            label(
                say(
                    "Turns historical photographs into an archive that can be searched and"
                    " trusted. Your pictures are never changed; the archive is one folder of open"
                    " formats."
                ),
                wraps=True,
            )
        )
        licence = say(
            "Free software under the GNU General Public License, version 3 or later."
            " Icons: Lucide (ISC licence). Qt {qt} under the LGPL.",
            qt=qVersion(),
        )
        self.body.addWidget(label(licence, "second", wraps=True))
        close = self.add_button(say("Close"), main=True)
        close.clicked.connect(self.accept)
