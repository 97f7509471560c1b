# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said of photos that were made one with this, and not chosen."""

from __future__ import annotations

from photo_archive.app.models.authority_words import language_word
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.folded_box import FoldedBox
from photo_archive.domain.code_words import PHOTO_FIELD_WORDS
from photo_archive.domain.photo import FormerValue
from photo_archive.wording import Wording


class FormerBox(FoldedBox):
    """Shows former texts, each with the reference it stood under."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme, "layers", wording.say("Also said"))
        self._wording = wording
        self.setAccessibleName(wording.say("Said of photos that became part of this one"))

    def show_former(self, values: tuple[FormerValue, ...]) -> None:
        """Show what was not chosen; nothing if there is nothing."""
        references = dict.fromkeys(one.reference for one in values)
        text = "\n\n".join(f"{self._named(one)}\n{self._worded(one)}" for one in values)
        self.show_text(text, ", ".join(references))

    def _named(self, one: FormerValue) -> str:
        words = PHOTO_FIELD_WORDS.get(one.field)
        named = self._wording.message(words) if words else self._wording.say("Caption")
        language = language_word(one.language, self._wording) if one.language else ""
        return " · ".join(part for part in (one.reference, named, language) if part)

    def _worded(self, one: FormerValue) -> str:
        return long_date(one.text, self._wording.language) if one.field == "date" else one.text
