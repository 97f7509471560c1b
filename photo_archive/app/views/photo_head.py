# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One of two photos that may be one: its reference and file, and whether it stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from photo_archive.app.models.safety_words import size as file_size
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.choice_frame import ChoiceFrame
from photo_archive.app.views.pieces import ElidedLabel, column, row
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.wording import Wording


class PhotoHead(ChoiceFrame):
    """Chosen, it is the photo that stays."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel("", "strong")
        self._file = ElidedLabel("", "second", Qt.TextElideMode.ElideMiddle)
        self._facts = ElidedLabel("", "second")
        self._pill = Pill(theme)
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        line.addLayout(column(self._name, self._file, self._facts, gap=theme.px(1)), 1)
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_photo(self, photo: Photo, file: Rendition | None, *, stays: bool) -> None:
        """Show a photo with the file that is compared."""
        say = self._wording.say
        self.show_chosen(chosen=stays)
        self._name.setText(photo.reference)
        self._file.setText(file.path if file is not None else say("No file"))
        self._facts.setText(file_facts(self._wording, file) if file is not None else "")
        state = say("Stays") if stays else say("Becomes part of it")
        self._pill.show_state("done" if stays else "tag", "check" if stays else "", state)
        self.setAccessibleName(f"{photo.reference}, {self._file.text()}, {state}")


def file_facts(wording: Wording, file: Rendition) -> str:
    """Format, pixels and bytes of a file."""
    pixels = f"{wording.number(file.width_px)} × {wording.number(file.height_px)} px"
    parts = [file.format, pixels, file_size(file.size_bytes, wording)]
    if file.missing:
        parts.append(wording.say("File missing"))
    return " · ".join(parts)
