# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composing captions from what is linked: choose a house style, see the caption, write it.

Only photos without a caption in the style's language get one, so nobody's words are replaced.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from photo_archive.app.archive_jobs import ComposedIn
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label, panel
from photo_archive.domain.captions import Language
from photo_archive.wording import Wording


class ComposeDialog(Dialog):
    """Shows the caption of the current photo in each style.

    Args:
        theme: The theme.
        wording: The user's language.
        reference: The photo whose caption is shown as an example.
        photos: How many photos are selected.
        usual: The style that was used last.
    """

    write_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        reference: str,
        photos: int,
        usual: str = "",
        parent: QWidget | None = None,
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Compose captions"), parent)
        self.resize(theme.px(640), theme.px(380))
        self._usual = usual
        self._captions: dict[str, ComposedIn] = {}
        self.styles = QComboBox()
        self.styles.setAccessibleName(say("House style"))
        self.styles.currentIndexChanged.connect(self._on_style)
        self.text = label("", "caption", wraps=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        gap = theme.px(4)
        house = column(label(say("House style"), "label"), self.styles, gap=gap)
        caption = column(
            label(say("Caption of {reference}", reference=reference), "label"), gap=gap
        )
        caption.addWidget(self._framed(), 1)
        self.body.addLayout(house)
        self.body.addLayout(caption, 1)
        told = say(
            "Written if the photo has no caption in this language yet. What people do in the"
            " picture is left for you to say."
        )
        if photos > 1:
            told = say(
                "Written to those of the {n} selected photos that have no caption in this language"
                " yet. What people do in the picture is left for you to say.",
                n=wording.number(photos),
            )
        self.body.addWidget(label(told, "second", wraps=True))
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.write = self.add_button(
            wording.count("Write the caption", "Write captions", photos), main=True
        )
        self.write.clicked.connect(self._on_write)
        self.write.setEnabled(False)

    def _framed(self) -> QFrame:
        frame = panel("card")
        box = QVBoxLayout(frame)
        margin = self.theme.px(12)
        box.setContentsMargins(margin, margin, margin, margin)
        box.addWidget(self.text)
        box.addStretch(1)
        return frame

    def show_captions(self, captions: Sequence[ComposedIn]) -> None:
        """Show the caption in each style, the one used last first chosen."""
        self._captions = {one.style: one for one in captions}
        self.styles.blockSignals(True)
        self.styles.clear()
        for one in captions:
            self.styles.addItem(one.name, one.style)
        self.styles.setCurrentIndex(max(0, self.styles.findData(self._usual)))
        self.styles.blockSignals(False)
        self._on_style()

    def show_refused(self, text: str) -> None:
        """Say why nothing can be composed."""
        self.text.setText(text)
        self.write.setEnabled(False)

    def language(self) -> Language:
        """The language of the style chosen."""
        return self._captions[str(self.styles.currentData())].language

    def _on_style(self) -> None:
        found = self._captions.get(str(self.styles.currentData()))
        nothing = self.wording.say("Nothing is linked to this photo yet, and it has no date.")
        self.text.setText(found.text or nothing if found else "")
        self.write.setEnabled(bool(found))

    def _on_write(self) -> None:
        self.write_wanted.emit(str(self.styles.currentData()))
        self.accept()
